/**
 * Marks. All points of a series are one path of zero-length strokes: a round cap makes a disc, a square cap a
 * square, a disc with a smaller disc of the ground colour in it a ring. One node redraws however many layers there are.
 */
import { area, line } from 'd3-shape';
import { type SVGTemplateResult, svg } from 'lit';
import { round } from './axis';
import { at, type Numbers } from './scales';

export type Mark = 'disc' | 'ring' | 'square';
export type Place = (index: number) => number;

/** `values` placed by `y`, as a path of dots; values for which y is not finite are left out. */
export function dots(values: Numbers, x: Place, y: Place): string {
  const path: string[] = [];
  for (let i = 0; i < values.length; i++) {
    const height = y(at(values, i));
    if (Number.isFinite(height)) path.push(`M${round(x(i))} ${round(height)}h0`);
  }
  return path.join('');
}

export function markPath(path: string, mark: Mark, tone: number): SVGTemplateResult {
  return svg`<path class="mark mark-${mark} tone-${tone}" d=${path}></path>
    ${mark === 'ring' ? svg`<path class="mark mark-hole" d=${path}></path>` : ''}`;
}

export function linePath(values: Numbers, x: Place, y: Place): string {
  const path = line<number>(
    (_, i) => round(x(i)),
    (value) => round(y(value)),
  ).defined((value) => Number.isFinite(y(value)));
  return path(Array.from(values)) ?? '';
}

export function bandPath(low: Numbers, high: Numbers, x: Place, y: Place): string {
  const indices = Array.from({ length: low.length }, (_, i) => i);
  const path = area<number>(
    (i) => round(x(i)),
    (i) => round(y(at(low, i))),
    (i) => round(y(at(high, i))),
  ).defined((i) => Number.isFinite(y(at(low, i))) && Number.isFinite(y(at(high, i))));
  return path(indices) ?? '';
}

/** One vertical stroke a layer from low to high. */
export function whiskerPath(low: Numbers, high: Numbers, x: Place, y: Place): string {
  const path: string[] = [];
  for (let i = 0; i < low.length; i++) {
    const [from, to] = [y(at(low, i)), y(at(high, i))];
    if (Number.isFinite(from) && Number.isFinite(to))
      path.push(`M${round(x(i))} ${round(from)}V${round(to)}`);
  }
  return path.join('');
}

/** A mark as it stands in a key or a read-out. */
export function markSample(mark: Mark, tone: number): SVGTemplateResult {
  return svg`${markPath('M6 6h0', mark, tone)}`;
}
