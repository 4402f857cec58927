/** The plane and a place in it: in words, in tiles, in the read-out and as a table. */
import { layersInWords, type ReadOutRow } from '../../charts/index';
import type { Place } from '../../charts/phase-map';
import type { FollowedCorrelation, PhaseDiagram } from '../../engine/contract';
import type { Messages } from '../messages/messages';
import type { Phrase } from '../messages/sentences';

/** One place of a phase diagram. */
export interface Limits {
  sigmaW: number;
  sigmaB: number;
  /** q*, c*, χ₁, ξ_q, ξ_c */
  variance: number;
  correlation: number;
  growth: number;
  varianceDepth: number;
  correlationDepth: number;
  /** σ_w on the critical line at this σ_b; NaN where there is none. */
  critical: number;
}

export function limitsAt(diagram: PhaseDiagram, index = 0): Limits {
  const columns = diagram.sigmaW.length;
  const row = Math.floor(index / columns);
  const at = (values: Float64Array, i = index) => values[i] ?? Number.NaN;
  return {
    sigmaW: at(diagram.sigmaW, index % columns),
    sigmaB: at(diagram.sigmaB, row),
    variance: at(diagram.fixedPointVariance),
    correlation: tidy(at(diagram.fixedPointCorrelation)),
    growth: at(diagram.gradientGrowth),
    varianceDepth: at(diagram.varianceDepth),
    correlationDepth: at(diagram.correlationDepth),
    critical: at(diagram.criticalSigmaW, row),
  };
}

/** Rounding around 0 is no correlation. */
function tidy(correlation: number): number {
  return Math.abs(correlation) < 1e-12 ? 0 : correlation;
}

export type Regime = 'ordered' | 'edge' | 'chaotic';

/** On the edge is where a gradient keeps nine tenths of itself, or gains no more than a tenth, over the whole depth. */
export function regimeOf({ growth }: Limits, depth: number): Regime {
  const change = depth * Math.log(growth);
  if (Math.abs(change) <= Math.log(10 / 9)) return 'edge';
  return change < 0 ? 'ordered' : 'chaotic';
}

export const regimeNames: Record<Regime, Phrase> = {
  ordered: 'Ordered',
  edge: 'Edge of chaos',
  chaotic: 'Chaotic',
};

/** What becomes of gradients and of two inputs there. */
export function regimeSentence(limits: Limits, depth: number, words: Messages): string {
  return `${gradients(limits, depth, words)} ${inputs(limits, depth, words)}`;
}

function gradients(limits: Limits, depth: number, words: Messages): string {
  const { say, number, share } = words;
  const { growth } = limits;
  const total = growth ** depth;
  const values = { growth: number(growth, 4), layers: layersInWords(depth, words) };
  if (regimeOf(limits, depth) === 'edge')
    return say('χ₁ = {growth}: a gradient keeps its size, to {share} over {layers}.', {
      ...values,
      share: share(total),
    });
  if (growth === 0) return say('χ₁ = 0: no gradient comes through.');
  if (growth < 1)
    return say('χ₁ = {growth}: a gradient shrinks in every layer, to {factor} of itself over {layers}.', {
      ...values,
      factor: number(total, 2),
    });
  return say('χ₁ = {growth}: a gradient grows in every layer, {factor}-fold over {layers}.', {
    ...values,
    factor: number(total, 2),
  });
}

function inputs(
  { variance, correlation, correlationDepth, growth }: Limits,
  depth: number,
  { say, number }: Messages,
): string {
  if (variance === Number.POSITIVE_INFINITY) return say('Signals grow without end (q* = ∞).');
  if (variance === 0) return say('Signals die out (q* = 0).');
  if (!Number.isFinite(correlationDepth))
    return say('Inputs come together so slowly that no depth scale describes it (ξ_c = ∞).');
  const layers = number(correlationDepth);
  if (correlationDepth > 10 * depth)
    return say('What tells two inputs apart lasts for about ξ_c = {layers} layers.', {
      layers: number(correlationDepth, 2),
    });
  if (growth < 1)
    return say('Different inputs become the same within about ξ_c = {layers} layers.', { layers });
  return say(
    'Inputs, however alike, drift apart to a cosine of {cosine} within about ξ_c = {layers} layers.',
    { cosine: number(correlation, 2), layers },
  );
}

export interface Value {
  key: string;
  symbol: string;
  name: Phrase;
  value: number;
}

/** For the tiles below the charts. */
export function valuesOf(limits: Limits): Value[] {
  return [
    { key: 'variance', symbol: 'q*', name: 'variance, in the end', value: limits.variance },
    { key: 'correlation', symbol: 'c*', name: 'correlation, in the end', value: limits.correlation },
    { key: 'growth', symbol: 'χ₁', name: 'a gradient’s factor per layer', value: limits.growth },
    { key: 'variance-depth', symbol: 'ξ_q', name: 'depth scale of variance', value: limits.varianceDepth },
    {
      key: 'correlation-depth',
      symbol: 'ξ_c',
      name: 'depth scale of correlation',
      value: limits.correlationDepth,
    },
    { key: 'weight-variance', symbol: 'σ_w²', name: 'of this network', value: limits.sigmaW ** 2 },
    { key: 'critical', symbol: 'σ_w²', name: 'on the edge, at this σ_b', value: limits.critical ** 2 },
  ];
}

export function limitRows(limits: Limits, { number, spoken }: Messages): ReadOutRow[] {
  return valuesOf(limits)
    .slice(0, 5)
    .map(({ symbol, value }) => ({
      label: symbol,
      tone: 0,
      value: number(value),
      spoken: spoken(value),
    }));
}

/** "σ_w 1.33, σ_b 0.224" */
export function placeName(
  { sigmaW, sigmaB }: Pick<Limits, 'sigmaW' | 'sigmaB'>,
  { number }: Messages,
): string {
  return `σ_w ${number(sigmaW)}, σ_b ${number(sigmaB)}`;
}

/** Where the edge of chaos runs. */
export function lineWords({ sigmaB, criticalSigmaW }: PhaseDiagram, { say, spoken }: Messages): string {
  const rows = Array.from(criticalSigmaW, (sigmaW, row) => ({ sigmaW, sigmaB: sigmaB[row] ?? 0 })).filter(
    ({ sigmaW }) => Number.isFinite(sigmaW),
  );
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return say('There is no edge of chaos here.');
  const place = ({ sigmaW, sigmaB }: Place) =>
    say('σ_w {sigmaW} at σ_b {sigmaB}', { sigmaW: spoken(sigmaW), sigmaB: spoken(sigmaB) });
  if (rows.length === 1) return say('The edge of chaos is one point, {place}.', { place: place(first) });
  return say('The edge of chaos runs from {from} to {to}; order lies at smaller σ_w, chaos at larger.', {
    from: place(first),
    to: place(last),
  });
}

export function lineTable({ sigmaB, criticalSigmaW }: PhaseDiagram, { say, number }: Messages) {
  const squared = (list: Float64Array) => list.map((value) => value * value);
  return {
    rows: sigmaB.length,
    items: { title: 'σ_b', name: (row: number) => number(sigmaB[row] ?? 0) },
    columns: [
      { title: say('σ_w on the edge'), values: criticalSigmaW },
      { title: 'σ_w²', values: squared(criticalSigmaW) },
      { title: 'σ_b²', values: squared(sigmaB) },
    ],
  };
}

export function correlationWords(
  { correlation: start, measured, theory }: FollowedCorrelation,
  { say, spoken }: Messages,
): string {
  const end = (list: Float64Array) => spoken(list.at(-1) ?? Number.NaN);
  return say('Two inputs with a cosine of {start} come to {measured} at layer {layer}, in theory {theory}.', {
    start: spoken(start),
    measured: end(measured),
    layer: measured.length,
    theory: end(theory),
  });
}
