/** One of the catalogue's names. */
import { html, type TemplateResult } from 'lit';
import type { Spec } from '../../engine/contract';
import type { ExhibitHost } from '../exhibit';
import { choicesOf, fieldOf, type SpecKey } from '../spec-state';
import { fieldFrame, invalid } from './field';

export function select(host: ExhibitHost, key: SpecKey): TemplateResult {
  const field = fieldOf(host.catalogue, key);
  const value = host.spec[key];
  const { invalid: bad, describedBy } = invalid(host, key);
  const change = (event: Event) => host.change({ [key]: (event.target as HTMLSelectElement).value } as Spec);
  const body = html`<select id=${`${key}-select`} aria-invalid=${bad} aria-describedby=${describedBy} @change=${change}>
    ${choicesOf(host.catalogue, key).map(
      ({ name, label }) => html`<option value=${name} .selected=${name === value}>${label}</option>`,
    )}
  </select>`;
  return fieldFrame(host, { key, label: field.label, input: `${key}-select`, body });
}
