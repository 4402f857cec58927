/** Singular values in numbers and words. */
import { type Column, formatNumber, type ReadOutRow, spokenNumber } from '../../charts/index';
import type { Spectrum } from '../../engine/contract';

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
export function spectrumSentence(name: string, last: Profile): string {
  const { largest, count, faded, condition, largestTheory } = last;
  if (!Number.isFinite(largest)) return `${name}: the signal overflowed.`;
  if (largest === 0) return `${name}: nothing comes through.`;
  // Values under 1e-15 of the largest are rounding.
  const end = `; condition number ${condition < 1e15 ? formatNumber(condition, 2) : 'over 10¹⁵'}.`;
  if (isIsometric(last)) {
    const kept = Math.abs(Math.log(largest)) < 0.05;
    const every = kept
      ? 'every direction keeps its length'
      : `every direction is scaled by about ${formatNumber(largest, 2)}`;
    return `${name}: ${every}${end}`;
  }
  const theory = Number.isFinite(largestTheory) ? ` (theory ${formatNumber(largestTheory, 2)})` : '';
  const shrunk =
    faded === 0
      ? 'no direction shrinks below a tenth'
      : `${faded} of ${count} directions shrink below a tenth`;
  return `${name}: ${shrunk}, the largest stretch is ${formatNumber(largest, 2)}${theory}${end}`;
}

export function profileRows(one: Profile): ReadOutRow[] {
  const row = (label: string, value: number, theory?: number): ReadOutRow => ({
    ...{ label, tone: 0, value: formatNumber(value), spoken: spokenNumber(value) },
    ...(theory !== undefined &&
      Number.isFinite(theory) && { theory: formatNumber(theory), spokenTheory: spokenNumber(theory) }),
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

export function profileColumns(list: readonly Profile[]): Column[] {
  const column = (title: string, key: keyof Profile): Column => ({
    title,
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
