/** heartbeat-anomaly: autoencoders from several starts learn normal heartbeats; what they rebuild badly is abnormal. */
import { html, type TemplateResult } from 'lit';
import {
  binStart,
  errorBins,
  errorChart,
  errorGeometry,
  errorStyles,
  type StreamBeat,
  streamChart,
} from '../../charts/error-chart';
import type { RunSeries } from '../../charts/run-chart';
import type { AnomalyState, Catalogue, Engine, Reading, RunOptions } from '../../engine/contract';
import { control } from '../controls/index';
import type { ExhibitHost } from '../exhibit';
import { type Choice, type OwnField, ownChoice, type Patch, type State } from '../fields';
import type { Part } from './framed';
import { anomalyPresets } from './heartbeat-anomaly-presets';
import { beatOf, operatingAt, rocSeries, type Shown } from './heartbeat-anomaly-series';
import { plot } from './plot';
import type { Size } from './plot-sizes';
import { RaceExhibit, type RacePicture } from './race-exhibit';
import { runPlot } from './race-plots';
import { raceSeries } from './race-series';
import { type FigureShape, heartbeatAnomalyShape } from './shapes';

type Picture = RacePicture<AnomalyState>;

const [beatFigure, aucFigure, errorFigure, rocFigure, streamFigure] = heartbeatAnomalyShape.figures as [
  FigureShape,
  FigureShape,
  FigureShape,
  FigureShape,
  FigureShape,
];
const baselineStart = 6;
const streamRoom = 10;
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
    const { say } = this.words;
    const whole = {
      kind: 'integer',
      unit: '',
      scale: 'linear',
      minimum: 0,
      sliderMinimum: 0,
      view: true,
    } as const;
    return [
      ...super.ownFields(catalogue),
      {
        ...whole,
        key: 'shown',
        label: say('Looked at'),
        description: say('Which start; the one after the last is the baseline.'),
        maximum: 6,
        sliderMaximum: 6,
        initial: 0,
      },
      {
        ...whole,
        key: 'beat',
        label: say('Beat'),
        description: say('Which of the test beats is shown.'),
        minimum: 1,
        sliderMinimum: 1,
        maximum: 440,
        sliderMaximum: 440,
        initial: 10,
      },
      ownChoice({
        key: 'rule',
        label: say('Threshold from'),
        view: true,
        initial: 'q95',
        choices: [...this.training.thresholds, { name: 'own', label: say('My own') }],
      }),
      {
        ...whole,
        kind: 'number',
        key: 'threshold',
        label: say('Threshold'),
        description: say('Beats with a larger error are flagged.'),
        scale: 'log',
        maximum: 1e6,
        sliderMinimum: 0.005,
        sliderMaximum: 20,
        initial: 0.2,
      },
    ];
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
  #shown({ state, labels, spec }: Picture): Shown {
    const start = Math.min(Number(spec.shown), labels.length);
    const first = state.runs.findIndex((run) => run.start === start);
    const reading = (start < labels.length ? state.readings[first] : state.baselines?.[0]) as Reading;
    const rule = this.training.thresholds.findIndex(({ name }) => name === spec.rule);
    const threshold = rule < 0 ? Number(spec.threshold) : (reading.thresholds[rule] ?? Number.NaN);
    return { start, label: labels[start] ?? this.words.say('Principal components'), reading, threshold };
  }

  protected sentence(picture: Picture): string {
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

  protected charts(host: ExhibitHost, picture: Picture): TemplateResult {
    const shown = this.#shown(picture);
    return html`${this.#beat(host, picture, shown)} ${this.#auc(picture)} ${this.#errors(host, picture, shown)} ${this.#roc(picture)}
      ${this.#streamFigure(host, picture, shown)}`;
  }

  #beat(host: ExhibitHost, { state, labels, spec }: Picture, { start }: Shown): TemplateResult {
    const { say } = this.words;
    const index = Number(spec.beat) - 1;
    const lines: RunSeries[] = [{ label: say('Beat'), start: 7, values: beatOf(state.beats, index) }];
    labels.forEach((label, i) => {
      const first = state.runs.findIndex((run) => run.start === i);
      if (i === start) lines.push({ label, start: i, values: beatOf(state.readings[first]?.rebuilt, index) });
    });
    if (start === labels.length)
      lines.push({
        label: 'PCA',
        start: baselineStart,
        values: beatOf(state.baselines?.[0]?.rebuilt, index),
      });
    const kind =
      state.kinds?.[index] === 1
        ? say('normal')
        : say('abnormal, kind {number}', { number: state.kinds?.[index] ?? '' });
    const beat = { number: index + 1, kind };
    const steps = Array.from({ length: 140 }, (_, i) => i + 1);
    return runPlot(this.plots, {
      ...beatFigure,
      title: say('Beat {number} ({kind}) and how it is rebuilt', beat),
      series: lines,
      steps,
      end: 140,
      scale: 'linear',
      axis: say('sample'),
      what: say('The last sample'),
      hue: 'neutral',
      aside: html`<input type="range" min="1" max="440" step="1" .value=${String(index + 1)} aria-label=${say('Which beat')} aria-valuetext=${say('Beat {number}, {kind}', beat)}
        @input=${(event: Event) => host.change({ beat: Number((event.target as HTMLInputElement).value) } as unknown as Patch)} />`,
    });
  }

  #auc({ state, labels }: Picture): TemplateResult {
    const series = [
      ...raceSeries(state, labels, 'testScore'),
      { label: 'PCA', start: baselineStart, values: [], level: middleOf(baselineAreas(state)) },
    ];
    return runPlot(this.plots, {
      ...this.figure(aucFigure),
      series,
      steps: state.evaluationSteps,
      end: state.stepsInAll,
      scale: 'share',
      lowest: 0.9,
      what: this.words.say('The area under the ROC curve'),
      hue: 'neutral',
    });
  }

  #errors(host: ExhibitHost, { state }: Picture, { label, reading, threshold }: Shown): TemplateResult {
    const kinds = state.kinds ?? new Uint8Array();
    const normal = reading.testErrors.filter((_, i) => kinds[i] === 1);
    const abnormal = reading.testErrors.filter((_, i) => kinds[i] !== 1);
    const at = operatingAt(reading.curve, threshold);
    const cursor = this.plots.active === errorFigure.key ? this.plots.cursor : undefined;
    const { say, number, spoken } = this.words;
    const options = (size: Size) => ({
      ...size,
      normal,
      abnormal,
      threshold,
      cursor,
    });
    const geometry = errorGeometry(options({ width: 300, height: 200 }));
    const { above, below } = geometry;
    const words = say('precision {precision}, recall {recall}, F1 {f1}', {
      precision: number(at.precision, 3),
      recall: number(at.recall, 3),
      f1: number(at.f1, 3),
    });
    const low = Math.log(0.005);
    const span = Math.log(20 / 0.005);
    const place = Math.max(0, Math.min(1000, ((Math.log(Math.max(1e-9, threshold)) - low) / span) * 1000));
    const drag = (event: Event) => {
      const value = Math.exp(low + (Number((event.target as HTMLInputElement).value) / 1000) * span);
      host.change({ rule: 'own', threshold: Number(value.toPrecision(3)) } as unknown as Patch);
    };
    return plot(this.plots, {
      ...errorFigure,
      title: say('{label}: errors of the test beats', { label }),
      hue: 'neutral',
      aside: html`<label class="threshold-row">${say('Threshold')} ${number(threshold)}
          <input type="range" min="0" max="1000" step="1" .value=${String(Math.round(place))} aria-label=${say('Threshold')} aria-valuetext=${`${spoken(threshold)}: ${words}`} @input=${drag} />
        </label>
        <span class="timing" role="status">${words}</span>`,
      summary: say('{label}. Above a threshold of {threshold} beats are flagged: {words}.', {
        label,
        threshold: spoken(threshold),
        words,
      }),
      count: errorBins,
      items: { title: say('Error from'), name: (i) => number(binStart(i, geometry), 2) },
      draw: (size) => errorChart(options(size)),
      layerAt: (x, size) =>
        Math.max(0, Math.min(errorBins - 1, Math.floor(((x - 12) / (size.width - 24)) * errorBins))),
      rows: (i) => [
        { label: say('normal'), tone: 0, value: String(above[i] ?? 0), spoken: String(above[i] ?? 0) },
        { label: say('abnormal'), tone: 0, value: String(below[i] ?? 0), spoken: String(below[i] ?? 0) },
      ],
      table: {
        columns: [
          { title: say('normal'), values: above },
          { title: say('abnormal'), values: below },
        ],
      },
    });
  }

  #roc({ state, labels }: Picture): TemplateResult {
    const { series, steps } = rocSeries(state, labels, baselineStart);
    return runPlot(this.plots, {
      ...this.figure(rocFigure),
      series,
      steps,
      end: 0.2,
      scale: 'share',
      lowest: 0.5,
      axis: this.words.say('false alarms'),
      what: this.words.say('At a fifth of false alarms, the share of abnormal beats flagged'),
      hue: 'neutral',
    });
  }

  #streamFigure(
    host: ExhibitHost,
    { state, spec }: Picture,
    { label, reading, threshold, start }: Shown,
  ): TemplateResult {
    const { say, number, spoken } = this.words;
    const last = Number(spec.beat);
    const first = state.runs.findIndex((run) => run.start === start);
    const rebuilt = first < 0 ? state.baselines?.[0]?.rebuilt : state.readings[first]?.rebuilt;
    const beats: StreamBeat[] = Array.from({ length: Math.min(streamRoom, last) }, (_, i) => {
      const index = last - Math.min(streamRoom, last) + i;
      return {
        index,
        values: beatOf(state.beats, index),
        rebuilt: beatOf(rebuilt, index),
        flagged: !((reading.testErrors[index] ?? Number.NaN) <= threshold),
        abnormal: state.kinds?.[index] !== 1,
      };
    });
    const right = beats.filter(({ flagged, abnormal }) => flagged === abnormal).length;
    return plot(this.plots, {
      ...streamFigure,
      title: say('{label}: beats as they come, flagged by the threshold', { label }),
      hue: 'neutral',
      aside: html`<button type="button" class="quiet" part="button" data-do="stream" aria-pressed=${this.#stream ? 'true' : 'false'} @click=${() => this.#toggleStream(host)}>
        ${say(this.#stream ? 'Stop the stream' : 'Let beats come')}</button>`,
      summary: say('The last {count} beats: {right} of them judged rightly, {flagged} flagged.', {
        count: beats.length,
        right,
        flagged: beats.filter(({ flagged }) => flagged).length,
      }),
      count: beats.length,
      items: { title: say('Beat'), name: (i) => String((beats[i]?.index ?? 0) + 1) },
      draw: (size) => streamChart(size, beats, streamRoom, start),
      layerAt: (x, size) =>
        Math.max(
          0,
          Math.min(beats.length - 1, Math.floor((x / size.width) * streamRoom) - (streamRoom - beats.length)),
        ),
      rows: (i) => [
        {
          label: say('error'),
          tone: 0,
          value: number(reading.testErrors[beats[i]?.index ?? 0] ?? Number.NaN),
          spoken: spoken(reading.testErrors[beats[i]?.index ?? 0] ?? Number.NaN),
        },
        {
          label: say(beats[i]?.flagged ? 'flagged' : 'not flagged'),
          tone: 0,
          value: say(beats[i]?.abnormal ? 'abnormal' : 'normal'),
          spoken: say(beats[i]?.abnormal ? 'abnormal' : 'normal'),
        },
      ],
      table: {
        columns: [
          { title: say('error'), values: beats.map(({ index }) => reading.testErrors[index] ?? Number.NaN) },
          { title: say('flagged'), values: beats.map(({ flagged }) => Number(flagged)) },
          { title: say('abnormal'), values: beats.map(({ abnormal }) => Number(abnormal)) },
        ],
      },
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
  protected override summary(host: ExhibitHost, picture: Picture): Part {
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
