/** A chart in words. */
import { spokenNumber } from './format';
import type { LayerSeries } from './layer-chart';
import { at, type Numbers } from './scales';

/** "Pre-activation falls from 0.0128 at layer 1 to 4 times 10 to the minus 23 at layer 30; …" */
export function summarise(title: string, series: readonly LayerSeries[]): string {
  const count = Math.max(0, ...series.map((one) => Math.max(one.values.length, one.theory?.length ?? 0)));
  const layers = count === 1 ? '1 layer' : `${count} layers`;
  return `${title} over ${layers}. ${series.map(describe).join(' ')}`;
}

function describe(one: LayerSeries): string {
  const name = one.name.charAt(0).toUpperCase() + one.name.slice(1);
  const theoryAlone = one.values.length === 0 && one.theory !== undefined;
  const values = theoryAlone ? (one.theory as Numbers) : one.values;
  const broken = notFinite(values);
  const course = broken === '' ? courseOf(values) : `${courseOf(values)}; ${broken}`;
  return `${name}${theoryAlone ? ', in theory,' : ''} ${course}${againstBand(one)}.`;
}

function courseOf(values: Numbers): string {
  const numbers = Array.from(values).filter(Number.isFinite);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return 'is not finite at any layer';
  if (numbers.every((value) => value === 0)) return 'is exactly 0 at every layer';
  if (numbers.length === 1) return `is ${spokenNumber(first)}`;
  return `${verb(first, last)} from ${spokenNumber(first)} to ${spokenNumber(last)}`;
}

function verb(first: number, last: number): string {
  if (last > first * 2) return 'grows';
  if (last < first / 2) return 'falls';
  return 'stays within a factor of two, going';
}

function notFinite(values: Numbers): string {
  const layers = Array.from(values, (value, i) => (Number.isFinite(value) ? 0 : i + 1)).filter(
    (layer) => layer > 0,
  );
  if (layers.length === 0) return '';
  if (layers.length === 1) return `it is infinite or not a number at layer ${layers[0]}`;
  return `it is infinite or not a number at ${layers.length} layers, between ${layers[0]} and ${layers.at(-1)}`;
}

function againstBand({ values, band }: LayerSeries): string {
  if (!band) return '';
  let inside = 0;
  let judged = 0;
  for (let i = 0; i < values.length; i++) {
    const value = at(values, i);
    if (!Number.isFinite(value) || !Number.isFinite(at(band.high, i))) continue;
    judged += 1;
    if (value >= at(band.low, i) && value <= at(band.high, i)) inside += 1;
  }
  return judged === 0 ? '' : `; inside the band of theory at ${inside} of ${judged}`;
}
