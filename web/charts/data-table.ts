/** The numbers behind a chart, one row a layer. Rows exist only while the table is open. */
import { html, type TemplateResult } from 'lit';
import { english } from './english';
import { type Items, layerItems } from './read-out';
import { at, type Numbers } from './scales';
import type { ChartWords } from './words';

export interface Column {
  title: string;
  values: Numbers;
}
export interface DataTableOptions {
  /** What is in it: the label of the summary and the table's name. */
  caption: string;
  columns: readonly Column[];
  rows: number;
  /** What the rows are called; default: layers from 1. */
  items?: Items | undefined;
  open: boolean;
  words?: ChartWords | undefined;
  onToggle: (open: boolean) => void;
}

/** Its numbers stand at the element as well (`table`), for those who save them. */
export function dataTable(options: DataTableOptions): TemplateResult {
  const toggle = (event: Event) => options.onToggle((event.target as HTMLDetailsElement).open);
  const { words = english, items = layerItems(words) } = options;
  return html`<details class="data" .table=${{ ...options, items }} @toggle=${toggle}>
    <summary><span class="visually-hidden">${options.caption}: </span>${words.say('Table of values')}</summary>
    ${options.open ? table(options) : ''}
  </details>`;
}

function table({ caption, columns, rows, words = english, items = layerItems(words) }: DataTableOptions) {
  const layers = Array.from({ length: rows }, (_, i) => i);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.say('{figure}, table', { figure: caption })}>
    <table>
      <caption class="visually-hidden">${caption}</caption>
      <thead>
        <tr>
          <th scope="col">${items.title}</th>
          ${columns.map((column) => html`<th scope="col">${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${layers.map(
          (i) => html`<tr>
            <th scope="row">${items.name(i)}</th>
            ${columns.map(({ values }) => (i < values.length ? cell(at(values, i), words) : html`<td></td>`))}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Six digits to read; every digit in `value`, for a script. */
function cell(value: number, words: ChartWords): TemplateResult {
  return html`<td><data value=${String(value)}>${words.number(value, 6)}</data></td>`;
}
