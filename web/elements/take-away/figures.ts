/** The charts of an exhibit, as they stand on the page. */
import type { ChartWords, Column } from '../../charts/index';

/** What `dataTable` was given. */
export interface TableData {
  columns: readonly Column[];
  rows: number;
  items?: { title: string; name: (index: number) => string } | undefined;
  words?: ChartWords | undefined;
}

export interface Figure {
  key: string;
  title: string;
  summary: string;
  /** Absent where nothing has been drawn, or not as SVG. */
  svg: SVGSVGElement | undefined;
  /** What the marks mean, where it is not written at the lines. */
  names: { label: string; mark: SVGSVGElement | undefined }[];
  table: TableData | undefined;
}

export function figuresOf(root: ParentNode): Figure[] {
  return [...root.querySelectorAll<HTMLElement>('figure[data-figure]')].map((figure) => ({
    key: figure.dataset.figure ?? '',
    title: text(figure, '.figure-title'),
    summary: text(figure, '[id$="-summary"]'),
    svg: figure.querySelector<SVGSVGElement>('.plot [role="img"] svg') ?? undefined,
    names: [...figure.querySelectorAll('figcaption .names > span')].map((name) => ({
      label: name.textContent?.trim() ?? '',
      mark: name.querySelector('svg') ?? undefined,
    })),
    table: figure.querySelector<HTMLElement & { table?: TableData }>('details.data')?.table,
  }));
}

function text(parent: ParentNode, selector: string): string {
  return parent.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
