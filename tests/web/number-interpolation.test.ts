/** Between numbers as between d3's: scales must give the same pixels with either. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  interpolate,
  interpolateNumber,
  interpolateRound,
  piecewise,
} from '../../web/charts/number-interpolation';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('between numbers', () => {
  it('begins at the one, ends at the other, exactly, and stays between them', () => {
    fc.assert(
      fc.property(number, number, share, (a, b, t) => {
        const between = interpolateNumber(a, b);
        expect(between(0) === a).toBe(true); // of zeros, either
        expect(between(1) === b).toBe(true);
        const slack = 1e-9 * (Math.abs(a) + Math.abs(b));
        expect(between(t)).toBeGreaterThanOrEqual(Math.min(a, b) - slack);
        expect(between(t)).toBeLessThanOrEqual(Math.max(a, b) + slack);
      }),
    );
    expect(interpolate).toBe(interpolateNumber);
    expect(interpolateRound(0, 3)(0.5)).toBe(2);
  });

  it('goes from value to value', () => {
    const through = piecewise(interpolateNumber, [0, 10, 0, 4]);
    expect([0, 1 / 6, 1 / 3, 2 / 3, 1].map((t) => through(t))).toEqual([0, 5, 10, expect.closeTo(0, 12), 4]);
  });
});
