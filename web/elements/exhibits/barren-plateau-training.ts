/** Training a small circuit from every start: loss by step. */
import { html, type TemplateResult } from 'lit';
import type { Column } from '../../charts/index';
import {
  type Course,
  courseRows,
  type IntervalChartOptions,
  intervalChart,
  intervalGeometry,
  nearestAcross,
} from '../../charts/interval-chart';
import type { CircuitTraining, CircuitTrainingSpec, SourcedInfo } from '../../engine/contract';
import type { Messages } from '../messages/messages';
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
  const { words } = plots;
  const { say } = words;
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
    title: say('steps'),
    right: 122,
    note: run ? undefined : invitation(figure.qubits, words),
    cursor: plots.active === shape.key ? plots.cursor : undefined,
  });
  return plot(plots, {
    ...shape,
    title: say(shape.title),
    hue: 'neutral',
    aside: buttons(figure, words),
    summary: result
      ? wordsOf(result, starts, words)
      : [say('Nothing has been trained yet.'), ...invitation(figure.qubits, words)].join(' '),
    count: done,
    items: { title: say('Step'), name: (i) => String(i) },
    draw: (size) => intervalChart(options(size)),
    layerAt: (x, size) => nearestAcross(x, places, intervalGeometry(options(size))),
    rows: (index) => courseRows(courses, index, words),
    table: { columns: result ? columnsOf(result, starts, words) : [] },
  });
}

function buttons({ run, begin }: TrainingFigure, words: Messages): TemplateResult {
  if (run) return runBar([run], { work: 'steps' }, words);
  return html`<span class="run-bar"
    ><button type="button" class="quiet" part="button" data-action="train" @click=${begin}>
      ${words.say('Train four circuits')}
    </button></span
  >`;
}

const invitation = (count: number, { say }: Messages) => [
  say('Four circuits of {count} qubits,', { count }),
  say('the same points to tell apart,'),
  say('each with a start of its own.'),
];

const labelOf = (starts: readonly SourcedInfo[], start: string) =>
  starts.find(({ name }) => name === start)?.label ?? start;

function coursesOf(training: CircuitTraining, starts: readonly SourcedInfo[]): Course[] {
  return training.starts.map((start, i) => {
    const loss = training.loss[i] ?? new Float64Array();
    return { name: labelOf(starts, start), tone: i, x: loss.map((_, k) => k), y: loss, mark: 'line' };
  });
}

function columnsOf(training: CircuitTraining, starts: readonly SourcedInfo[], { say }: Messages): Column[] {
  return training.starts.flatMap((start, i) => {
    const of = (title: string, list: readonly Float64Array[]): Column => ({
      title: `${labelOf(starts, start)}: ${title}`,
      values: list[i] ?? new Float64Array(),
    });
    return [
      of(say('loss'), training.loss),
      of(say('accuracy'), training.accuracy),
      of(say('gradient norm'), training.gradientNorm),
    ];
  });
}

function wordsOf(
  training: CircuitTraining,
  starts: readonly SourcedInfo[],
  { say, spoken }: Messages,
): string {
  const parts = training.starts.map((start, i) => {
    const loss = training.loss[i] ?? new Float64Array();
    const [from = '', to = ''] = [loss[0], loss.at(-1)].map((value) => spoken(value ?? Number.NaN, 2));
    return say('{start}: loss from {from} to {to}', { start: labelOf(starts, start), from, to });
  });
  return say('{count} qubits, {steps} steps of gradient descent. {starts}.', {
    count: training.spec.qubits,
    steps: training.spec.steps,
    starts: parts.join('; '),
  });
}
