/** The numbers behind a chart, one row a layer. Rows exist only while the table is open. */
import { html, type TemplateResult } from 'lit';
import { formatNumber } from './format';
import { at, type Numbers } from './scales';

export interface Column {
  title: string;
  values: Numbers;
}
export interface DataTableOptions {
  /** What is in it: the label of the summary and the table's name. */
  caption: string;
  columns: readonly Column[];
  rows: number;
  open: boolean;
  onToggle: (open: boolean) => void;
}

export function dataTable(options: DataTableOptions): TemplateResult {
  const toggle = (event: Event) => options.onToggle((event.target as HTMLDetailsElement).open);
  return html`<details class="data" @toggle=${toggle}>
    <summary><span class="visually-hidden">${options.caption}: </span>Table of values</summary>
    ${options.open ? table(options) : ''}
  </details>`;
}

function table({ caption, columns, rows }: DataTableOptions): TemplateResult {
  const layers = Array.from({ length: rows }, (_, i) => i);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${`${caption}, table`}>
    <table>
      <caption class="visually-hidden">${caption}</caption>
      <thead>
        <tr>
          <th scope="col">Layer</th>
          ${columns.map((column) => html`<th scope="col">${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${layers.map(
          (i) => html`<tr>
            <th scope="row">${i + 1}</th>
            ${columns.map((column) => cell(at(column.values, i)))}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Six digits to read; every digit in `value`, for a script. */
function cell(value: number): TemplateResult {
  return html`<td><data value=${String(value)}>${formatNumber(value, 6)}</data></td>`;
}
