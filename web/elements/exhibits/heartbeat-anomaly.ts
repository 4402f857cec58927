/** heartbeat-anomaly: autoencoders from several starts learn normal heartbeats; what they rebuild badly is abnormal. */
import { html, type TemplateResult } from 'lit';
import { errorStyles } from '../../charts/error-chart';
import type { AnomalyState, Catalogue, Engine, Reading, RunOptions } from '../../engine/contract';
import { control } from '../controls/index';
import type { ExhibitHost } from '../exhibit';
import type { Choice, OwnField, Patch, State } from '../fields';
import type { Part } from './framed';
import {
  type AnomalyPicture,
  baselineStart,
  beatFigure,
  errorFigure,
  rocFigure,
  streamFigure,
} from './heartbeat-anomaly-figures';
import { anomalyPresets } from './heartbeat-anomaly-presets';
import type { Shown } from './heartbeat-anomaly-series';
import { lookFields } from './heartbeat-anomaly-settings';
import { RaceExhibit } from './race-exhibit';
import { runPlot } from './race-plots';
import { raceSeries } from './race-series';
import { type FigureShape, heartbeatAnomalyShape } from './shapes';

const auc = heartbeatAnomalyShape.figures[1] as FigureShape;
const streamPause = 400;

export class HeartbeatAnomaly extends RaceExhibit<AnomalyState> {
  override readonly styles = [...this.raceStyles, errorStyles];
  protected readonly shape = heartbeatAnomalyShape;
  protected readonly presets = anomalyPresets;
  protected readonly main = [
    'activation',
    'depth',
    'bottleneck',
    'learningRate',
    'epochs',
    'repeats',
    'rule',
  ];
  protected override readonly more = [
    'activationParam',
    'width',
    'batchSize',
    'optimizer',
    'momentum',
    'schedule',
    'warmUp',
    'clip',
    'split',
    'fanMode',
    'biasInitializer',
    'biasValue',
    'seed',
  ];
  readonly defaults = { ...anomalyPresets[0]?.set, repeats: 5 } as Patch;
  #stream: ReturnType<typeof setInterval> | undefined;
  /** By the page around it: beats wait. */
  #held = false;

  protected get fieldInfos() {
    return this.training.anomalyFields;
  }
  protected get initial() {
    return this.training.anomalyDefaults;
  }
  protected choices(key: string): readonly Choice[] | undefined {
    const { optimizers, schedules, beatSplits } = this.training;
    return { optimizer: optimizers, schedule: schedules, split: beatSplits }[key];
  }

  override ownFields(catalogue: Catalogue): readonly OwnField[] {
    return [...super.ownFields(catalogue), ...lookFields(this.training.thresholds, this.words)];
  }

  protected ask(engine: Engine, spec: object, options: RunOptions<AnomalyState>) {
    return engine.detectAnomalies(spec, options);
  }
  protected widths(state: State): number[] {
    const side = Array.from({ length: state.depth - 1 }, () => state.width);
    return [140, ...side, state.bottleneck as number, ...side, 140];
  }
  protected source(): string {
    return this.training.datasets.find(({ name }) => name === 'ecg_heartbeats')?.citation ?? '';
  }

  override pause(): void {
    this.#held = true;
    super.pause();
  }

  override resume(): void {
    this.#held = false;
    super.resume();
  }

  override disconnected(): void {
    clearInterval(this.#stream);
    super.disconnected();
  }

  protected override mainControls(host: ExhibitHost) {
    return html`${this.starts(host)}${this.main.map((key) => control(host, key))}`;
  }

  /** What is looked at: a start's first network, or the baseline. */
  #shown({ state, labels, spec }: AnomalyPicture): Shown {
    const start = Math.min(Number(spec.shown), labels.length);
    const first = state.runs.findIndex((run) => run.start === start);
    const reading = (start < labels.length ? state.readings[first] : state.baselines?.[0]) as Reading;
    const rule = this.training.thresholds.findIndex(({ name }) => name === spec.rule);
    const threshold = rule < 0 ? Number(spec.threshold) : (reading.thresholds[rule] ?? Number.NaN);
    return { start, label: labels[start] ?? this.words.say('Principal components'), reading, threshold };
  }

  protected sentence(picture: AnomalyPicture): string {
    const { state, labels } = picture;
    const words = labels.map((label, start) => {
      const aucs = state.readings.filter((_, r) => state.runs[r]?.start === start).map(({ auc }) => auc);
      return `${label} ${this.fate(state, start) || this.words.number(middleOf(aucs), 3)}`;
    });
    const values = {
      starts: words.join('; '),
      baseline: this.words.number(middleOf(baselineAreas(state)), 3),
    };
    return state.readings.length > labels.length
      ? this.words.say(
          'Area under the ROC curve, the middle of the seeds: {starts}; principal components {baseline}.',
          values,
        )
      : this.words.say('Area under the ROC curve: {starts}; principal components {baseline}.', values);
  }

  protected charts(host: ExhibitHost, picture: AnomalyPicture): TemplateResult {
    const shown = this.#shown(picture);
    const toggle = () => this.#toggleStream(host);
    return html`${beatFigure(this.plots, host, picture, shown)} ${this.#auc(picture)}
      ${errorFigure(this.plots, host, picture, shown)} ${rocFigure(this.plots, picture)}
      ${streamFigure(this.plots, picture, shown, this.#stream !== undefined, toggle)}`;
  }

  #auc({ state, labels }: AnomalyPicture): TemplateResult {
    const series = [
      ...raceSeries(state, labels, 'testScore'),
      { label: 'PCA', start: baselineStart, values: [], level: middleOf(baselineAreas(state)) },
    ];
    return runPlot(this.plots, {
      ...this.figure(auc),
      series,
      steps: state.evaluationSteps,
      end: state.stepsInAll,
      scale: 'share',
      lowest: 0.9,
      what: this.words.say('The area under the ROC curve'),
      hue: 'neutral',
    });
  }

  #toggleStream(host: ExhibitHost): void {
    if (this.#stream) {
      clearInterval(this.#stream);
      this.#stream = undefined;
    } else {
      this.#stream = setInterval(() => {
        if (document.hidden || this.#held) return;
        host.change({ beat: (Number(host.state.beat) % 440) + 1 } as unknown as Patch);
      }, streamPause);
    }
    host.requestUpdate();
  }

  /** With what is looked at. */
  protected override summary(host: ExhibitHost, picture: AnomalyPicture): Part {
    const { labels, spec } = picture;
    const options = [...labels, this.words.say('Principal components')];
    const shown = Math.min(Number(spec.shown), labels.length);
    return html`${super.summary(host, picture)}<span class="choices" role="radiogroup" aria-label=${this.words.say('Looked at')}>${options.map(
      (label, i) =>
        html`<label class="choice"><input type="radio" name="shown" .checked=${i === shown} @change=${() => host.change({ shown: i } as unknown as Patch)} />${label}</label>`,
    )}</span>`;
  }
}

const baselineAreas = ({ baselines = [] }: AnomalyState): number[] => baselines.map(({ auc }) => auc);

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}
