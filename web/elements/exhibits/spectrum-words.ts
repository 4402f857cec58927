/** Singular values in numbers and words. */
import type { Column, ReadOutRow } from '../../charts/index';
import type { Spectrum } from '../../engine/contract';
import type { Messages } from '../messages/messages';
import type { Phrase } from '../messages/sentences';

export interface Profile {
  depth: number;
  count: number;
  largest: number;
  median: number;
  smallest: number;
  rootMeanSquare: number;
  /** Largest over smallest. */
  condition: number;
  /** How many are under a tenth. */
  faded: number;
  largestTheory: number;
  rootMeanSquareTheory: number;
}

/** The spectrum at one of its depths. */
export function profile(spectrum: Spectrum, index: number): Profile {
  const values = spectrum.singularValues[index] ?? new Float64Array();
  const at = (list: ArrayLike<number>, i: number) => list[i] ?? Number.NaN;
  const [largest, smallest] = [at(values, 0), at(values, values.length - 1)];
  return {
    depth: at(spectrum.depths, index),
    count: values.length,
    largest,
    median: at(values, Math.floor((values.length - 1) / 2)),
    smallest,
    rootMeanSquare: Math.sqrt(at(spectrum.meanSquare, index)),
    condition: largest / smallest,
    faded: values.filter((value) => value < 0.1).length,
    largestTheory: Math.sqrt(at(spectrum.largestSquareTheory, index)),
    rootMeanSquareTheory: Math.sqrt(at(spectrum.meanSquareTheory, index)),
  };
}

export function profiles(spectrum: Spectrum): Profile[] {
  return Array.from(spectrum.depths, (_, index) => profile(spectrum, index));
}

export function lastProfile(spectrum: Spectrum): Profile {
  return profile(spectrum, spectrum.depths.length - 1);
}

/** All directions are scaled by nearly the same factor. */
export function isIsometric({ condition }: Profile): boolean {
  return condition < 1.5;
}

export function isNearlyIsometric({ condition }: Profile): boolean {
  return condition < 30;
}

/** What becomes of the directions of the input. */
export function spectrumSentence(name: string, last: Profile, { say, number }: Messages): string {
  const { largest, count, faded, condition, largestTheory } = last;
  if (!Number.isFinite(largest)) return say('{name}: the signal overflowed.', { name });
  if (largest === 0) return say('{name}: nothing comes through.', { name });
  // Values under 1e-15 of the largest are rounding.
  const values = { name, condition: condition < 1e15 ? number(condition, 2) : say('over 10¹⁵') };
  if (isIsometric(last)) {
    const kept = Math.abs(Math.log(largest)) < 0.05;
    return kept
      ? say('{name}: every direction keeps its length; condition number {condition}.', values)
      : say('{name}: every direction is scaled by about {factor}; condition number {condition}.', {
          ...values,
          factor: number(largest, 2),
        });
  }
  const shrunk =
    faded === 0
      ? say('no direction shrinks below a tenth')
      : say('{faded} of {count} directions shrink below a tenth', { faded, count });
  const largestWords = Number.isFinite(largestTheory)
    ? `${number(largest, 2)} (${say('theory')} ${number(largestTheory, 2)})`
    : number(largest, 2);
  return say('{name}: {shrunk}, the largest stretch is {largest}; condition number {condition}.', {
    ...values,
    shrunk,
    largest: largestWords,
  });
}

export function profileRows(one: Profile, { say, number, spoken }: Messages): ReadOutRow[] {
  const row = (label: Phrase, value: number, theory?: number): ReadOutRow => ({
    ...{ label: say(label), tone: 0, value: number(value), spoken: spoken(value) },
    ...(theory !== undefined &&
      Number.isFinite(theory) && { theory: number(theory), spokenTheory: spoken(theory) }),
  });
  return [
    row('largest', one.largest, one.largestTheory),
    row('root mean square', one.rootMeanSquare, one.rootMeanSquareTheory),
    row('median', one.median),
    row('smallest', one.smallest),
    row('condition number', one.condition),
    row('under a tenth', one.faded),
  ];
}

export function profileColumns(list: readonly Profile[], { say }: Messages): Column[] {
  const column = (title: Phrase, key: keyof Profile): Column => ({
    title: say(title),
    values: list.map((one) => one[key]),
  });
  return [
    column('largest', 'largest'),
    column('theory', 'largestTheory'),
    column('root mean square', 'rootMeanSquare'),
    column('theory', 'rootMeanSquareTheory'),
    column('median', 'median'),
    column('smallest', 'smallest'),
    column('condition number', 'condition'),
    column('under a tenth', 'faded'),
  ];
}
