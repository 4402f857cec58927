/** Exact values at one layer: a small box beside the cursor, and the same in words for a screen reader. */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { english } from './english';
import type { LayerSeries } from './layer-chart';
import { type Mark, markSample } from './marks';
import { at } from './scales';

export interface ReadOutRow {
  label: string;
  mark?: Mark;
  tone: number;
  /** Already a share, a count or a variance: formatted by `format`, spoken by `spoken`. */
  value: string;
  spoken: string;
  theory?: string;
  spokenTheory?: string;
}

export function readOutRows(series: readonly LayerSeries[], index: number, words = english): ReadOutRow[] {
  return series.map((one) => {
    const row: ReadOutRow = {
      label: one.name,
      ...(one.values.length > 0 && { mark: one.mark }),
      tone: one.tone,
      value: words.number(at(one.values, index)),
      spoken: words.spoken(at(one.values, index)),
    };
    if (index >= one.values.length) Object.assign(row, { value: '', spoken: words.say('not measured') });
    if (one.theory) {
      row.theory = words.number(at(one.theory, index));
      row.spokenTheory = words.spoken(at(one.theory, index));
    }
    return row;
  });
}

/** What the rows of a chart are called, where they are not layers. */
export interface Items {
  /** "Layer", "Weight". */
  title: string;
  name: (index: number) => string;
}
export const layerItems = ({ say } = english): Items => ({
  title: say('Layer'),
  name: (index) => String(index + 1),
});

/** "Layer 12" */
export function itemName({ title, name }: Items, index: number): string {
  return `${title} ${name(index)}`;
}

/** "Layer 12: pre-activation 0.312, theory 0.305; activation …" */
export function describeItem(name: string, rows: readonly ReadOutRow[], { say } = english): string {
  const parts = rows.map((row) => {
    const theory = row.spokenTheory === undefined ? '' : `, ${say('theory')} ${row.spokenTheory}`;
    return `${row.label} ${row.spoken}${theory}`;
  });
  return `${name}: ${parts.join('; ')}`;
}

/** The box. `side` is where it stands, away from the cursor. */
export function readOut(
  name: string,
  rows: readonly ReadOutRow[],
  side: 'start' | 'end',
  { say } = english,
): TemplateResult {
  const theory = rows.some((row) => row.theory !== undefined);
  return html`<div class="read-out" data-side=${side} aria-hidden="true" part="read-out">
    <table>
      <thead>
        <tr>
          <th scope="col">${name}</th>
          <th scope="col">${theory ? say('measured') : ''}</th>
          ${theory ? html`<th scope="col">${say('theory')}</th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            <th scope="row">${row.mark ? sample(row.mark, row.tone) : ''}${row.label}</th>
            <td>${row.value}</td>
            ${theory ? html`<td>${row.theory ?? ''}</td>` : ''}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What dots, line and band stand for. */
export function signs({ say } = english): TemplateResult {
  const sign = (drawing: SVGTemplateResult, words: string) => html`<span class="sign">
    <svg class="sample" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">${drawing}</svg>${words}
  </span>`;
  const points = [3, 10, 17].map((x) => svg`<circle class="sign-point" cx=${x} cy="6" r="2.4"></circle>`);
  return html`<span class="signs">
    ${sign(svg`${points}`, say('measured'))} ${sign(svg`<path class="theory" d="M0 6h20"></path>`, say('theory'))}
    ${sign(svg`<path class="band tone-0" d="M0 1h20v10H0z"></path>`, say('5–95 % of such networks'))}
  </span>`;
}

/** A mark in running text. */
export function sample(mark: Mark, tone: number): TemplateResult {
  return inText(markSample(mark, tone));
}

/** A small drawing in running text. */
export function inText(drawing: SVGTemplateResult): TemplateResult {
  return html`<svg class="sample" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${drawing}</svg>`;
}

export interface CursorOptions {
  label: string;
  count: number;
  index: number;
  text: string;
  onMove: (index: number) => void;
  onLeave: () => void;
}

/**
 * The keyboard's way to the exact values: a native slider laid over the layer axis. Arrow keys, Home, End and
 * touch come with it, and screen readers speak the values as they change.
 */
export function layerCursor(options: CursorOptions): TemplateResult {
  const move = (event: Event) => options.onMove(Number((event.target as HTMLInputElement).value) - 1);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') options.onLeave();
  };
  return html`<input
    class="layer-cursor"
    type="range"
    min="1"
    max=${Math.max(1, options.count)}
    step="1"
    .value=${String(options.index + 1)}
    aria-label=${options.label}
    aria-valuetext=${options.text}
    @input=${move}
    @focus=${move}
    @blur=${options.onLeave}
    @keydown=${onKey}
  />`;
}
