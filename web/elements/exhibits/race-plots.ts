/** The figures that trainings have in common. */
import { html, svg, type TemplateResult } from 'lit';
import {
  columnAt,
  decadeShade,
  type HeatMapOptions,
  type HeatPanel,
  heatMap,
  shareShade,
} from '../../charts/heat-map';
import { inText, labelRoom, type ReadOutRow } from '../../charts/index';
import {
  lastOf,
  type RunChartOptions,
  type RunSeries,
  runChart,
  runSample,
  stepAt,
} from '../../charts/run-chart';
import type { TrainingState } from '../../engine/contract';
import type { Messages } from '../messages/messages';
import { type PlotFrame, type PlotState, plot } from './plot';
import type { Size } from './plot-sizes';
import { columnsOf, decadesOf, layerColumns, layerRow, upsideDown } from './race-series';

/** Pixels for the lines themselves: where there are as many, their names stand beside them. */
const linesNeed = 288;

export interface RunPlotOptions extends PlotFrame {
  series: readonly RunSeries[];
  steps: ArrayLike<number>;
  end: number;
  scale: RunChartOptions['scale'];
  lowest?: number;
  /** What the values are, in a sentence: "training loss". */
  what: string;
  axis?: string;
  /** Beside the title. */
  aside?: TemplateResult;
}

export function runPlot(state: PlotState, options: RunPlotOptions): TemplateResult {
  const { key, series, steps, end, scale, lowest = 0 } = options;
  const { words } = state;
  const axis = options.axis ?? words.say('step');
  const room = linesNeed + Math.max(112, labelRoom(series));
  const direct = (state.sizes.of(key)?.width ?? room) >= room;
  const cursor = state.active === key ? state.cursor : undefined;
  const chart = (size: Size): RunChartOptions => ({
    ...size,
    series,
    steps,
    end,
    scale,
    lowest,
    cursor,
    direct,
    title: axis,
  });
  return plot(state, {
    ...options,
    summary: summaryOf(options, words),
    count: steps.length,
    items: { title: capital(axis), name: (i) => words.number(steps[i] ?? 0, 6) },
    aside: direct ? options.aside : html`${names(series)}${options.aside}`,
    draw: (size) => runChart(chart(size)),
    layerAt: (x, size) => stepAt(x, chart(size)),
    rows: (i) => series.map((one) => readOutRow(one.label, one.level ?? one.values[i] ?? Number.NaN, words)),
    table: { columns: columnsOf(series, words) },
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function names(series: readonly { label: string; start: number }[]): TemplateResult {
  return html`<span class="names">${series.map(({ label, start }) => html`<span>${inText(runSample(start))}${label}</span>`)}</span>`;
}

function summaryOf({ series, what, title }: RunPlotOptions, { say, spoken }: Messages): string {
  const last = series.map((one) => `${one.label} ${spoken(lastOf(one))}`).join('; ');
  return say('{figure}. {what} so far: {last}.', { figure: title, what, last });
}

function readOutRow(label: string, value: number, { number, spoken }: Messages): ReadOutRow {
  return { label, tone: 0, value: number(value), spoken: spoken(value) };
}

export interface LayerHeatOptions extends PlotFrame {
  panels: readonly HeatPanel[];
  steps: ArrayLike<number>;
  what: string;
}

/** A quantity of every layer over time, one map a start: layer 1 above. */
export function layerHeatPlot(state: PlotState, options: LayerHeatOptions): TemplateResult {
  const { words } = state;
  const { say } = words;
  const { key, panels, steps, title, what } = options;
  const [low, high] = decadesOf(panels);
  const cursor = state.active === key ? state.cursor : undefined;
  const turned = panels.map(upsideDown);
  const map = (size: Size): HeatMapOptions => ({
    ...size,
    panels: turned,
    shade: decadeShade(low, high),
    palette: 'heat',
    cursor,
  });
  const count = Math.min(steps.length, Math.max(0, ...panels.map(({ columns }) => columns)));
  return plot(state, {
    ...options,
    summary: [
      say('{figure}: a map for each start, layer 1 above, time to the right.', { figure: title }),
      ...panels.map((panel) => panelWords(panel, what, words)),
    ].join(' '),
    count,
    items: { title: say('Step'), name: (i) => words.number(steps[i] ?? 0, 6) },
    aside: heatKey(low, high, words),
    draw: (size) => heatMap(map(size)),
    layerAt: (x, size, y) => columnAt(x, y, map(size)),
    rows: (i) =>
      panels.flatMap((panel) => [
        readOutRow(
          say('{label}, layer {layer}', { label: panel.label, layer: 1 }),
          layerRow(panel, 1)[i] ?? Number.NaN,
          words,
        ),
        readOutRow(`${say('layer')} ${panel.rows}`, layerRow(panel, panel.rows)[i] ?? Number.NaN, words),
      ]),
    table: { columns: layerColumns(panels, words) },
  });
}

function panelWords(panel: HeatPanel, what: string, { say, spoken }: Messages): string {
  const first = layerRow(panel, 1).at(-1) ?? Number.NaN;
  const last = layerRow(panel, panel.rows).at(-1) ?? Number.NaN;
  return say('{label}: {what} {first} in layer 1, {last} in layer {layer}.', {
    label: panel.label,
    what,
    first: spoken(first),
    last: spoken(last),
    layer: panel.rows,
  });
}

function heatKey(low: number, high: number, { number }: Messages): TemplateResult {
  const cells = Array.from(
    { length: 9 },
    (_, i) => svg`<path class="cell cell-${i}" d=${`M${i * 8} 1h8v10h-8z`}></path>`,
  );
  return html`<span class="timing">${number(10 ** low)}
    <svg class="heat sample" viewBox="0 0 72 12" width="72" height="12" aria-hidden="true">${cells}</svg>
    ${number(10 ** high)}</span>`;
}

/** What each network would say at every point of the plane. */
export function surfacePlot(
  state: PlotState,
  frame: PlotFrame,
  training: TrainingState,
  labels: readonly string[],
): TemplateResult {
  const { words } = state;
  const { say } = words;
  const { surfaces = [], surfaceSize = 1, surfaceReach = 1, points } = training;
  // Rows from the lower left become columns, as heat maps have them.
  const panels = labels.map((label, start) => ({
    label,
    start,
    values: transposed(surfaces[start] ?? new Float32Array(), surfaceSize),
    columns: surfaceSize,
    rows: surfaceSize,
    room: surfaceSize,
  }));
  const over = (_panel: HeatPanel, box: { left: number; top: number; width: number; height: number }) => {
    const paths = ['', ''];
    points?.labels.forEach((label, i) => {
      const x = box.left + ((points.places[2 * i] ?? 0) / surfaceReach + 1) * 0.5 * box.width;
      const y = box.top + (1 - ((points.places[2 * i + 1] ?? 0) / surfaceReach + 1) * 0.5) * box.height;
      const inside = x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
      if (inside) paths[label] += `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
    });
    return svg`${paths.map((path, label) => svg`<path class="point point-${label}" d=${path}></path>`)}`;
  };
  const map = (size: Size): HeatMapOptions => ({
    ...size,
    panels,
    shade: shareShade,
    palette: 'surface',
    square: true,
    over,
  });
  const middle = Math.floor(surfaceSize / 2);
  return plot(state, {
    ...frame,
    summary: say(
      '{figure}: for each start a square of the plane, coloured by the class that its network would say, over the points it learns from.',
      { figure: frame.title },
    ),
    count: surfaceSize,
    items: { title: say('Column'), name: (i) => words.number((2 * i) / (surfaceSize - 1) - 1, 2) },
    draw: (size) => heatMap(map(size)),
    layerAt: (x, size, y) => columnAt(x, y, map(size)),
    rows: (i) =>
      panels.map((panel) =>
        readOutRow(
          say('{label}, at the middle height', { label: panel.label }),
          panel.values[i * surfaceSize + middle] ?? Number.NaN,
          words,
        ),
      ),
    table: {
      columns: panels.map((panel) => ({
        title: say('{label}, at the middle height', { label: panel.label }),
        values: Array.from(
          { length: surfaceSize },
          (_, i) => panel.values[i * surfaceSize + middle] ?? Number.NaN,
        ),
      })),
    },
  });
}

function transposed(values: Float32Array, size: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      out[column * size + row] = values[row * size + column] ?? Number.NaN;
  return out;
}
