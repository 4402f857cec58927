// @vitest-environment happy-dom
/** The map and its logic: contours, ends, keys, words. */
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { type Point, rings } from '../../web/charts/contours';
import { correlationGeometry, correlationMapGeometry, stepAt } from '../../web/charts/correlation-chart';
import type { LayerSeries } from '../../web/charts/layer-chart';
import {
  depthLevels,
  nearestIndex,
  type PhasePlane,
  phaseBands,
  phaseGeometry,
  phaseMap,
} from '../../web/charts/phase-map';
import { planeEnds, roundUp } from '../../web/elements/exhibits/order-and-chaos-plane';
import { type Limits, regimeOf, regimeSentence } from '../../web/elements/exhibits/order-and-chaos-words';
import { moved, tidyPlace } from '../../web/elements/exhibits/plane-plot';
import { english } from '../../web/elements/messages/messages';

/** Twice the signed area (shoelace). */
const area = (ring: readonly Point[]) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] as Point;
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
const grid = (columns: number, rows: number, value: (x: number, y: number) => number) => ({
  columns,
  rows,
  values: Float64Array.from({ length: columns * rows }, (_, i) =>
    value(i % columns, Math.floor(i / columns)),
  ),
});

describe('contours', () => {
  it('of a cone are circles, to the error of a straight edge', () => {
    const field = grid(41, 41, (x, y) => 15 - Math.hypot(x - 20, y - 20));
    const [ring, ...more] = rings(field, 5);
    expect(more).toEqual([]);
    for (const [x, y] of ring ?? []) expect(Math.abs(Math.hypot(x - 20, y - 20) - 10)).toBeLessThan(0.02);
    expect(Math.abs(area(ring ?? []) / (Math.PI * 100) - 1)).toBeLessThan(0.01);
  });

  it('close along the border of the grid', () => {
    const [ring, ...more] = rings(
      grid(5, 4, (x) => x),
      1.5,
    );
    expect(more).toEqual([]);
    expect(area(ring ?? [])).toBeCloseTo(2.5 * 3, 12);
  });

  it('run round the whole grid where all of it is above, and nowhere where nothing is', () => {
    const field = grid(4, 3, () => 1);
    expect(area(rings(field, 0)[0] ?? [])).toBeCloseTo(3 * 2, 12);
    expect(rings(field, 2)).toEqual([]);
    expect(
      rings(
        grid(3, 3, () => Number.NaN),
        0,
      ),
    ).toEqual([]);
  });

  it('come through infinities and saddles in whole rings', () => {
    const saddle = rings(
      grid(2, 2, (x, y) => (x === y ? 1 : -1)),
      0.5,
    );
    expect(saddle).toHaveLength(2);
    const joined = rings(
      grid(2, 2, (x, y) => (x === y ? 1 : -0.5)),
      0,
    );
    expect(joined).toHaveLength(1);
    const wild = rings(
      grid(4, 4, (x) => [Number.NEGATIVE_INFINITY, -1, 1, Number.POSITIVE_INFINITY][x] ?? 0),
      0,
    );
    expect(wild).toHaveLength(1);
    for (const [x, y] of wild[0] ?? []) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    expect(area(wild[0] ?? [])).toBeCloseTo(1.5 * 3, 12);
  });
});

/** ReLU's: χ₁ = σ_w² / 2, and one critical point. */
const relu = (columns: number, rows: number): PhasePlane => {
  const sigmaW = Float64Array.from({ length: columns }, (_, i) => (4 * i) / (columns - 1));
  const sigmaB = Float64Array.from({ length: rows }, (_, i) => (2 * i) / (rows - 1));
  const critical = Float64Array.from(sigmaB, (_, row) => (row === 0 ? Math.SQRT2 : Number.NaN));
  const growth = grid(columns, rows, (x) => (sigmaW[x] ?? 0) ** 2 / 2).values;
  return { sigmaW, sigmaB, growth, critical };
};

describe('phase map', () => {
  const plane = relu(41, 21);
  const bands = phaseBands(plane);
  const options = { width: 400, height: 500, plane, bands, point: { sigmaW: 1, sigmaB: 0.5 } };

  it('has a band for each depth on both sides of the line', () => {
    expect(bands.paths).toHaveLength(2 * depthLevels.length);
    expect(bands.paths.every((path) => path.startsWith('M'))).toBe(true);
    expect(bands.paths.join('')).not.toContain('NaN');
    expect(bands.boundary).toMatch(/^M/);
    // Along the border of the grid there is no boundary.
    for (const [, x] of bands.boundary.matchAll(/[ML]([\d.]+) /g))
      expect(Math.abs(Number(x) - Math.SQRT2 * 10)).toBeLessThan(0.2);
  });

  it('places and finds the same points', () => {
    const { x, y, invert } = phaseGeometry(options);
    const place = invert(x(1.3), y(0.7));
    expect(place.sigmaW).toBeCloseTo(1.3, 10);
    expect(place.sigmaB).toBeCloseTo(0.7, 10);
    expect(invert(-50, 9999)).toEqual({ sigmaW: 0, sigmaB: 0 });
    expect(nearestIndex(plane, { sigmaW: 1.32, sigmaB: 0.18 })).toBe(2 * 41 + 13);
  });

  it('is drawn with its point, its critical point and nothing that is no number', () => {
    const room = document.createElement('div');
    render(phaseMap({ ...options, cursor: { sigmaW: 2, sigmaB: 1 } }), room);
    expect(room.querySelectorAll('.critical-mark')).toHaveLength(1);
    expect(room.querySelectorAll('.plane-point')).toHaveLength(1);
    expect(room.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
    expect(room.textContent).toContain('ordered');
    expect(room.textContent).toContain('chaotic');
  });
});

describe('the plane', () => {
  it('has round ends with room for the line and the point, and the usual ones where these fit', () => {
    expect([0.9, 1.2, 4.1, 14.2, 100, 250].map(roundUp)).toEqual([1, 1.5, 5, 15, 100, 300]);
    expect(planeEnds([1, 2.3], { sigmaW: 4, sigmaB: 2 })).toEqual({ sigmaW: 4, sigmaB: 2 });
    expect(planeEnds([10.1, 10.6], { sigmaW: 1, sigmaB: 0 })).toEqual({ sigmaW: 15, sigmaB: 2 });
    expect(planeEnds([Number.NaN], { sigmaW: 12, sigmaB: 2.5 })).toEqual({ sigmaW: 15, sigmaB: 3 });
  });

  it('lets keys move the point, one direction at a time, and never out of it', () => {
    const ends = { sigmaW: 4, sigmaB: 2 };
    const point = { sigmaW: 1.32703, sigmaB: 0.22361 };
    expect(moved('ArrowRight', false, point, ends)).toEqual({ sigmaW: 1.37, sigmaB: 0.22361 });
    expect(moved('ArrowDown', true, point, ends)).toEqual({ sigmaW: 1.32703, sigmaB: 0.02 });
    expect(moved('PageDown', false, { sigmaW: 1, sigmaB: 0.1 }, ends)).toEqual({ sigmaW: 1, sigmaB: 0 });
    expect(moved('End', false, point, ends)?.sigmaW).toBe(4);
    expect(moved('toString', false, point, ends)).toBeUndefined();
    expect(tidyPlace({ sigmaW: -1, sigmaB: 7 }, ends)).toEqual({ sigmaW: 0, sigmaB: 2 });
  });
});

describe('words', () => {
  const limits: Limits = {
    ...{ sigmaW: 1, sigmaB: 0.2, variance: 0.2, correlation: 1, growth: 0.76, varianceDepth: 1.7 },
    ...{ correlationDepth: 3.63, critical: 1.3 },
  };

  it('call it the edge where a gradient lasts through the whole depth', () => {
    expect(regimeOf({ ...limits, growth: 0.999 }, 30)).toBe('edge');
    expect(regimeOf({ ...limits, growth: 0.999 }, 300)).toBe('ordered');
    expect(regimeOf({ ...limits, growth: 1.01 }, 30)).toBe('chaotic');
    expect(regimeOf({ ...limits, growth: 0 }, 1)).toBe('ordered');
    expect(regimeOf({ ...limits, growth: Number.POSITIVE_INFINITY }, 1)).toBe('chaotic');
  });

  it('say what becomes of gradients and inputs', () => {
    expect(regimeSentence(limits, 30, english)).toContain('ξ_c = 3.63 layers');
    const endless = { ...limits, growth: 2, variance: Number.POSITIVE_INFINITY };
    expect(regimeSentence(endless, 30, english)).toContain('grow without end');
    expect(regimeSentence({ ...limits, variance: 0, growth: 0.5 }, 3, english)).toContain('die out');
    for (const depth of [1, 30, 1000])
      expect(regimeSentence(limits, depth, english)).not.toMatch(/NaN|undefined/);
  });
});

describe('correlation', () => {
  const series = (values: number[]): LayerSeries => ({
    label: 'c',
    name: 'c',
    mark: 'disc',
    tone: 0,
    values,
  });

  it('has an axis from 0, or from lower where something is', () => {
    const size = { width: 300, height: 200 };
    expect(correlationGeometry({ ...size, series: series([0.2, 0.9]) }).low).toBe(0);
    expect(correlationGeometry({ ...size, series: series([-0.2, Number.NaN]) }).low).toBe(-0.25);
    expect(correlationGeometry({ ...size, series: series([-0.9]) }).low).toBe(-1);
  });

  it('finds the step under the pointer', () => {
    const path = [0.1, 0.5, 0.7, 0.75];
    const options = { width: 300, height: 240, from: [0, 1], to: [0, 1], path, fixedPoint: 1 };
    const geometry = correlationMapGeometry(options);
    expect(stepAt(geometry.x(0.5), geometry.y(0.7), path, geometry)).toBe(1);
    expect(stepAt(geometry.x(0.7), geometry.y(0.75), path, geometry)).toBe(2);
  });
});
