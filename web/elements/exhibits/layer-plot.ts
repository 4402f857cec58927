/** A chart of quantities by layer in its frame: names at the lines where there is room, above them where not. */
import { html, type TemplateResult } from 'lit';
import {
  type Column,
  inText,
  type LayerChartOptions,
  type LayerSeries,
  layerAt,
  layerChart,
  layerGeometry,
  readOutRows,
  seriesSample,
  summarise,
} from '../../charts/index';
import { type PlotFrame, type PlotState, plot } from './plot';
import type { Size } from './plot-sizes';

export interface LayerPlotOptions extends PlotFrame {
  series: readonly LayerSeries[];
  /** What else is drawn. */
  chart?: Omit<LayerChartOptions, 'width' | 'height' | 'series'>;
  /** Default: the series in words. */
  summary?: string;
  /** Beside the names. */
  aside?: TemplateResult;
  /** Default: what each series has. */
  columns?: readonly Column[];
}

/** Pixels: from this width the names stand at the lines. */
export const narrowBelow = 330;

export function layerPlot(state: PlotState, options: LayerPlotOptions): TemplateResult {
  const { series, chart, key, title, aside } = options;
  const { cursor, sizes } = state;
  const drawn = (size: Size) => ({ ...chart, ...size, series, direct: size.width >= narrowBelow });
  const narrow = (sizes.of(key)?.width ?? narrowBelow) < narrowBelow;
  return plot(state, {
    ...options,
    summary: options.summary ?? summarise(title, series),
    count: Math.max(0, ...series.map((one) => Math.max(one.values.length, one.theory?.length ?? 0))),
    aside: narrow ? html`${layerNames(series)}${aside}` : aside,
    draw: (size) => layerChart({ ...drawn(size), ...(cursor === undefined ? {} : { cursor }) }),
    layerAt: (x, size) => {
      const { count, frame } = layerGeometry(drawn(size));
      return layerAt(x, count, frame);
    },
    rows: (index) => readOutRows(series, index),
    table: { columns: options.columns ?? seriesColumns(series) },
  });
}

export function layerNames(series: readonly LayerSeries[]): TemplateResult {
  return html`<span class="names">${series.map((one) => html`<span>${inText(seriesSample(one))}${one.label}</span>`)}</span>`;
}

export function seriesColumns(list: readonly LayerSeries[]): Column[] {
  return list.flatMap((one) => {
    const columns: Column[] = [];
    const measured = one.values.length > 0;
    if (measured) columns.push({ title: `${one.name}, measured`, values: one.values });
    if (one.theory) columns.push({ title: measured ? 'theory' : `${one.name}, theory`, values: one.theory });
    if (one.band) columns.push({ title: 'theory, 5 %', values: one.band.low });
    if (one.band) columns.push({ title: 'theory, 95 %', values: one.band.high });
    if (one.whiskers) columns.push({ title: 'measured, 5 %', values: one.whiskers.low });
    if (one.whiskers) columns.push({ title: 'measured, 95 %', values: one.whiskers.high });
    return columns;
  });
}
