/** author.html: builds a quiz by ticking questions, and gives its link, its code and its packages. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { loadQuizWords } from '../elements/quiz/words';
import type { QuestionList } from '../engine/contract';
import { sharedEngine } from '../engine/index';
import { type PackageKind, packageKinds } from './lms/package';
import { savePackage } from './lms/save-package';
import { type QuizSettings, settingNames } from './quiz-settings';
import { type AuthorPhrase, type AuthorWords, loadAuthorWords } from './words/author';
import { pageLanguage, translatePage } from './words/page-language';

type NumberName = 'seed' | 'attempts' | 'time-limit' | 'extra-time' | 'passing';
interface NumberField {
  name: NumberName;
  /** In practice; absent: an exam alone has it. */
  practice?: AuthorPhrase;
  exam: AuthorPhrase;
  least: number;
  most: number;
}
const numberFields: readonly NumberField[] = [
  { name: 'seed', practice: 'Sheet (seed)', exam: 'Sheet (seed)', least: 0, most: 4294967295 },
  {
    name: 'attempts',
    practice: 'Tries at a question (0: no end)',
    exam: 'May be handed in (0: no end)',
    least: 0,
    most: 100,
  },
  { name: 'time-limit', exam: 'Minutes (0: no limit)', least: 0, most: 1440 },
  { name: 'extra-time', exam: 'Extra time, %', least: 0, most: 400 },
  { name: 'passing', practice: 'Passes from, %', exam: 'Passes from, %', least: 0, most: 100 },
];
/** Each in itself, so that whoever needs it can read it. */
const languages = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['ar', 'العربية'],
] as const;

const place = document.getElementById('author') as HTMLElement;
const chosen = new Set<string>();
const problems = new Map<string, string>();
const wish: QuizSettings = { seed: 1, level: 'basic', mode: 'practice' };
let words: AuthorWords;
/** In the language of the sheet; where that is the reader's own, in the page's. */
let sheetWords: AuthorWords;
let list: QuestionList | undefined;
let said = '';

function settings(): QuizSettings {
  const ids = list?.questions.map(({ id }) => id).filter((id) => chosen.has(id)) ?? [];
  const rules = Object.fromEntries(Object.entries(wish).filter(([name]) => hasSay(name))) as QuizSettings;
  return { ...rules, questions: ids.length > 0 ? ids.join(' ') : 'all' };
}

/** What this field is called in the mode that is chosen; nothing where it has no say. */
const labelOf = (field: NumberField): AuthorPhrase | undefined =>
  wish.mode === 'exam' ? field.exam : field.practice;
const hasSay = (name: string): boolean =>
  numberFields.every((field) => field.name !== name || labelOf(field) !== undefined);

const entries = (): [string, string][] =>
  settingNames.flatMap((name) => {
    const value = settings()[name];
    return value === undefined ? [] : [[name, String(value)] as [string, string]];
  });

const link = (): string => `${new URL('quiz.html', location.href)}?${new URLSearchParams(entries())}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const tagCode = (): string => {
  const attributes = entries().flatMap(([name, value]) =>
    name === 'passing' ? [] : [`${name}="${escaped(value)}"`],
  );
  return `<script type="module" src="${new URL('init-quiz.js', location.href)}"></script>\n<init-quiz ${attributes.join(' ')}></init-quiz>`;
};
const sheetTitle = (): string => sheetWords.messages.say('Weight initialization: quiz');
const frameCode = (): string =>
  `<iframe src="${escaped(link())}" title="${escaped(sheetTitle())}" width="100%" height="760" loading="lazy"></iframe>`;

function draw(): void {
  if (!list) return;
  render(
    html`<div>${list.sections.map(sectionFields)}</div><div class="take">${rulesCard(list)} ${takeCard()}</div>`,
    place,
  );
}

function sectionFields({ id, title }: QuestionList['sections'][number]): TemplateResult {
  const own = list?.questions.filter(({ section }) => section === id) ?? [];
  const all = own.every((question) => chosen.has(question.id));
  const toggle = () => {
    for (const question of own)
      if (all) chosen.delete(question.id);
      else chosen.add(question.id);
    draw();
  };
  return html`<fieldset>
    <legend>${title}</legend>
    ${own.map(
      (question) => html`<label class="question">
        <input
          type="checkbox"
          .checked=${chosen.has(question.id)}
          @change=${(event: Event) => {
            if ((event.target as HTMLInputElement).checked) chosen.add(question.id);
            else chosen.delete(question.id);
            draw();
          }}
        />
        <span><bdi>${question.title}</bdi></span>
        <span class="kind">${list?.kinds.find(({ name }) => name === question.kind)?.label}</span>
      </label>`,
    )}
    <button type="button" @click=${toggle}>${words.say(all ? 'None of these' : 'All of these')}</button>
  </fieldset>`;
}

function rulesCard({ levels }: QuestionList): TemplateResult {
  const { say } = words;
  return html`<section class="card" aria-labelledby="rules">
    <h2 id="rules">${say('How it is taken')}</h2>
    <div class="fields">
      ${choice('mode', say('Mode'), [
        ['practice', say('Practice')],
        ['exam', say('Exam')],
      ])}
      ${choice(
        'level',
        say('Level'),
        levels.map(({ name, label }) => [name, label] as const),
      )}
      ${choice('lang', say('Language'), [['', say('the reader’s own')], ...languages])}
      ${numberFields.map(numberInput)}
    </div>
  </section>`;
}

/** An empty value is none. */
function choice(
  name: 'mode' | 'level' | 'lang',
  label: string,
  options: readonly (readonly [string, string])[],
): TemplateResult {
  const take = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    if (value === '') delete wish[name];
    else wish[name] = value;
    if (name === 'lang') void nameSheet();
    draw();
  };
  return html`<label>${label}
    <select @change=${take}>
      ${options.map(
        ([value, text]) =>
          html`<option value=${value} lang=${name === 'lang' && value ? value : nothing} ?selected=${(wish[name] ?? '') === value}>${text}</option>`,
      )}
    </select>
  </label>`;
}

async function nameSheet(): Promise<void> {
  const language = wish.lang ?? words.language;
  const loaded = await loadAuthorWords(language);
  if (language !== (wish.lang ?? words.language)) return;
  sheetWords = loaded;
  draw();
}

function numberInput(field: NumberField): TemplateResult | typeof nothing {
  const { name, least, most } = field;
  const label = labelOf(field);
  if (label === undefined) return nothing;
  const { say } = words;
  const problem = problems.get(name);
  const take = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    const number = numberFrom(value);
    const right = value.trim() !== '' && Number.isFinite(number) && number >= least && number <= most;
    const whole = Number.isInteger(number) || name === 'time-limit' || name === 'passing';
    problems.delete(name);
    if (value.trim() === '') delete wish[name];
    else if (right && whole) wish[name] = number;
    else
      problems.set(
        name,
        say('{label} must be a number from {least} to {most}, but is “{value}”.', {
          label: say(label),
          least,
          most,
          value: value.slice(0, 20),
        }),
      );
    draw();
  };
  return html`<label>${say(label)}
    <input type="text" inputmode="decimal" .value=${wish[name] === undefined ? '' : words.local(String(wish[name]))}
      aria-invalid=${problem ? 'true' : nothing} @change=${take} />
    ${problem ? html`<span role="alert">${problem}</span>` : nothing}
  </label>`;
}

/** Where a comma is the decimal sign, 2,5 is what 2.5 is elsewhere. */
function numberFrom(text: string): number {
  const hasComma = words.local('0.5').includes(',');
  return Number(hasComma ? text.replace(',', '.') : text);
}

function takeCard(): TemplateResult {
  const { say } = words;
  const count = chosen.size;
  const ticked =
    count === 0
      ? say('Nothing is ticked: the quiz has all questions.')
      : count === 1
        ? say('1 question.')
        : say('{count} questions.', { count });
  return html`<section class="card" aria-labelledby="take">
    <h2 id="take">${say('Take it')}</h2>
    <p role="status">${ticked} ${said}</p>
    <p><a href=${link()} target="_blank" rel="noopener">${say('Open the quiz')}</a></p>
    ${code(say('Link'), link())} ${code(say('On a page of yours'), tagCode())} ${code(say('In a frame'), frameCode())}
    <h2>${say('For an LMS')}</h2>
    <p class="hint">${say('Each learner gets numbers of their own. The package tells the LMS answers, points and whether it was passed.')}</p>
    <div class="buttons">
      ${packageKinds.map(({ kind, label }) => html`<button type="button" @click=${() => void download(kind)}>${say(label)}</button>`)}
    </div>
  </section>`;
}

const code = (label: string, text: string): TemplateResult =>
  html`<label class="hint">${label}<textarea readonly rows="3" dir="ltr" .value=${text} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea></label>`;

async function download(kind: PackageKind): Promise<void> {
  const { say } = words;
  try {
    const file = await savePackage(kind, {
      title: sheetTitle(),
      about: sheetWords.say('Questions on weight initialization, with numbers drawn for each learner.'),
      language: sheetWords.language,
      settings: settings(),
    });
    said = say('Saved {file}.', { file });
  } catch (error) {
    said = say('The package could not be made: {reason}', { reason: reasonOf(error) });
  }
  draw();
}

function reasonOf(error: unknown): string {
  return words.messages.ofEngine(error instanceof Error ? error.message : String(error));
}

async function start(): Promise<void> {
  const language = pageLanguage(new URLSearchParams(location.search).get('lang'));
  words = await loadAuthorWords(language);
  sheetWords = words;
  translatePage(words);
  document.querySelector(`header nav a[lang="${language}"]`)?.setAttribute('aria-current', 'true');
  try {
    const spoken = loadQuizWords(language);
    const questions = await (await sharedEngine()).questions();
    list = (await spoken).list(questions);
    draw();
  } catch (error) {
    place.textContent = words.say('The questions could not be loaded: {reason}', { reason: reasonOf(error) });
  }
}

void start();
