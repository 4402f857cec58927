/** author.html: builds a quiz by ticking questions, and gives its link, its code and its packages. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { QuestionList } from '../engine/contract';
import { sharedEngine } from '../engine/index';
import { type PackageKind, packageFiles, packageKinds } from './lms/package';
import { type QuizSettings, settingNames } from './quiz-settings';

type NumberName = 'seed' | 'attempts' | 'time-limit' | 'extra-time' | 'passing';
interface NumberField {
  name: NumberName;
  /** In practice; absent: an exam alone has it. */
  practice?: string;
  exam: string;
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

const place = document.getElementById('author') as HTMLElement;
const chosen = new Set<string>();
const problems = new Map<string, string>();
const wish: QuizSettings = { seed: 1, level: 'basic', mode: 'practice' };
let list: QuestionList | undefined;
let said = '';

function settings(): QuizSettings {
  const ids = list?.questions.map(({ id }) => id).filter((id) => chosen.has(id)) ?? [];
  const rules = Object.fromEntries(Object.entries(wish).filter(([name]) => hasSay(name))) as QuizSettings;
  return { ...rules, questions: ids.length > 0 ? ids.join(' ') : 'all' };
}

/** What this field is called in the mode that is chosen; nothing where it has no say. */
const labelOf = (field: NumberField): string | undefined =>
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
const frameCode = (): string =>
  `<iframe src="${escaped(link())}" title="Quiz: weight initialization" width="100%" height="760" loading="lazy"></iframe>`;

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
        <span>${question.title}</span>
        <span class="kind">${list?.kinds.find(({ name }) => name === question.kind)?.label}</span>
      </label>`,
    )}
    <button type="button" @click=${toggle}>${all ? 'None of these' : 'All of these'}</button>
  </fieldset>`;
}

function rulesCard({ levels }: QuestionList): TemplateResult {
  return html`<section class="card" aria-labelledby="rules">
    <h2 id="rules">How it is taken</h2>
    <div class="fields">
      ${choice('mode', 'Mode', [
        ['practice', 'Practice'],
        ['exam', 'Exam'],
      ])}
      ${choice(
        'level',
        'Level',
        levels.map(({ name, label }) => [name, label] as const),
      )}
      ${choice('lang', 'Language', [
        ['', 'of the page'],
        ['en', 'English'],
        ['de', 'Deutsch'],
        ['ar', 'العربية'],
      ])}
      ${numberFields.map(numberInput)}
    </div>
  </section>`;
}

function choice(
  name: 'mode' | 'level' | 'lang',
  label: string,
  options: readonly (readonly [string, string])[],
): TemplateResult {
  return html`<label>${label}
    <select
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        if (value === '') delete wish[name];
        else wish[name] = value;
        draw();
      }}
    >
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${(wish[name] ?? '') === value}>${words}</option>`)}
    </select>
  </label>`;
}

function numberInput(field: NumberField): TemplateResult | typeof nothing {
  const { name, least, most } = field;
  const label = labelOf(field);
  if (label === undefined) return nothing;
  const problem = problems.get(name);
  const take = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    const number = Number(value);
    const right = value.trim() !== '' && Number.isFinite(number) && number >= least && number <= most;
    const whole = Number.isInteger(number) || name === 'time-limit' || name === 'passing';
    problems.delete(name);
    if (value.trim() === '') delete wish[name];
    else if (right && whole) wish[name] = number;
    else
      problems.set(
        name,
        `${label} must be a number from ${least} to ${most}, but is “${value.slice(0, 20)}”.`,
      );
    draw();
  };
  return html`<label>${label}
    <input type="text" inputmode="decimal" .value=${wish[name] === undefined ? '' : String(wish[name])}
      aria-invalid=${problem ? 'true' : nothing} @change=${take} />
    ${problem ? html`<span role="alert">${problem}</span>` : nothing}
  </label>`;
}

function takeCard(): TemplateResult {
  const count = chosen.size;
  return html`<section class="card" aria-labelledby="take">
    <h2 id="take">Take it</h2>
    <p role="status">${count === 0 ? 'Nothing is ticked: the quiz has all questions.' : `${count} ${count === 1 ? 'question' : 'questions'}.`} ${said}</p>
    <p><a href=${link()} target="_blank" rel="noopener">Open the quiz</a></p>
    ${code('Link', link())} ${code('On a page of yours', tagCode())} ${code('In a frame', frameCode())}
    <h2>For an LMS</h2>
    <p class="hint">Each learner gets numbers of their own. The package tells the LMS answers, points and whether it was passed.</p>
    <div class="buttons">
      ${packageKinds.map(({ kind, label }) => html`<button type="button" @click=${() => void download(kind)}>${label}</button>`)}
    </div>
  </section>`;
}

const code = (label: string, text: string): TemplateResult =>
  html`<label class="hint">${label}<textarea readonly rows="3" .value=${text} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea></label>`;

async function download(kind: PackageKind): Promise<void> {
  try {
    const { zipSync } = await import('fflate');
    const fetched = async (path: string) => {
      const response = await fetch(new URL(path, location.href));
      if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    };
    const paths = JSON.parse(new TextDecoder().decode(await fetched('quiz-files.json'))) as string[];
    const files = Object.fromEntries(
      await Promise.all(paths.map(async (path) => [path, await fetched(path)] as const)),
    );
    const all = packageFiles(kind, files, { title: 'Weight initialization: quiz', settings: settings() });
    const zip = zipSync(all, { level: 9 });
    const url = URL.createObjectURL(new Blob([zip as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
    const anchor = document.createElement('a');
    anchor.href = url;
    anchor.download = `init-lab-quiz-${kind}.zip`;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    said = `Saved ${anchor.download}.`;
  } catch (error) {
    said = `The package could not be made: ${error instanceof Error ? error.message : String(error)}`;
  }
  draw();
}

async function start(): Promise<void> {
  try {
    list = await (await sharedEngine()).questions();
    draw();
  } catch (error) {
    place.textContent = `The questions could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
  }
}

void start();
