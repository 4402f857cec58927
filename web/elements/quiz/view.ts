/** What a sheet looks like while it is being filled in. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import type { Grade, Question } from '../../engine/contract';
import type { Messages } from '../messages/messages';
import type { Phrase } from '../messages/sentences';
import { hasExhibit, openExhibit } from './exhibit-case';
import { fragments } from './fragments';
import { answerInput } from './inputs';
import type { QuizRun } from './run';
import { type Entry, entryOf, isAnswered, scoreOf } from './sheet';

export interface ViewHost {
  run: QuizRun;
  say(text: string): void;
  /** Ids whose exhibit has been opened. */
  opened: Set<string>;
  update(): void;
}

/** "2 of 3", "2.5 of 3". */
export const points = (score: number): number => Math.round(score * 100) / 100;

/** On one line. */
export const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0');

export function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

// --- The way through the sheet ---

export function stepper({ run }: ViewHost): TemplateResult {
  return html`<nav class="steps" aria-label=${run.words.say('Questions')}>
    <ol>
      ${run.sheet.order.map((id, place) => {
        const state = stateOf(run, id);
        const { say } = run.words;
        const words = say('Question {number}, {state}', { number: place + 1, state: say(stateWords[state]) });
        return html`<li>
          <button
            type="button"
            class="step"
            data-state=${state}
            aria-label=${words}
            aria-current=${place === run.sheet.at ? 'step' : nothing}
            @click=${() => run.go(place)}
          >
            ${place + 1}
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}

type State = 'open' | 'answered' | 'right' | 'partly' | 'wrong';
const stateWords: Record<State, Phrase> = {
  open: 'not answered yet',
  answered: 'answered',
  right: 'right',
  partly: 'partly right',
  wrong: 'not right',
};

export function stateOf(run: QuizRun, id: string): State {
  const entry = entryOf(run.sheet, id);
  const told = run.sheet.phase === 'done' || (run.sheet.mode === 'practice' && run.grades.has(id));
  if (!told) return isAnswered(entry) ? 'answered' : 'open';
  const score = entry.score ?? 0;
  if (score === 1) return 'right';
  return score > 0 ? 'partly' : 'wrong';
}

// --- One question ---

export function questionCard(host: ViewHost, asked: Question): TemplateResult {
  const { run } = host;
  const question = run.words.question(asked);
  const list = run.words.list(run.list);
  const id = question.question;
  const place = run.sheet.order.indexOf(id);
  const refusal = refusalWords(run, id);
  const kind = list.kinds.find(({ name }) => name === question.kind);
  const section = list.sections.find((row) => row.id === question.section);
  const messageId = refusal ? `message-${id}` : undefined;
  return html`${keyed(
    `${id} ${question.seed}`,
    html`<section class="question" part="question" data-question=${id} aria-labelledby=${`title-${id}`}>
      <p class="eyebrow">${section?.title} · ${kind?.label}</p>
      <h3 id=${`title-${id}`} tabindex="-1"><span class="ordinal">${place + 1}</span> ${question.title}</h3>
      <p class="prompt">${fragments(question.prompt)}</p>
      <p class="how">${kind?.how}</p>
      ${answerInput(question, {
        answer: entryOf(run.sheet, id).answer,
        locked: run.isLocked(id),
        messageId,
        change: (answer, settled) => {
          run.answer(id, answer);
          if (settled && run.sheet.mode === 'exam') void run.read(id);
        },
        tell: host.say,
        words: run.words,
      })}
      ${refusal ? html`<p class="refusal" id=${messageId ?? ''} role="alert">${refusal}</p>` : nothing}
      ${run.sheet.mode === 'practice' ? practiceTools(host, question) : nothing}
      <div class="told" role="status">${told(host, question)}</div>
    </section>`,
  )}`;
}

function refusalWords({ refusals, words }: QuizRun, id: string): string | undefined {
  return refusals.has(id)
    ? words.ofEngine(refusals.get(id) ?? '').replace(/^answer /, 'Your answer ')
    : undefined;
}

function practiceTools({ run }: ViewHost, question: Question): TemplateResult {
  const id = question.question;
  const entry = entryOf(run.sheet, id);
  const settled = run.isSettled(id);
  const left = run.rules.attempts - entry.tries;
  const { say } = run.words;
  return html`<div class="tools">
      ${
        settled
          ? nothing
          : html`<button type="button" class="main" part="button" ?disabled=${run.busy || !isAnswered(entry)} @click=${() => void run.check(id)}>
              ${say(question.kind === 'predict' ? 'Commit' : entry.tries > 0 && run.grades.has(id) ? 'Check again' : 'Check')}
            </button>`
      }
      ${
        entry.hinted || settled
          ? nothing
          : html`<button type="button" part="button" @click=${() => run.hint(id)}>${say('Hint')}</button>`
      }
      ${
        entry.tries > 0 && !settled
          ? html`<button type="button" part="button" @click=${() => void run.show(id)}>${say('Show the answer')}</button>`
          : nothing
      }
      ${run.rules.attempts > 0 && !settled ? html`<span class="quiet">${left === 1 ? say('1 try left') : say('{count} tries left', { count: left })}</span>` : nothing}
    </div>
    ${entry.hinted ? html`<p class="hint"><b>${say('Hint.')}</b> ${fragments(question.hint)}</p>` : nothing}`;
}

/** Feedback in practice, and everything in the review. */
function told(host: ViewHost, question: Question): TemplateResult | typeof nothing {
  const { run } = host;
  const id = question.question;
  const given = run.grades.get(id);
  const grade = given && run.words.grade(given, id);
  if (!grade || (run.sheet.mode === 'exam' && run.sheet.phase !== 'done')) return nothing;
  const state = stateOf(run, id);
  const final = run.isSettled(id) || question.kind === 'predict';
  return html`<div class="grade" data-state=${state}>
    <p class="mark"><span class="badge">${badgeWords(state, grade, run, id)}</span></p>
    ${readAs(question, grade, entryOf(run.sheet, id), run.words)}
    ${grade.feedback.length > 0 ? html`<p>${fragments(grade.feedback)}</p>` : nothing}
    ${final ? explained(host, question, grade) : nothing}
  </div>`;
}

/** How a number was understood that was written in another way: 1/256, 4,42 × 10⁻². */
function readAs(
  { kind }: Question,
  { answer }: Grade,
  entry: Entry,
  { say }: Messages,
): TemplateResult | typeof nothing {
  if (kind !== 'number' || answer === '' || !isAnswered(entry)) return nothing;
  const number = (text: string) =>
    text
      .replaceAll('−', '-')
      .replace(/[\u2066\u2069]/g, '')
      .trim();
  if (number(answer).startsWith(number(String(entry.answer)))) return nothing;
  return html`<p class="quiet">${say('Read as {answer}.', { answer })}</p>`;
}

function badgeWords(state: State, grade: Grade, run: QuizRun, id: string): string {
  const { say } = run.words;
  if (entryOf(run.sheet, id).shown) return say('Shown');
  if (state === 'right') return say('✓ Right');
  if (state === 'partly') return say('◐ Partly right, {score} of 1', { score: points(grade.score) });
  return say(isAnswered(entryOf(run.sheet, id)) ? '✕ Not right' : 'Not answered');
}

function explained(host: ViewHost, question: Question, grade: Grade): TemplateResult {
  const id = question.question;
  const right = stateOf(host.run, id) === 'right';
  return html`
    ${right && question.kind !== 'set' ? nothing : html`<p><b>${host.run.words.say(question.kind === 'set' ? 'One way:' : 'Right would be:')}</b> ${fragments(grade.key)}</p>`}
    <p>${fragments(grade.explanation)}</p>
    ${hasExhibit(grade.exhibit) ? caseButton(host, question, grade) : nothing}
  `;
}

function caseButton(host: ViewHost, question: Question, grade: Grade): TemplateResult {
  const id = question.question;
  // Whoever has committed to a prediction sees it run.
  const open = host.opened.has(id) || (question.kind === 'predict' && host.run.sheet.mode === 'practice');
  if (!open) {
    const press = () => {
      host.opened.add(id);
      host.update();
    };
    return html`<button type="button" part="button" @click=${press}>${host.run.words.say('See it in the exhibit')}</button>`;
  }
  const place = (element?: Element) => {
    if (element) openExhibit(element as HTMLElement, grade.exhibit, `case-${id}`, host.run.words.language);
  };
  return html`<div class="stage" ${ref(place)}></div>`;
}

// --- Under the question ---

export function pager(host: ViewHost): TemplateResult {
  const { run } = host;
  const { at, order, mode } = run.sheet;
  const last = at === order.length - 1;
  const { say, direction } = run.words;
  const [back, on] = direction === 'rtl' ? ['→', '←'] : ['←', '→'];
  return html`<div class="pager">
    <button type="button" part="button" ?disabled=${at === 0} @click=${() => run.go(at - 1)}>${back} ${say('Back')}</button>
    ${mode === 'practice' ? html`<span class="quiet">${progressWords(run)}</span>` : nothing}
    ${last ? nothing : html`<button type="button" part="button" @click=${() => run.go(at + 1)}>${say('Next')} ${on}</button>`}
  </div>`;
}

function progressWords(run: QuizRun): string {
  const { score, most } = scoreOf(run.sheet);
  const { say } = run.words;
  return unbroken(
    most === 1
      ? say('{score} of 1 point', { score: points(score) })
      : say('{score} of {count} points', { score: points(score), count: most }),
  );
}
