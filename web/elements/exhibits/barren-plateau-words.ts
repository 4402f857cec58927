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
  const slope = `slope of ln ${formatNumber(fit.slope, 3)} ± ${formatNumber(fit.slopeError, 1)} per qubit`;
  if (course === 'barren')
    return `${name}: each further qubit leaves about ${formatNumber(factor, 2)} of the ${what} (${slope}).`;
  if (course === 'slow') return `${name}: the ${what} fades, ever more slowly (${slope} over this range).`;
  return `${name}: the ${what} hardly depends on the number of qubits (${slope}).`;
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

/** How often a circuit must be run to tell a gradient of this size from the noise of its own measurement. */
export function shotsFor(variance: number): number {
  return 1 / variance;
}
