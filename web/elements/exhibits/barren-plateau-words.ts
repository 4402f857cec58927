/** A plateau in numbers and words. */
import type { ReadOutRow } from '../../charts/index';
import type { Plateau } from '../../engine/contract';
import type { Messages } from '../messages/messages';

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

export function sentenceOf({ name, plateau }: NamedPlateau, quantity: Quantity, words: Messages): string {
  const { say, number } = words;
  const { course, factor } = courseOf(plateau, quantity);
  const { fit } = estimates(plateau, quantity);
  const what = say(quantity === 'variance' ? 'variance' : 'mean square');
  if (course === 'unknown') return say('{name}: too few samples yet.', { name });
  if (course === 'still')
    return say('{name}: every sample has the same gradient, so that its {what} is 0.', { name, what });
  if (plateau.spec.sweep === 'layers') {
    const value = estimates(plateau, quantity).value;
    return say('{name}: the {what} goes from {from} at {first} layers to {to} at {last}.', {
      ...{ name, what },
      from: number(value[0] ?? Number.NaN, 2),
      first: plateau.layers[0] ?? 0,
      to: number(value.at(-1) ?? Number.NaN, 2),
      last: plateau.layers.at(-1) ?? 0,
    });
  }
  const slope = slopeOf(fit, words);
  const values = { name, what, slope };
  if (course === 'barren')
    return say(
      '{name}: each further qubit leaves about {factor} of the {what} (fitted slope of its logarithm {slope} per qubit).',
      {
        ...values,
        factor: number(factor, 2),
      },
    );
  if (course === 'slow')
    return say(
      '{name}: the {what} fades, ever more slowly (fitted slope of its logarithm {slope} per qubit over this range).',
      values,
    );
  return say(
    '{name}: the {what} hardly depends on the number of qubits (fitted slope of its logarithm {slope} per qubit).',
    values,
  );
}

/** Of one experiment a sentence, of several what tells them apart. */
export function sentencesOf(all: readonly NamedPlateau[], quantity: Quantity, words: Messages): string {
  const { say } = words;
  const [first] = all;
  if (!first) return '';
  if (all.length === 1 || first.plateau.spec.sweep === 'layers')
    return all.map((one) => sentenceOf(one, quantity, words)).join(' ');
  const parts = all.map(({ name, plateau }) => {
    const { fit } = estimates(plateau, quantity);
    const { course } = courseOf(plateau, quantity);
    if (course === 'unknown') return say('{name}: too few samples yet', { name });
    if (course === 'still') return say('{name}: the same in every sample', { name });
    return `${name}: ${slopeOf(fit, words)}`;
  });
  return say('Slope of the logarithm per qubit. {slopes}.', { slopes: parts.join('; ') });
}

/** "−0.685 ± 0.012" */
function slopeOf({ slope, slopeError }: Plateau['fit'], { decimals }: Messages): string {
  return `${decimals(slope, 3)} ± ${decimals(slopeError, 3)}`;
}

export function rowsAt(
  all: readonly NamedPlateau[],
  quantity: Quantity,
  index: number,
  { say, number, spoken }: Messages,
): ReadOutRow[] {
  return all.flatMap(({ name, plateau }, i): ReadOutRow[] => {
    const { value, low, high } = estimates(plateau, quantity);
    const [here, from, to] = [value[index], low[index], high[index]].map((x) => x ?? Number.NaN);
    const row: ReadOutRow = {
      label: name,
      mark: markOf(i),
      tone: i,
      value: number(here as number),
      spoken: say('{value}, 95 % from {from} to {to}', {
        value: spoken(here as number),
        from: spoken(from as number),
        to: spoken(to as number),
      }),
    };
    const theory = plateau.theory[index] ?? Number.NaN;
    if (Number.isFinite(theory) && quantity === 'variance')
      Object.assign(row, { theory: number(theory), spokenTheory: spoken(theory) });
    return [row];
  });
}

export function markOf(index: number): 'disc' | 'ring' | 'square' {
  return (['disc', 'square', 'ring', 'disc'] as const)[index % 4] as 'disc';
}
