/** The verdict: a shape, a word and a sentence; never by colour alone. */
import { html, svg, type TemplateResult } from 'lit';
import type { Verdict } from '../../engine/contract';
import type { ExhibitHost } from '../exhibit';
import { subscripts } from '../subscripts';

export interface Statement extends Verdict {
  label: string;
  /** The rule, on hovering. */
  title?: string | undefined;
  /** Judged by what was measured, not by theory. */
  measured?: boolean;
}

const shapes: Record<Verdict['code'], string> = {
  healthy: 'M3 8.5l3.2 3.2L13 4.8',
  vanishing: 'M2 3.5l4 4 3-2 5 7M14 8.5v4h-4',
  exploding: 'M2 12.5l4-3 3 1 5-7M14 7.5v-4h-4',
  saturated: 'M2 12.5c5 0 2-9 7-9h5',
  dead: 'M4 8h8',
  symmetric: 'M3 5.5h10M3 10.5h10',
  not_finite: 'M4 4l8 8m0-8l-8 8',
};

export function verdict({ catalogue, messages }: ExhibitHost, { code, message }: Verdict): TemplateResult {
  const info = catalogue.verdicts.find(({ name }) => name === code);
  return statement({
    code,
    message: messages.ofEngine(message),
    label: info?.label ?? code,
    title: info?.description,
    measured: true,
  });
}

/** A verdict of an exhibit's own, in the shape and colour of one of the engine's. */
export function statement({ code, label, message, title = '', measured = false }: Statement): TemplateResult {
  return html`<p class=${measured ? 'verdict of-measured' : 'verdict'} data-verdict=${code} part="verdict" title=${title}>
    <span class="badge" part="badge">${shape(shapes[code])}${label}</span>
    <span class="verdict-text">${subscripts(message)}</span>
  </p>`;
}

function shape(path: string | undefined): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    ${svg`<path d=${path ?? ''} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"></path>`}
  </svg>`;
}
