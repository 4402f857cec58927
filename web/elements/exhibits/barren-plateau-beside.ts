/** Vanishing in depth beside vanishing in qubits: a network's layers and a circuit's qubits on the same axes. */
import type { TemplateResult } from 'lit';
import { logDomain } from '../../charts/index';
import {
  type Course,
  courseRows,
  type IntervalChartOptions,
  intervalChart,
  intervalGeometry,
  nearestAcross,
} from '../../charts/interval-chart';
import type { CallOptions, Engine, ExperimentResult, Plateau } from '../../engine/contract';
import { type PlotState, plot } from './plot';
import type { Size } from './plot-sizes';
import { barrenPlateauShape, type FigureShape } from './shapes';

const shape = barrenPlateauShape.figures[2] as FigureShape;

export interface Classical {
  xavier: ExperimentResult;
  he: ExperimentResult;
}

/** The classical counterpart: ReLU layers with Xavier and with He weights. */
export async function classicalOf(
  engine: Engine,
  seed: number,
  channel: (part: string) => CallOptions,
): Promise<Classical> {
  const relu = { activation: 'relu', depth: 12, width: 128, batchSize: 32, repeats: 5, seed } as const;
  const [xavier, he] = await Promise.all([
    engine.runExperiment({ ...relu, initializer: 'xavier_normal' }, channel('xavier')),
    engine.runExperiment({ ...relu, initializer: 'he_normal' }, channel('he')),
  ]);
  return { xavier, he };
}

export function besideFigure(
  plots: PlotState,
  classical: Classical,
  plateau: Plateau | undefined,
): TemplateResult {
  const courses = [...layerCourses(classical), ...qubitCourse(plateau)];
  const most = Math.max(8, ...courses.map(({ x }) => (x as number[])[x.length - 1] ?? 0));
  const places = Array.from({ length: most + 1 }, (_, i) => i);
  const options = (size: Size): IntervalChartOptions => ({
    ...size,
    courses,
    domain: logDomain(courses.map(({ y }) => y)),
    across: [0, most],
    title: 'passed',
    cursor: plots.cursor,
  });
  return plot(plots, {
    ...shape,
    hue: 'neutral',
    summary:
      'Variance of the gradient relative to where it sets out. Each ReLU layer with Xavier weights halves it, and He weights mend that; each further qubit halves it too.',
    count: places.length,
    items: { title: 'Layers passed or qubits added', name: (i) => String(i) },
    draw: (size) => intervalChart(options(size)),
    layerAt: (x, size) => nearestAcross(x, places, intervalGeometry(options(size))),
    rows: (index) => courseRows(courses, index),
    table: { columns: courses.map(({ name, y }) => ({ title: name, values: y })) },
  });
}

/** Variance of the gradient relative to where it sets out, over layers passed backward. */
function layerCourses({ xavier, he }: Classical): Course[] {
  const backward = ({ bands }: ExperimentResult) => {
    const median = bands.activationGradientVariance[2] ?? new Float64Array();
    const down = Array.from(median).reverse();
    return down.map((value) => value / (down[0] ?? 1));
  };
  const level = backward(he);
  const x = level.map((_, i) => i);
  return [
    { name: 'layers, He', tone: 2, x, y: level, mark: 'line' },
    { name: 'layers, Xavier', tone: 1, x, y: backward(xavier), mark: 'square' },
  ];
}

/** The same over qubits added. */
function qubitCourse(plateau: Plateau | undefined): Course[] {
  if (plateau?.spec.sweep !== 'qubits') return [];
  const { qubits, variance } = plateau;
  const start = qubits[0] ?? 0;
  const size = variance[0] ?? Number.NaN;
  if (!(size > 0)) return [];
  const x = Array.from(qubits, (n) => n - start);
  return [{ name: 'qubits', tone: 0, x, y: Array.from(variance, (v) => v / size), mark: 'disc' }];
}
