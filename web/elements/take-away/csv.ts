/** The table of a chart as CSV (RFC 4180), every digit kept. */
import type { TableData } from './figures';

const layers = { title: 'Layer', name: (index: number) => String(index + 1) };

export function csvOf({ columns, rows, words, items = layers }: TableData): string {
  const titles = columns.map(({ title }) => title);
  const header = [items.title, ...distinct(titles, words?.say('{quantity}, measured', { quantity: '' }))];
  const body = Array.from({ length: rows }, (_, i) => [
    items.name(i),
    ...columns.map(({ values }) => (values[i] === undefined ? '' : String(values[i]))),
  ]);
  return `${[header, ...body].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A table's "theory" belongs to the columns before it; a file of its own says to which. */
export function distinct(titles: readonly string[], measured = ', measured'): string[] {
  let group = '';
  return titles.map((title) => {
    const repeated = titles.filter((other) => other === title).length > 1;
    if (!repeated) group = title.endsWith(measured) ? title.slice(0, -measured.length) : title;
    return repeated && group !== '' ? `${group}, ${title}` : title;
  });
}
