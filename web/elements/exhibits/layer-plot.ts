/** A chart of quantities by layer in its frame: names at the lines where there is room, above them where not. */
import { html, type TemplateResult } from 'lit';
import {
  type Column,
  inText,
  type LayerChartOptions,
  type LayerSeries,
  labelRoom,
  layerAt,
  layerChart,
  layerGeometry,
  readOutRows,
  seriesSample,
  summarise,
} from '../../charts/index';
import type { Messages } from '../messages/messages';
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

/** Pixels for the lines themselves: where there are as many, their names stand beside them. */
const linesNeed = 226;

export function isDirect(width: number, series: readonly LayerSeries[]): boolean {
  return width >= linesNeed + labelRoom(series);
}

export function layerPlot(state: PlotState, options: LayerPlotOptions): TemplateResult {
  const { series, chart, key, title, aside } = options;
  const { cursor, sizes } = state;
  const drawn = (size: Size) => ({ ...chart, ...size, series, direct: isDirect(size.width, series) });
  const width = sizes.of(key)?.width;
  const narrow = width !== undefined && !isDirect(width, series);
  return plot(state, {
    ...options,
    summary: options.summary ?? summarise(title, series, state.words),
    count: Math.max(0, ...series.map((one) => Math.max(one.values.length, one.theory?.length ?? 0))),
    aside: narrow ? html`${layerNames(series)}${aside}` : aside,
    draw: (size) => layerChart({ ...drawn(size), ...(cursor === undefined ? {} : { cursor }) }),
    layerAt: (x, size) => {
      const { count, frame } = layerGeometry(drawn(size));
      return layerAt(x, count, frame);
    },
    rows: (index) => readOutRows(series, index, state.words),
    table: { columns: options.columns ?? seriesColumns(series, state.words) },
  });
}

export function layerNames(series: readonly LayerSeries[]): TemplateResult {
  return html`<span class="names">${series.map((one) => html`<span>${inText(seriesSample(one))}${one.label}</span>`)}</span>`;
}

export function seriesColumns(list: readonly LayerSeries[], { say }: Messages): Column[] {
  return list.flatMap((one) => {
    const columns: Column[] = [];
    const measured = one.values.length > 0;
    const quantity = one.name;
    if (measured) columns.push({ title: say('{quantity}, measured', { quantity }), values: one.values });
    if (one.theory)
      columns.push({
        title: measured ? say('theory') : say('{quantity}, theory', { quantity }),
        values: one.theory,
      });
    if (one.band) columns.push({ title: say('theory, 5 %'), values: one.band.low });
    if (one.band) columns.push({ title: say('theory, 95 %'), values: one.band.high });
    if (one.whiskers) columns.push({ title: say('measured, 5 %'), values: one.whiskers.low });
    if (one.whiskers) columns.push({ title: say('measured, 95 %'), values: one.whiskers.high });
    return columns;
  });
}
