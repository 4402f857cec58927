/** A plateau in numbers and words. */
import { formatNumber, type ReadOutRow, spokenNumber } from '../../charts/index';
import type { Plateau } from '../../engine/contract';

export type Quantity = 'variance' | 'meanSquare';

export interface NamedPlateau {
  name: string;
  plateau: Plateau;
}

export function estimates(plateau: Plateau, quantity: Quantity) {
  return quantity === 'variance'
    ? { value: plateau.variance, low: plateau.varianceLow, high: plateau.varianceHigh, fit: plateau.fit }
    : {
        value: plateau.meanSquare,
        low: plateau.meanSquareLow,
        high: plateau.meanSquareHigh,
        fit: plateau.meanSquareFit,
      };
}

/** What varies: numbers of qubits or of layers. */
export function placesOf(plateau: Plateau): Float64Array {
  return plateau.spec.sweep === 'layers' ? plateau.layers : plateau.qubits;
}

export type Course = 'barren' | 'slow' | 'level' | 'still' | 'unknown';

/** How the later half of the points goes on: by what factor with each further qubit. */
export function courseOf(plateau: Plateau, quantity: Quantity): { course: Course; factor: number } {
  const { value } = estimates(plateau, quantity);
  const places = placesOf(plateau);
  const last = value.length - 1;
  const middle = Math.floor(last / 2);
  const [from, to] = [value[middle] ?? 0, value[last] ?? 0];
  const steps = (places[last] ?? 0) - (places[middle] ?? 0);
  if ((plateau.samples[last] ?? 0) < 4 || steps <= 0) return { course: 'unknown', factor: Number.NaN };
  if (to === 0 || from === 0) return { course: 'still', factor: Number.NaN };
  const factor = (to / from) ** (1 / steps);
  return { course: factor < 0.7 ? 'barren' : factor < 0.93 ? 'slow' : 'level', factor };
}

export function sentenceOf({ name, plateau }: NamedPlateau, quantity: Quantity): string {
  const { course, factor } = courseOf(plateau, quantity);
  const { fit } = estimates(plateau, quantity);
  const what = quantity === 'variance' ? 'variance' : 'mean square';
  if (course === 'unknown') return `${name}: too few samples yet.`;
  if (course === 'still') return `${name}: every sample has the same gradient, so that its ${what} is 0.`;
  if (plateau.spec.sweep === 'layers') {
    const value = estimates(plateau, quantity).value;
    return `${name}: the ${what} goes from ${formatNumber(value[0] ?? Number.NaN, 2)} at ${plateau.layers[0]} layers to ${formatNumber(value.at(-1) ?? Number.NaN, 2)} at ${plateau.layers.at(-1)}.`;
  }
  const slope = `fitted slope of its logarithm ${fixed(fit.slope)} ± ${fixed(fit.slopeError)} per qubit`;
  if (course === 'barren')
    return `${name}: each further qubit leaves about ${formatNumber(factor, 2)} of the ${what} (${slope}).`;
  if (course === 'slow') return `${name}: the ${what} fades, ever more slowly (${slope} over this range).`;
  return `${name}: the ${what} hardly depends on the number of qubits (${slope}).`;
}

/** Of one experiment a sentence, of several what tells them apart. */
export function sentencesOf(all: readonly NamedPlateau[], quantity: Quantity): string {
  const [first] = all;
  if (!first) return '';
  if (all.length === 1 || first.plateau.spec.sweep === 'layers')
    return all.map((one) => sentenceOf(one, quantity)).join(' ');
  const parts = all.map(({ name, plateau }) => {
    const { fit } = estimates(plateau, quantity);
    const { course } = courseOf(plateau, quantity);
    if (course === 'unknown') return `${name}: too few samples yet`;
    if (course === 'still') return `${name}: the same in every sample`;
    return `${name}: ${fixed(fit.slope)} ± ${fixed(fit.slopeError)}`;
  });
  return `Slope of the logarithm per qubit. ${parts.join('; ')}.`;
}

function fixed(value: number): string {
  return value.toFixed(3).replace('-', '−');
}

export function rowsAt(all: readonly NamedPlateau[], quantity: Quantity, index: number): ReadOutRow[] {
  return all.flatMap(({ name, plateau }, i): ReadOutRow[] => {
    const { value, low, high } = estimates(plateau, quantity);
    const [here, from, to] = [value[index], low[index], high[index]].map((x) => x ?? Number.NaN);
    const row: ReadOutRow = {
      label: name,
      mark: markOf(i),
      tone: i,
      value: formatNumber(here as number),
      spoken: `${spokenNumber(here as number)}, 95 % from ${spokenNumber(from as number)} to ${spokenNumber(to as number)}`,
    };
    const theory = plateau.theory[index] ?? Number.NaN;
    if (Number.isFinite(theory) && quantity === 'variance')
      Object.assign(row, { theory: formatNumber(theory), spokenTheory: spokenNumber(theory) });
    return [row];
  });
}

export function markOf(index: number): 'disc' | 'ring' | 'square' {
  return (['disc', 'square', 'ring', 'disc'] as const)[index % 4] as 'disc';
}
