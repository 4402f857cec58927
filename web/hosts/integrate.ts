/** The page for those who integrate: the builder, and the ranges that only the engine knows. */
import '../elements/define';
import { exhibitNames } from '../elements/exhibits/index';
import { valueText } from '../elements/fields';
import type { InitLab } from '../elements/init-lab';
import { frameLines, linkLine, type Setting, tagLines, teacherNotes } from './builder-lines';

const find = <E extends Element>(selector: string) => document.querySelector(selector) as E;
const exhibit = find<InitLab>('#built');
const choice = find<HTMLSelectElement>('#build-exhibit');
const home = find<HTMLInputElement>('#build-home');
const results = find<HTMLElement>('#build-results');
const said = find<HTMLElement>('#build-said');
let start: ReturnType<InitLab['getState']> | undefined;

const titleOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
for (const name of exhibitNames) choice.append(new Option(titleOf(name), name));
home.value = 'init-lab/';
choice.value = exhibit.exhibit;

choice.addEventListener('change', () => {
  start = undefined;
  for (const { name } of [...exhibit.attributes])
    if (!['id', 'loading', 'exhibit'].includes(name)) exhibit.removeAttribute(name);
  exhibit.reset();
  exhibit.exhibit = choice.value;
});
home.addEventListener('input', write);
exhibit.addEventListener('init-lab-ready', ({ detail }) => {
  start = detail.state;
  fillRanges();
  write();
});
exhibit.addEventListener('init-lab-result', write);

const telling = ['initializer', 'activation', 'depth', 'width', 'seed'];

/** Every setting that is otherwise than where the exhibit starts; and those in `always`. */
function settings(always: readonly string[]): Setting[] {
  const state = exhibit.getState();
  const catalogue = exhibit.engine?.catalogue();
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

function write(): void {
  // The seed always: it makes the network.
  const about = { exhibit: exhibit.exhibit, title: titleOf(exhibit.exhibit), home: home.value };
  const built = { ...about, settings: settings(['seed']) };
  const verdict = ['.badge', '.verdict-text']
    .map((part) => exhibit.shadowRoot?.querySelector(`.verdict-room ${part}`)?.textContent?.trim())
    .filter(Boolean)
    .join(': ');
  const page = new URL('index.html', document.baseURI).href;
  show('Tag', tagLines(built));
  show('Frame', frameLines(built));
  show('Link', linkLine(built, document.baseURI));
  show('Teacher’s notes', teacherNotes({ ...about, settings: settings(telling) }, verdict, page));
}

function show(title: string, text: string): void {
  const id = `build-${title.toLowerCase().replace(/[^a-z]/g, '')}`;
  let area = document.getElementById(id) as HTMLTextAreaElement | null;
  if (!area) area = addResult(id, title);
  area.value = text;
  area.rows = text.split('\n').length + 1;
}

function addResult(id: string, title: string): HTMLTextAreaElement {
  const place = document.createElement('div');
  place.className = 'result';
  const label = Object.assign(document.createElement('label'), { htmlFor: id, textContent: title });
  const area = Object.assign(document.createElement('textarea'), { id, readOnly: true, spellcheck: false });
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: `Copy ${title.toLowerCase()}`,
  });
  button.addEventListener('click', () => void copy(area, title));
  place.append(label, area, button);
  results.append(place);
  return area;
}

async function copy(area: HTMLTextAreaElement, title: string): Promise<void> {
  const copied = await navigator.clipboard?.writeText(area.value).then(
    () => true,
    () => false,
  );
  if (!copied) area.select();
  said.textContent = copied ? `${title}: copied.` : `${title}: selected; press Ctrl or ⌘ and C.`;
}

/** Ranges and defaults, from the engine that runs here. */
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
