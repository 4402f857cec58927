/** The network that a place in the plane stands for, and the place that a network has. */
import type { Place } from '../../charts/phase-map';
import { type Catalogue, type FullSpec, InitLabError } from '../../engine/contract';
import type { Messages } from '../messages/messages';

/** N(0, σ_w²/fan_in), by whatever name this core has for it. */
export function meanFieldInitializer({ initializers }: Catalogue): string {
  const known = (wanted: string) => initializers.some(({ name }) => name === wanted);
  return known('mean_field') ? 'mean_field' : 'lecun_normal';
}

/** The network that the point stands for. */
export function networkOf(spec: FullSpec, catalogue: Catalogue): FullSpec {
  const initializer = meanFieldInitializer(catalogue);
  return {
    ...spec,
    initializer,
    fanMode: 'auto',
    biasInitializer: 'normal',
    biasValue: Math.abs(spec.biasValue),
  };
}

export function placeOf({ gain, biasValue }: Pick<FullSpec, 'gain' | 'biasValue'>): Place {
  return { sigmaW: gain, sigmaB: Math.abs(biasValue) };
}

export function singlePoint({ sigmaW, sigmaB }: Place) {
  const ends = { sigmaWMinimum: sigmaW, sigmaWMaximum: sigmaW, sigmaBMinimum: sigmaB, sigmaBMaximum: sigmaB };
  return { ...ends, columns: 1, rows: 1 };
}

/** The plane has an end. */
export function refuseFar(
  { sigmaW, sigmaB }: Place,
  { phaseFields }: Catalogue,
  { say, number }: Messages,
): void {
  const largest = (key: string) =>
    phaseFields.find((field) => field.key === key)?.maximum ?? Number.POSITIVE_INFINITY;
  const check = (name: string, field: string, value: number, most: number) => {
    if (value <= most) return;
    const values = { name, most: number(most), value: number(value) };
    const message = say('{name} on the map is a number from 0 to {most}, but is {value}.', values);
    throw new InitLabError('out_of_range', field, message);
  };
  check('σ_w', 'gain', sigmaW, largest('sigmaWMaximum'));
  check('σ_b', 'biasValue', sigmaB, largest('sigmaBMaximum'));
}

/** The far corner of a plane. */
export function endsOf({ sigmaW, sigmaB }: { sigmaW: ArrayLike<number>; sigmaB: ArrayLike<number> }): Place {
  return { sigmaW: sigmaW[sigmaW.length - 1] ?? 0, sigmaB: sigmaB[sigmaB.length - 1] ?? 0 };
}
