/**
 * Phrases in the text that set an exhibit: `<button class="try" data-for="id" data-set='{"gain":0.01}'>`.
 * A phrase looks pressed for as long as its exhibit is in the setting that it speaks of.
 */
import type { Engine, Spec } from '../engine/contract/index.ts';
import { inPageWords } from './page-words.ts';

export type Setting = Partial<Spec>;
export interface Exhibit extends HTMLElement {
  engine?: Engine;
  getState?(): Setting;
  setState?(setting: Setting): unknown;
}

const stateEvents = ['init-lab-ready', 'init-lab-change', 'init-lab-result'];

/** Returns a function that undoes it. */
export function startTryIt(root: Document = document): () => void {
  const phrases = [...root.querySelectorAll<HTMLButtonElement>('button.try')];
  const undo = new AbortController();
  const { signal } = undo;

  for (const phrase of phrases) {
    phrase.setAttribute('aria-pressed', 'false');
    phrase.addEventListener('click', () => void press(phrase), { signal });
  }
  for (const id of new Set(phrases.map((phrase) => phrase.dataset.for ?? ''))) {
    const exhibit = root.getElementById(id) as Exhibit | null;
    const ofThisOne = phrases.filter((phrase) => phrase.dataset.for === id);
    const refresh = (event?: Event) => showPressed(ofThisOne, stateOf(exhibit, event));
    for (const name of stateEvents) exhibit?.addEventListener(name, refresh, { signal });
    if (exhibit?.getState) refresh();
  }

  async function press(phrase: HTMLButtonElement): Promise<void> {
    const exhibit = root.getElementById(phrase.dataset.for ?? '') as Exhibit | null;
    if (!exhibit) return;
    await customElements.whenDefined(exhibit.localName);
    const setting = settingOf(phrase);
    exhibit.setState?.(setting);
    showPressed(
      phrases.filter((other) => other.dataset.for === phrase.dataset.for),
      stateOf(exhibit) ?? setting,
    );
    tell(root, exhibit, phrase.textContent ?? '');
  }
  return () => undo.abort();
}

export function settingOf(phrase: HTMLElement): Setting {
  return JSON.parse(phrase.dataset.set ?? '{}') as Setting;
}

function stateOf(exhibit: Exhibit | null, event?: Event): Setting | undefined {
  return exhibit?.getState?.() ?? (event as CustomEvent<{ state?: Setting }> | undefined)?.detail?.state;
}

function showPressed(phrases: readonly HTMLButtonElement[], state: Setting | undefined): void {
  if (!state) return;
  for (const phrase of phrases) {
    phrase.setAttribute('aria-pressed', String(isIn(state, settingOf(phrase))));
  }
}

/** Whether the state has every value of the setting; numbers may have gone through a slider or a float. */
export function isIn(state: Setting, setting: Setting): boolean {
  // A list of widths wins over depth and width, so these may differ behind it.
  const entries = Object.entries(setting) as [keyof Spec, unknown][];
  return entries.every(([key, wanted]) => isAlike(state[key], wanted));
}

function isAlike(value: unknown, wanted: unknown): boolean {
  if (typeof wanted === 'number') {
    return typeof value === 'number' && Math.abs(value - wanted) <= 1e-6 * Math.abs(wanted);
  }
  if (Array.isArray(wanted)) {
    const list = Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as number[]) : [];
    return list.length === wanted.length && list.every((entry, index) => isAlike(entry, wanted[index]));
  }
  return value === wanted;
}

const lasting = 6000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Politely, and with a way to the exhibit for those who do not have it in view. */
function tell(root: Document, exhibit: Exhibit, words: string): void {
  const box = root.getElementById('told');
  const status = box?.querySelector('[role=status]');
  const link = box?.querySelector('a');
  if (!box || !status || !link) return;
  const figure = exhibit.closest('figure');
  const name = figure?.querySelector('figcaption b')?.textContent?.replace(/\.$/, '') ?? '';
  status.textContent = inPageWords('pressed', { figure: name, phrase: words });
  const inView = !figure || isInView(figure);
  box.classList.toggle('shown', !inView);
  link.hidden = inView;
  if (figure) link.hash = figure.id;
  clearTimeout(timer);
  timer = setTimeout(() => hide(box, link), lasting);
}

function hide(box: HTMLElement, link: HTMLAnchorElement): void {
  if (box.contains(document.activeElement)) {
    timer = setTimeout(() => hide(box, link), lasting);
    return;
  }
  box.classList.remove('shown');
  link.hidden = true;
}

/** At least half of what could be seen of it. */
function isInView(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return seen >= 0.5 * Math.min(height, innerHeight);
}
