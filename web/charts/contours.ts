/** Contours of a field that is known on a grid: the outlines of where it is at least some level. */
import { at, type Numbers } from './scales';

/** A field over a grid: the value at (column, row) stands at row · columns + column. NaN counts as below. */
export interface Field {
  columns: number;
  rows: number;
  values: Numbers;
}
/** In grid units: 0 … columns − 1, 0 … rows − 1. */
export type Point = readonly [x: number, y: number];

interface Segment {
  from: number;
  to: number;
}
/**
 * Closed rings around where the field is at least `level` (marching squares; the field is taken as linear along the
 * grid's lines). At the border of the grid they run along the border.
 */
export function rings(field: Field, level: number): Point[][] {
  const grid = new FramedGrid(field, level);
  const next = new Map<number, number>();
  for (let row = -1; row < field.rows; row++) {
    for (let column = -1; column < field.columns; column++) {
      if (!grid.crossed(column, row)) continue;
      for (const { from, to } of grid.segments(column, row)) next.set(from, to);
    }
  }
  return chains(next).map((chain) => chain.map((edge) => grid.place(edge)));
}

/** Follows segments until they come round. */
function chains(next: Map<number, number>): number[][] {
  const all: number[][] = [];
  for (const start of next.keys()) {
    const chain: number[] = [];
    let edge: number | undefined = start;
    while (edge !== undefined && next.has(edge)) {
      chain.push(edge);
      const following: number | undefined = next.get(edge);
      next.delete(edge);
      edge = following;
    }
    all.push(chain);
  }
  return all;
}

/**
 * The grid inside a frame of points that lie below every level, so that each ring closes; what crosses between the
 * frame and the grid is drawn on the grid's border. An edge is crossed by a contour at most once.
 */
class FramedGrid {
  readonly #stride: number;
  /** How far each point lies above the level. */
  readonly #excess: Float64Array;

  constructor(
    readonly field: Field,
    level: number,
  ) {
    const { columns, rows, values } = field;
    this.#stride = columns + 2;
    this.#excess = new Float64Array(this.#stride * (rows + 2)).fill(Number.NEGATIVE_INFINITY);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const value = at(values, row * columns + column) - level;
        if (!Number.isNaN(value)) this.#excess[this.#corner(column, row)] = value;
      }
    }
  }

  /** Whether the contour runs through the cell right of and above this corner. */
  crossed(column: number, row: number): boolean {
    const corner = this.#corner(column, row);
    const high = this.#high(corner);
    return (
      this.#high(corner + 1) !== high ||
      this.#high(corner + this.#stride) !== high ||
      this.#high(corner + this.#stride + 1) !== high
    );
  }

  /** What runs through that cell, always with the higher side on the same hand. */
  segments(column: number, row: number): Segment[] {
    const corner = this.#corner(column, row);
    const above = corner + this.#stride;
    // Counter-clockwise; side i lies between corner i and corner i + 1.
    const corners = [corner, corner + 1, above + 1, above] as const;
    const sides = [2 * corner, 2 * (corner + 1) + 1, 2 * above, 2 * corner + 1] as const;
    const high = corners.map((one) => this.#high(one));
    const falling = [0, 1, 2, 3].filter((i) => high[i] && !high[(i + 1) % 4]);
    const rising = [0, 1, 2, 3].filter((i) => !high[i] && high[(i + 1) % 4]);
    if (falling.length < 2) return [segment(sides, falling[0], rising[0])];
    // A saddle: the middle decides which corners belong together.
    const joined = corners.reduce((sum, one) => sum + (this.#excess[one] ?? 0), 0) >= 0;
    return falling.map((i) => segment(sides, i, (i + (joined ? 1 : 3)) % 4));
  }

  /** Where the field crosses the level on this edge: 2 · corner for one to the right, and 1 more for one upward. */
  place(edge: number): Point {
    const upright = edge % 2;
    const corner = (edge - upright) / 2;
    const share = part(at(this.#excess, corner), at(this.#excess, corner + (upright ? this.#stride : 1)));
    const x = (corner % this.#stride) - 1 + (upright ? 0 : share);
    const y = Math.floor(corner / this.#stride) - 1 + (upright ? share : 0);
    return [clamp(x, this.field.columns - 1), clamp(y, this.field.rows - 1)];
  }

  #corner(column: number, row: number): number {
    return (row + 1) * this.#stride + column + 1;
  }

  #high(corner: number): boolean {
    return at(this.#excess, corner) >= 0;
  }
}

function segment(sides: readonly number[], from: number | undefined, to: number | undefined): Segment {
  return { from: sides[from ?? 0] as number, to: sides[to ?? 0] as number };
}

/** Next to an infinite corner the crossing lies at the finite one. */
function part(a: number, b: number): number {
  if (!Number.isFinite(a)) return Number.isFinite(b) ? 1 : 0.5;
  return Number.isFinite(b) ? a / (a - b) : 0;
}

function clamp(value: number, high: number): number {
  return Math.min(high, Math.max(0, value));
}
