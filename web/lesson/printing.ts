/**
 * On paper a figure needs its setting in words, since nobody can look at the controls. It is kept up to date under
 * every exhibit and seen in print only. The button prints once every exhibit has its picture.
 */
import type { FullSpec } from '../engine/contract/index.ts';
import { inPageWords } from './page-words.ts';
import type { Exhibit } from './try-it.ts';

const patience = 20_000;

export function startPrinting(): void {
  for (const figure of document.querySelectorAll('.exhibit')) keepSetting(figure);
  unfoldOnPaper([...document.querySelectorAll('details')]);
  const room = document.querySelector<HTMLElement>('#print-room');
  const button = room?.querySelector('button');
  if (!room || !button) return;
  room.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    await Promise.race([everyPicture(), new Promise((done) => setTimeout(done, patience))]);
    button.disabled = false;
    print();
  });
}

function unfoldOnPaper(notes: readonly HTMLDetailsElement[]): void {
  let closed: HTMLDetailsElement[] = [];
  const setOpen = (open: boolean) => {
    for (const note of closed) note.open = open;
  };
  addEventListener('beforeprint', () => {
    closed = notes.filter(({ open }) => !open);
    setOpen(true);
  });
  addEventListener('afterprint', () => setOpen(false));
}

function keepSetting(figure: Element): void {
  const words = figure.querySelector('.setting');
  const exhibit = figure.querySelector<Exhibit>('init-lab');
  exhibit?.addEventListener('init-lab-result', () => {
    exhibit.dataset.drawn = '';
    const setting = settingInWords(exhibit.getState?.() ?? {}, exhibit.engine?.catalogue().defaults);
    if (words) words.textContent = inPageWords('setting', { setting });
  });
}

/** What makes a network, always; of the rest only what is not as it usually is. */
const always = ['initializer', 'gain', 'activation', 'depth', 'width', 'widths', 'batchSize', 'seed'];

/** "initializer he_normal, activation relu, depth 30, …": as the attributes that bring the same picture again. */
export function settingInWords(state: Partial<FullSpec>, usual: Partial<FullSpec> = {}): string {
  const entries = Object.entries(state) as [keyof FullSpec, unknown][];
  const hidden = (state.widths ?? []).length > 0 ? ['depth', 'width'] : ['widths'];
  return entries
    .filter(([key]) => !hidden.includes(key))
    .filter(([key, value]) => always.includes(key) || String(value) !== String(usual[key] ?? ''))
    .filter(([, value]) => value !== '' && value !== undefined)
    .map(
      ([key, value]) => `${key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${inWords(value)}`,
    )
    .join(', ');
}

function inWords(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  return Array.isArray(value) ? value.join(' → ') : String(value);
}

/** Starts those that wait for the reader to come near, and resolves when each has drawn. */
function everyPicture(): Promise<unknown> {
  const waiting = [...document.querySelectorAll<Exhibit>('init-lab')].filter(
    ({ dataset }) => dataset.drawn === undefined,
  );
  return Promise.all(
    waiting.map(
      (exhibit) =>
        new Promise<void>((done) => {
          exhibit.addEventListener('init-lab-result', () => done(), { once: true });
          exhibit.addEventListener('init-lab-error', () => done(), { once: true });
          exhibit.setState?.({});
        }),
    ),
  );
}
