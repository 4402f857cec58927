/**
 * Stands in for d3-interpolate (vite.shared.ts): what d3-scale takes from it, for numbers alone. Our scales have no colours,
 * dates or texts between two of which they would have to find others; what does that would be 4 KB of the first page.
 */
type Between<T> = (t: number) => T;

export const interpolateNumber =
  (a: number, b: number): Between<number> =>
  (t) =>
    a * (1 - t) + b * t;

export const interpolate = interpolateNumber;

export const interpolateRound =
  (a: number, b: number): Between<number> =>
  (t) =>
    Math.round(a * (1 - t) + b * t);

/** From value to value, each pair over an equal part of [0, 1]. */
export function piecewise(
  between: (a: number, b: number) => Between<number>,
  values: number[],
): Between<number> {
  const last = values.length - 2;
  return (t) => {
    const part = Math.max(0, Math.min(last, Math.floor(t * (last + 1))));
    return between(values[part] as number, values[part + 1] as number)(t * (last + 1) - part);
  };
}
