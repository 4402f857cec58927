/** Figures of heartbeat-anomaly: one beat rebuilt, errors and threshold, ROC, beats as they come. */
import { html, type TemplateResult } from 'lit';
import {
  binStart,
  errorBins,
  errorChart,
  errorGeometry,
  type StreamBeat,
  streamChart,
} from '../../charts/error-chart';
import type { RunSeries } from '../../charts/run-chart';
import type { AnomalyState } from '../../engine/contract';
import type { ExhibitHost } from '../exhibit';
import type { Patch } from '../fields';
import { beatOf, operatingAt, rocSeries, type Shown } from './heartbeat-anomaly-series';
import { type PlotState, plot } from './plot';
import type { Size } from './plot-sizes';
import type { RacePicture } from './race-exhibit';
import { runPlot } from './race-plots';
import { type FigureShape, heartbeatAnomalyShape } from './shapes';

export type AnomalyPicture = RacePicture<AnomalyState>;

const [beat, , errors, roc, stream] = heartbeatAnomalyShape.figures as [
  FigureShape,
  FigureShape,
  FigureShape,
  FigureShape,
  FigureShape,
];
/** The colour of principal components, after those of six starts. */
export const baselineStart = 6;
const streamRoom = 10;
/** Beats side by side: as many as their names have room. */
const roomOf = ({ width }: Size): number => Math.max(1, Math.min(streamRoom, Math.floor(width / 56)));

export function beatFigure(
  plots: PlotState,
  host: ExhibitHost,
  { state, labels, spec }: AnomalyPicture,
  { start }: Shown,
): TemplateResult {
  const { say } = plots.words;
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
  const which = { number: index + 1, kind };
  const steps = Array.from({ length: 140 }, (_, i) => i + 1);
  return runPlot(plots, {
    ...beat,
    title: say('Beat {number} ({kind}) and how it is rebuilt', which),
    series: lines,
    steps,
    end: 140,
    scale: 'linear',
    axis: say('sample'),
    what: say('The last sample'),
    hue: 'neutral',
    aside: html`<input type="range" min="1" max="440" step="1" .value=${String(index + 1)} aria-label=${say('Which beat')} aria-valuetext=${say('Beat {number}, {kind}', which)}
      @input=${(event: Event) => host.change({ beat: Number((event.target as HTMLInputElement).value) } as unknown as Patch)} />`,
  });
}

export function errorFigure(
  plots: PlotState,
  host: ExhibitHost,
  { state }: AnomalyPicture,
  { label, reading, threshold }: Shown,
): TemplateResult {
  const kinds = state.kinds ?? new Uint8Array();
  const normal = reading.testErrors.filter((_, i) => kinds[i] === 1);
  const abnormal = reading.testErrors.filter((_, i) => kinds[i] !== 1);
  const at = operatingAt(reading.curve, threshold);
  const cursor = plots.active === errors.key ? plots.cursor : undefined;
  const { say, number, spoken } = plots.words;
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
  return plot(plots, {
    ...errors,
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

export function rocFigure(plots: PlotState, { state, labels }: AnomalyPicture): TemplateResult {
  const { series, steps } = rocSeries(state, labels, baselineStart);
  return runPlot(plots, {
    ...roc,
    title: plots.words.say(roc.title),
    series,
    steps,
    end: 0.2,
    scale: 'share',
    lowest: 0.5,
    axis: plots.words.say('false alarms'),
    what: plots.words.say('At a fifth of false alarms, the share of abnormal beats flagged'),
    hue: 'neutral',
  });
}

export function streamFigure(
  plots: PlotState,
  { state, spec }: AnomalyPicture,
  { label, reading, threshold, start }: Shown,
  running: boolean,
  toggle: () => void,
): TemplateResult {
  const { say, number, spoken } = plots.words;
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
  return plot(plots, {
    ...stream,
    title: say('{label}: beats as they come, flagged by the threshold', { label }),
    hue: 'neutral',
    aside: html`<button type="button" class="quiet" part="button" data-do="stream" aria-pressed=${running ? 'true' : 'false'} @click=${toggle}>
      ${say(running ? 'Stop the stream' : 'Let beats come')}</button>`,
    summary: say('The last {count} beats: {right} of them judged rightly, {flagged} flagged.', {
      count: beats.length,
      right,
      flagged: beats.filter(({ flagged }) => flagged).length,
    }),
    count: beats.length,
    items: { title: say('Beat'), name: (i) => String((beats[i]?.index ?? 0) + 1) },
    draw: (size) => streamChart(size, beats.slice(-roomOf(size)), roomOf(size), start),
    layerAt: (x, size) => {
      const first = beats.length - roomOf(size); // below 0 while the stream fills
      const index = first + Math.floor((x / size.width) * roomOf(size));
      return Math.max(0, first, Math.min(beats.length - 1, index));
    },
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
