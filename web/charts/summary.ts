/** A chart in words. */
import { english } from './english';
import type { LayerSeries } from './layer-chart';
import { at, type Numbers } from './scales';
import type { ChartWords } from './words';

/** "Pre-activation falls from 0.0128 at layer 1 to 4 times 10 to the minus 23 at layer 30; …" */
export function summarise(title: string, series: readonly LayerSeries[], words = english): string {
  const count = Math.max(0, ...series.map((one) => Math.max(one.values.length, one.theory?.length ?? 0)));
  const head = words.say('{figure} over {layers}.', { figure: title, layers: layersInWords(count, words) });
  return [head, ...series.map((one) => describe(one, words))].join(' ');
}

/** "1 layer", "30 layers" */
export function layersInWords(count: number, { say } = english): string {
  return count === 1 ? say('1 layer') : say('{count} layers', { count });
}

function describe(one: LayerSeries, words: ChartWords): string {
  const name = one.name.charAt(0).toUpperCase() + one.name.slice(1);
  const theoryAlone = one.values.length === 0 && one.theory !== undefined;
  const values = theoryAlone ? (one.theory as Numbers) : one.values;
  const subject = theoryAlone ? words.say('{quantity}, in theory,', { quantity: name }) : name;
  const parts = [courseOf(subject, values, words), notFinite(values, words), againstBand(one, words)];
  return `${parts.filter(Boolean).join('; ')}.`;
}

function courseOf(quantity: string, values: Numbers, { say, spoken }: ChartWords): string {
  const numbers = Array.from(values).filter(Number.isFinite);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined)
    return say('{quantity} is not finite at any layer', { quantity });
  if (numbers.every((value) => value === 0))
    return say('{quantity} is exactly 0 at every layer', { quantity });
  if (numbers.length === 1) return say('{quantity} is {value}', { quantity, value: spoken(first) });
  return say(sentenceOf(first, last), { quantity, from: spoken(first), to: spoken(last) });
}

function sentenceOf(first: number, last: number): string {
  if (last > first * 2) return '{quantity} grows from {from} to {to}';
  if (last < first / 2) return '{quantity} falls from {from} to {to}';
  return '{quantity} stays within a factor of two, going from {from} to {to}';
}

function notFinite(values: Numbers, { say }: ChartWords): string {
  const layers = Array.from(values, (value, i) => (Number.isFinite(value) ? 0 : i + 1)).filter(
    (layer) => layer > 0,
  );
  if (layers.length === 0) return '';
  const [first = 0] = layers;
  const last = layers.at(-1) ?? 0;
  const count = layers.length;
  if (count === 1) return say('it is infinite or not a number at layer {layer}', { layer: first });
  return say('it is infinite or not a number at {count} layers, between {first} and {last}', {
    count,
    first,
    last,
  });
}

function againstBand({ values, band }: LayerSeries, { say }: ChartWords): string {
  if (!band) return '';
  let inside = 0;
  let judged = 0;
  for (let i = 0; i < values.length; i++) {
    const value = at(values, i);
    if (!Number.isFinite(value) || !Number.isFinite(at(band.high, i))) continue;
    judged += 1;
    if (value >= at(band.low, i) && value <= at(band.high, i)) inside += 1;
  }
  return judged === 0 ? '' : say('inside the band of theory at {inside} of {judged}', { inside, judged });
}
