/** One of a field's names: from a menu, or, where there are few, in one click. */
import { html, type TemplateResult } from 'lit';
import type { ExhibitHost } from '../exhibit';
import type { Choice, Patch } from '../fields';
import { fieldFrame, fieldMessage, invalid } from './field';

export interface SelectOptions {
  label?: string;
  /** Those of the field's names that make sense here. */
  choices?: readonly Choice[];
  /** What is shown as chosen, where it is not the setting itself. */
  value?: string;
  disabled?: boolean;
}

export function select(host: ExhibitHost, key: string, options: SelectOptions = {}): TemplateResult {
  const field = host.fields.get(key);
  const { label = field.label, choices = host.fields.choices(key) } = options;
  const value = host.state[key];
  const { invalid: bad, describedBy } = invalid(host, key);
  const change = (event: Event) => host.change({ [key]: (event.target as HTMLSelectElement).value } as Patch);
  const body = html`<select id=${`${key}-select`} aria-invalid=${bad} aria-describedby=${describedBy} @change=${change}>
    ${choices.map(({ name, label }) => html`<option value=${name} .selected=${name === value}>${label}</option>`)}
  </select>`;
  return fieldFrame(host, { key, label, input: `${key}-select`, description: field.description, body });
}

/** The same as radio buttons side by side. */
export function radios(host: ExhibitHost, key: string, options: SelectOptions = {}): TemplateResult {
  const {
    label = host.fields.get(key).label,
    choices = host.fields.choices(key),
    disabled = false,
  } = options;
  const value = options.value ?? host.state[key];
  return html`<fieldset class="field" ?disabled=${disabled} data-key=${key} part="control">
    <legend>${label}</legend>
    <div class="choices">${choices.map((choice) => radio(host, key, choice, value))}</div>
    ${fieldMessage(host, key)}
  </fieldset>`;
}

/** Radio buttons without a frame, for a caption. */
export function radioRow(host: ExhibitHost, key: string): TemplateResult {
  return html`<span class="choices" role="radiogroup" aria-label=${host.fields.get(key).label}>
    ${host.fields.choices(key).map((choice) => radio(host, key, choice))}
  </span>`;
}

function radio(
  host: ExhibitHost,
  key: string,
  { name, label, description }: Choice,
  value: unknown = host.state[key],
): TemplateResult {
  return html`<label class="choice" title=${description ?? ''}>
    <input
      type="radio"
      name=${key}
      value=${name}
      .checked=${value === name}
      @change=${() => host.change({ [key]: name } as Patch)}
    />
    ${label}
  </label>`;
}
