/** Slices of the cost landscape of barren-plateau, which flatten as qubits are added. */
import type { TemplateResult } from 'lit';
import { formatNumber, spokenNumber } from '../../charts/index';
import { sampleEvenly } from '../../charts/scales';
import { surfaceAt, surfaceChart } from '../../charts/surface-chart';
import type { CostLandscapes } from '../../engine/contract';
import { type PlotState, plot } from './plot';
import type { Size } from './plot-sizes';
import { barrenPlateauShape, type FigureShape } from './shapes';

const shape = barrenPlateauShape.figures[1] as FigureShape;
const panels = 5;

export function landscapeFigure(plots: PlotState, landscapes: CostLandscapes): TemplateResult {
  const { qubits, cost, lowest, highest, points } = landscapes;
  const shown = sampleEvenly(qubits.length, panels);
  const spans = shown.map((i) => (highest[i] ?? 0) - (lowest[i] ?? 0));
  const options = (size: Size) => ({
    ...size,
    points,
    low: Math.min(...lowest),
    high: Math.max(...highest),
    cursor: plots.active === shape.key ? plots.cursor : undefined,
    surfaces: shown.map((i) => ({
      label: `${qubits[i]} qubits`,
      heights: cost[i] ?? new Float64Array(),
    })),
  });
  const words = shown.map((i, k) => `${qubits[i]} qubits ${spokenNumber(spans[k] ?? 0, 2)}`);
  return plot(plots, {
    ...shape,
    hue: 'neutral',
    summary: `The cost of one circuit as two of its angles go once around, all on one height scale. From valley to peak: ${words.join(', ')}.`,
    count: shown.length,
    items: { title: 'Qubits', name: (i) => String(qubits[shown[i] ?? 0] ?? '') },
    draw: (size) => surfaceChart(options(size)),
    layerAt: (x, size) => surfaceAt(x, options(size)),
    rows: (i) => {
      const value = spans[i] ?? Number.NaN;
      return [{ label: 'valley to peak', tone: 0, value: formatNumber(value), spoken: spokenNumber(value) }];
    },
    table: {
      columns: [
        { title: 'valley to peak', values: spans },
        { title: 'lowest cost', values: shown.map((i) => lowest[i] ?? Number.NaN) },
        { title: 'highest cost', values: shown.map((i) => highest[i] ?? Number.NaN) },
      ],
    },
  });
}
