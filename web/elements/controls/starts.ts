/** The list of starts: a row each, with what scales it, and buttons to take one away or add one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ExhibitHost } from '../exhibit';
import type { Choice, Patch } from '../fields';
import type { Say } from '../messages/sentences';
import { fieldMessage } from './field';

interface Parts {
  name: string;
  number: string;
  activation: string;
}
export interface StartsOptions {
  choices: readonly Choice[];
  most: number;
  split: (text: string) => Parts;
  join: (parts: Parts) => string;
  label: (text: string) => string;
  /** What the number of a start is called; '' where it has none. */
  numberName: (name: string) => string;
}

export function startsControl(host: ExhibitHost, options: StartsOptions): TemplateResult {
  const { say } = host.messages;
  const starts = host.state.starts as readonly string[];
  const set = (list: readonly string[]) => host.change({ starts: list } as unknown as Patch);
  const add = () => {
    const free = options.choices.find(({ name }) => !starts.includes(name));
    set([...starts, free?.name ?? 'he_normal']);
  };
  return html`<fieldset class="field starts" data-key="starts" part="control">
    <legend>${say('Starts')}</legend>
    ${starts.map((text, i) => row(text, i, starts, set, options, say))}
    <button type="button" class="quiet" part="button" data-do="add" ?disabled=${starts.length >= options.most} @click=${add}>
      ${say('Add a start')}
    </button>
    ${fieldMessage(host, 'starts')}
  </fieldset>`;
}

function row(
  text: string,
  i: number,
  starts: readonly string[],
  set: (list: readonly string[]) => void,
  { choices, split, join, label, numberName }: StartsOptions,
  say: Say,
): TemplateResult {
  const parts = split(text);
  const replace = (change: Partial<Parts>) =>
    set(starts.map((other, k) => (k === i ? join({ ...parts, ...change }) : other)));
  const number = numberName(parts.name);
  return html`<div class="start-row">
    <svg class="sample" viewBox="0 0 12 12" width="16" height="12" aria-hidden="true"><path class="run start-${i}" d="M0 6h12" /></svg>
    <select aria-label=${say('Start {number}', { number: i + 1 })} @change=${(event: Event) =>
      replace({ name: (event.target as HTMLSelectElement).value, number: '', activation: '' })}>
      ${choices.map(({ name, label: words }) => html`<option value=${name} .selected=${name === parts.name}>${words}</option>`)}
    </select>
    ${
      number === ''
        ? nothing
        : html`<input type="number" class="number" step="any" min="0" .value=${parts.number} aria-label=${`${label(text)}: ${number}`}
      placeholder=${number} @change=${(event: Event) => replace({ number: (event.target as HTMLInputElement).value })} />`
    }
    <button type="button" class="quiet" part="button" ?disabled=${starts.length < 2} aria-label=${say('Take away {start}', { start: label(text) })} @click=${() =>
      set(starts.filter((_, k) => k !== i))}>×</button>
  </div>`;
}
