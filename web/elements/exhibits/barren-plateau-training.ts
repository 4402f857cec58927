/** Training a small circuit from every start: loss by step. */
import { html, type TemplateResult } from 'lit';
import { type Column, spokenNumber } from '../../charts/index';
import {
  type Course,
  courseRows,
  type IntervalChartOptions,
  intervalChart,
  intervalGeometry,
  nearestAcross,
} from '../../charts/interval-chart';
import type { CircuitTraining, CircuitTrainingSpec, SourcedInfo } from '../../engine/contract';
import type { LongRun } from './long-run';
import { type PlotState, plot } from './plot';
import type { Size } from './plot-sizes';
import { runBar } from './run-bar';
import { barrenPlateauShape, type FigureShape } from './shapes';

const shape = barrenPlateauShape.figures[3] as FigureShape;

export interface TrainingFigure {
  run: LongRun<CircuitTrainingSpec, CircuitTraining> | undefined;
  starts: readonly SourcedInfo[];
  /** That will be taken, before there is a run. */
  steps: number;
  qubits: number;
  begin: () => void;
}

export function trainingFigure(plots: PlotState, figure: TrainingFigure): TemplateResult {
  const { run, starts } = figure;
  const result = run?.result;
  const steps = result?.spec.steps ?? figure.steps;
  const courses = result ? coursesOf(result, starts) : [];
  const highest = Math.max(0.3, ...courses.flatMap(({ y }) => Array.from(y)));
  const done = result ? Math.max(...result.loss.map((loss) => loss.length)) : 0;
  const places = Array.from({ length: done }, (_, i) => i);
  const options = (size: Size): IntervalChartOptions => ({
    ...size,
    courses,
    domain: [0, highest],
    across: [0, steps],
    title: 'steps',
    right: 122,
    note: run ? undefined : invitation(figure.qubits),
    cursor: plots.active === shape.key ? plots.cursor : undefined,
  });
  return plot(plots, {
    ...shape,
    hue: 'neutral',
    aside: buttons(figure),
    summary: result
      ? wordsOf(result, starts)
      : `Nothing has been trained yet. ${invitation(figure.qubits).join(' ')}`,
    count: done,
    items: { title: 'Step', name: (i) => String(i) },
    draw: (size) => intervalChart(options(size)),
    layerAt: (x, size) => nearestAcross(x, places, intervalGeometry(options(size))),
    rows: (index) => courseRows(courses, index),
    table: { columns: result ? columnsOf(result, starts) : [] },
  });
}

function buttons({ run, begin }: TrainingFigure): TemplateResult {
  if (run) return runBar([run], { work: 'steps' });
  return html`<span class="run-bar"
    ><button type="button" class="quiet" part="button" data-action="train" @click=${begin}>
      Train four circuits
    </button></span
  >`;
}

const invitation = (qubits: number) => [
  `Four circuits of ${qubits} qubits,`,
  'the same points to tell apart,',
  'each with a start of its own.',
];

const labelOf = (starts: readonly SourcedInfo[], start: string) =>
  starts.find(({ name }) => name === start)?.label ?? start;

function coursesOf(training: CircuitTraining, starts: readonly SourcedInfo[]): Course[] {
  return training.starts.map((start, i) => {
    const loss = training.loss[i] ?? new Float64Array();
    return { name: labelOf(starts, start), tone: i, x: loss.map((_, k) => k), y: loss, mark: 'line' };
  });
}

function columnsOf(training: CircuitTraining, starts: readonly SourcedInfo[]): Column[] {
  return training.starts.flatMap((start, i) => {
    const of = (title: string, list: readonly Float64Array[]): Column => ({
      title: `${labelOf(starts, start)}: ${title}`,
      values: list[i] ?? new Float64Array(),
    });
    return [
      of('loss', training.loss),
      of('accuracy', training.accuracy),
      of('gradient norm', training.gradientNorm),
    ];
  });
}

function wordsOf(training: CircuitTraining, starts: readonly SourcedInfo[]): string {
  const parts = training.starts.map((start, i) => {
    const loss = training.loss[i] ?? new Float64Array();
    const [first, last] = [loss[0], loss.at(-1)].map((value) => spokenNumber(value ?? Number.NaN, 2));
    return `${labelOf(starts, start)}: loss from ${first} to ${last}`;
  });
  return `${training.spec.qubits} qubits, ${training.spec.steps} steps of gradient descent. ${parts.join('; ')}.`;
}
