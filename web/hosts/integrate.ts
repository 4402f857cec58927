/** The page for those who integrate: the builder, and the ranges that only the engine knows. */
import '../elements/define';
import { exhibitNames } from '../elements/exhibits/index';
import { valueText } from '../elements/fields';
import type { InitLab } from '../elements/init-lab';
import { inLanguage } from '../elements/messages/catalogue';
import { exhibitTitle } from '../elements/take-away/subject';
import { frameLines, linkLine, type Setting, tagLines, teacherNotes } from './builder-lines';
import { type IntegrateWords, loadIntegrateWords } from './words/integrate';

const find = <E extends Element>(selector: string) => document.querySelector(selector) as E;
const exhibit = find<InitLab>('#built');
const choice = find<HTMLSelectElement>('#build-exhibit');
const home = find<HTMLInputElement>('#build-home');
const results = find<HTMLElement>('#build-results');
const said = find<HTMLElement>('#build-said');
/** Other languages than English have a folder of their own in the site. */
const { lang, dataset } = document.documentElement;
const site = new URL(dataset.root ?? './', document.baseURI);
const spoken = loadIntegrateWords(lang);
let start: ReturnType<InitLab['getState']> | undefined;

void spoken.then(({ messages }) => {
  for (const name of exhibitNames) choice.append(new Option(messages.say(exhibitTitle(name)), name));
  choice.value = exhibit.exhibit;
});
home.value = 'init-lab/';

choice.addEventListener('change', () => {
  start = undefined;
  for (const { name } of [...exhibit.attributes])
    if (!['id', 'loading', 'exhibit'].includes(name)) exhibit.removeAttribute(name);
  exhibit.reset();
  exhibit.exhibit = choice.value;
});
home.addEventListener('input', () => void write());
exhibit.addEventListener('init-lab-ready', ({ detail }) => {
  start = detail.state;
  fillRanges();
  void write();
});
exhibit.addEventListener('init-lab-result', () => void write());

const telling = ['initializer', 'activation', 'depth', 'width', 'seed'];

/** Every setting that is otherwise than where the exhibit starts; and those in `always`. */
function settings(always: readonly string[], { messages }: IntegrateWords): Setting[] {
  const state = exhibit.getState();
  const english = exhibit.engine?.catalogue();
  const catalogue = english && inLanguage(english, messages);
  const nameOf = (value: Setting['value']) =>
    [...(catalogue?.initializers ?? []), ...(catalogue?.activations ?? [])].find(({ name }) => name === value)
      ?.label;
  return Object.entries(state)
    .filter(([key, value]) => always.includes(key) || JSON.stringify(value) !== JSON.stringify(start?.[key]))
    .map(([key, value]) => ({
      key,
      value,
      label: catalogue?.fields.find((field) => field.key === key)?.label ?? key,
      words: nameOf(value) ?? valueText(value),
    }));
}

async function write(): Promise<void> {
  const words = await spoken;
  const { say, messages } = words;
  const title = messages.say(exhibitTitle(exhibit.exhibit));
  const about = { exhibit: exhibit.exhibit, title, home: home.value, language: lang };
  // The seed always: it makes the network.
  const built = { ...about, settings: settings(['seed'], words) };
  const verdict = ['.badge', '.verdict-text']
    .map((part) => exhibit.shadowRoot?.querySelector(`.verdict-room ${part}`)?.textContent?.trim())
    .filter(Boolean)
    .join(': ');
  const lesson = new URL('index.html', document.baseURI).href;
  const notes = teacherNotes({ ...about, settings: settings(telling, words) }, verdict, lesson, words);
  show('tag', say('Tag'), tagLines(built), words);
  show('frame', say('Frame'), frameLines(built), words);
  show('link', say('Link'), linkLine(built, site.href), words);
  show('notes', say('Teacher’s notes'), notes, words);
}

function show(name: string, title: string, text: string, words: IntegrateWords): void {
  const id = `build-${name}`;
  const area = (document.getElementById(id) as HTMLTextAreaElement | null) ?? addResult(id, title, words);
  area.value = text;
  area.rows = text.split('\n').length + 1;
}

/** Code reads from left to right in every language. */
function addResult(id: string, title: string, words: IntegrateWords): HTMLTextAreaElement {
  const { say, messages } = words;
  const place = document.createElement('div');
  place.className = 'result';
  const label = Object.assign(document.createElement('label'), { htmlFor: id, textContent: title });
  const area = Object.assign(document.createElement('textarea'), { id, readOnly: true, spellcheck: false });
  if (id !== 'build-notes') area.dir = 'ltr';
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: say('Copy {thing}', { thing: messages.lower(title) }),
  });
  button.addEventListener('click', () => void copy(area, title, words));
  place.append(label, area, button);
  results.append(place);
  return area;
}

async function copy(area: HTMLTextAreaElement, thing: string, { say }: IntegrateWords): Promise<void> {
  const copied = await navigator.clipboard?.writeText(area.value).then(
    () => true,
    () => false,
  );
  if (!copied) area.select();
  said.textContent = copied
    ? say('{thing}: copied.', { thing })
    : say('{thing}: selected; press Ctrl or ⌘ and C.', { thing });
}

/** Ranges and defaults, from the engine that runs here; in English, as the reference is. */
function fillRanges(): void {
  const catalogue = exhibit.engine?.catalogue();
  for (const row of document.querySelectorAll<HTMLTableRowElement>('table[data-of=init-lab] tbody tr')) {
    const [name, , range, usual] = row.cells;
    const key = name?.textContent?.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
    const field = catalogue?.fields.find((one) => one.key === key);
    if (!catalogue || !field || !range || !usual) continue;
    range.textContent = field.kind === 'name' ? 'a name' : `${field.minimum} … ${field.maximum}`;
    usual.textContent = String(catalogue.defaults[field.key] ?? '') || '–';
  }
}
