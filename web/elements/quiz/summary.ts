/** Before an exam and after it: what it is, how it went, section by section, and the sheet to print. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { QuestionList } from '../../engine/contract';
import type { Messages } from '../messages/messages';
import { rich } from '../messages/rich';
import { printAlone } from './print-alone';
import type { QuizRun } from './run';
import { entryOf, isAnswered, scoreOf } from './sheet';
import { clock, points, unbroken } from './view';

export interface SectionScore {
  id: string;
  title: string;
  score: number;
  most: number;
}

/** `list`: with titles for its reader. */
export function sectionScores(run: QuizRun, list = run.list): SectionScore[] {
  const sectionOf = (id: string) => run.list.questions.find((question) => question.id === id)?.section;
  return list.sections.flatMap(({ id, title }) => {
    const own = run.sheet.order.filter((question) => sectionOf(question) === id);
    const { score, most } = scoreOf(run.sheet, own);
    return most > 0 ? [{ id, title, score, most }] : [];
  });
}

export function startCard(run: QuizRun): TemplateResult {
  const { order, attempt } = run.sheet;
  const { limit, attempts } = run.rules;
  const { say } = run.words;
  const often =
    attempts === 1
      ? say('You may hand in once.')
      : say('You may hand in {count} times; this is number {number}.', { count: attempts, number: attempt });
  return html`<div class="start" tabindex="-1">
    <p>
      ${say('{count} questions, with numbers of your own.', { count: order.length })}
      ${
        limit > 0
          ? rich(say, 'You have {time} minutes; time runs while the page is open.', {
              time: html`<b>${clock(limit)}</b>`,
            })
          : say('There is no time limit.')
      }
      ${attempts > 0 ? often : ''}
      ${say('You learn how it went when you have handed it in. Answers are kept as you give them.')}
    </p>
    <button type="button" class="main" part="button" ?disabled=${run.busy} @click=${() => run.begin()}>${say('Begin')}</button>
  </div>`;
}

/** With a second look before an incomplete sheet is handed in. */
export function handInBar(run: QuizRun, asked: boolean, ask: (asked: boolean) => void): TemplateResult {
  const { say } = run.words;
  const open = run.sheet.order.flatMap((id, place) =>
    isAnswered(entryOf(run.sheet, id)) ? [] : [place + 1],
  );
  const unreadable = run.sheet.order.flatMap((id, place) => (run.refusals.has(id) ? [place + 1] : []));
  const warned = [
    open.length > 0 ? say('Not answered: {numbers}.', { numbers: open.join(', ') }) : '',
    unreadable.length > 0 ? say('Not readable: {numbers}.', { numbers: unreadable.join(', ') }) : '',
  ].filter(Boolean);
  if (!asked) {
    return html`<div class="hand-in">
      <button type="button" class="main" part="button" ?disabled=${run.busy} @click=${() => ask(true)}>${say('Hand in')}</button>
    </div>`;
  }
  return html`<div class="hand-in message" role="alert">
    <p>${warned.length > 0 ? `${say('Hand in as it is?')} ${warned.join(' ')}` : say('Hand in? After that, answers stay as they are.')}</p>
    <span class="buttons">
      <button type="button" class="main" part="button" ?disabled=${run.busy} @click=${() => void run.handIn()}>${say('Hand in now')}</button>
      <button type="button" part="button" @click=${() => ask(false)}>${say('Not yet')}</button>
    </span>
  </div>`;
}

export function summaryCard(run: QuizRun, learner: string, again: () => void): TemplateResult {
  const { score, most } = scoreOf(run.sheet);
  const share = most > 0 ? score / most : 0;
  const { say } = run.words;
  const list = run.words.list(run.list);
  const sections = sectionScores(run, list);
  return html`<section class="summary" part="summary" aria-labelledby="summary-title">
    <p class="eyebrow">${say(run.sheet.mode === 'exam' ? 'Exam · weight initialization' : 'Practice · weight initialization')}</p>
    <h3 id="summary-title" tabindex="-1">${learner ? html`${learner}: ` : nothing}${unbroken(say('{score} of {count} points', { score: points(score), count: most }))}</h3>
    ${gauge(share)}
    <table>
      <thead><tr><th scope="col">${say('Section')}</th><th scope="col">${say('Points')}</th><th scope="col"><span class="visually-hidden">${say('Share')}</span></th></tr></thead>
      <tbody>${sections.map((section) => sectionRow(section, run.words))}</tbody>
    </table>
    <p class="quiet">
      ${say('Time {time} · sheet {seed}', { time: clock(run.sheet.spent), seed: run.sheet.seed })}${
        run.sheet.attempt > 1 ? say(', attempt {number}', { number: run.sheet.attempt }) : ''
      } · ${levelLabel(list, run.sheet.level, run.words)} · <time dir="ltr">${dateOf(run.sheet.seen)}</time>.
      ${say('Anyone can mark this sheet again from its number and its answers.')}
    </p>
    <div class="tools screen-only">
      <button type="button" part="button" @click=${printSummary}>${say('Print')}</button>
      ${run.mayTakeAgain ? html`<button type="button" part="button" ?disabled=${run.busy} @click=${again}>${say('Take it again, with other numbers')}</button>` : nothing}
    </div>
  </section>`;
}

function printSummary(event: Event): void {
  const card = (event.currentTarget as Element).closest('.summary');
  if (card) printAlone(card);
}

/** 2026-11-25, where the learner is. */
function dateOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Drawn, since a strict page allows no inline style. */
function gauge(share: number): TemplateResult {
  const bar = svg`<rect width=${Math.round(100 * share)} height="4" />`;
  return html`<svg class="gauge" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${bar}</svg>`;
}

function sectionRow({ title, score, most }: SectionScore, { say }: Messages): TemplateResult {
  return html`<tr>
    <th scope="row">${title}</th>
    <td>${unbroken(say('{part} of {whole}', { part: points(score), whole: most }))}</td>
    <td>${gauge(score / most)}</td>
  </tr>`;
}

const levelLabel = (list: QuestionList, name: string, { lower }: Messages): string =>
  lower(list.levels.find((level) => level.name === name)?.label ?? name);
