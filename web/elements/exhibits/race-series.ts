/** A race's runs as lines: the middle of a start's networks, in a band from the lowest to the highest. */

import type { HeatPanel } from '../../charts/heat-map';
import type { Column } from '../../charts/index';
import type { RunSeries } from '../../charts/run-chart';
import type { RaceState, TrainingRun } from '../../engine/contract';
import type { Messages } from '../messages/messages';

type Curve = 'loss' | 'batchAccuracy' | 'testLoss' | 'testScore';
type LayerCurve = 'gradientNorm' | 'updateRatio' | 'activationVariance';

export function runsOf({ runs }: RaceState, start: number): TrainingRun[] {
  return runs.filter((run) => run.start === start);
}

export function raceSeries(state: RaceState, labels: readonly string[], curve: Curve): RunSeries[] {
  return labels.map((label, start) => {
    const curves = runsOf(state, start).map((run) => run[curve]);
    // Within a round some networks are one record ahead of the others.
    const steps = curve === 'loss' || curve === 'batchAccuracy' ? state.recordSteps : state.evaluationSteps;
    const count = Math.min(steps.length, ...curves.map(({ length }) => length));
    const sorted = Array.from({ length: count }, (_, i) => ordered(curves.map((values) => values[i])));
    const values = sorted.map((list) => list[Math.floor((list.length - 1) / 2)] ?? Number.NaN);
    if (curves.length < 2) return { label, start, values };
    const low = sorted.map((list) => list[0] ?? Number.NaN);
    const high = sorted.map((list) => list.at(-1) ?? Number.NaN);
    return { label, start, values, low, high };
  });
}

/** Ascending; what is not a number, of a run that has diverged, is left out. */
function ordered(values: readonly (number | undefined)[]): number[] {
  return values.filter((value): value is number => Number.isFinite(value)).sort((a, b) => a - b);
}

/** Column i: record i. Row 0, at the bottom, is the last layer: the first is above, as the input is far from the loss. */
export function layerPanels(state: RaceState, labels: readonly string[], curve: LayerCurve): HeatPanel[] {
  const { layers, recordSteps, stepsInAll } = state;
  const every = Math.ceil(stepsInAll / 120);
  const room = Math.max(recordSteps.length, Math.ceil(stepsInAll / every));
  return labels.map((label, start) => {
    const values = runsOf(state, start)[0]?.[curve] ?? new Float32Array();
    return {
      label,
      start,
      values,
      columns: Math.min(recordSteps.length, Math.floor(values.length / layers)),
      rows: layers,
      room,
    };
  });
}

/** Decades of everything that is finite and not 0. */
export function decadesOf(panels: readonly HeatPanel[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { values } of panels) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      if (!(value > 0) || !Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return [-3, 1];
  return [
    Math.max(Math.floor(Math.log10(low)), -12),
    Math.min(Math.max(Math.ceil(Math.log10(high)), Math.floor(Math.log10(low)) + 1), 12),
  ];
}

export function columnsOf(series: readonly RunSeries[], { say }: Messages): Column[] {
  return series.flatMap(({ label, values, low, high }) => [
    { title: label, values },
    ...(low && high
      ? [
          { title: say('{label}, lowest', { label }), values: low },
          { title: say('{label}, highest', { label }), values: high },
        ]
      : []),
  ]);
}

/** First and last layer of each start, record by record. */
export function layerColumns(panels: readonly HeatPanel[], { say }: Messages): Column[] {
  return panels.flatMap((panel) =>
    [1, panel.rows].map((layer) => ({
      title: say('{label}, layer {layer}', { label: panel.label, layer }),
      values: layerRow(panel, layer),
    })),
  );
}

export function layerRow({ values, columns, rows }: HeatPanel, layer: number): number[] {
  return Array.from({ length: columns }, (_, i) => values[i * rows + layer - 1] ?? Number.NaN);
}

/** For the picture: the first layer above. */
export function upsideDown(panel: HeatPanel): HeatPanel {
  const { columns, rows, values } = panel;
  const turned = new Float32Array(columns * rows);
  for (let i = 0; i < columns; i++)
    for (let row = 0; row < rows; row++)
      turned[i * rows + row] = values[i * rows + rows - 1 - row] ?? Number.NaN;
  return { ...panel, values: turned };
}
