// @vitest-environment happy-dom
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { formatNumber, spokenText } from '../../web/charts/format';
import { histogramStrip } from '../../web/charts/histogram-strip';
import {
  extremeOf,
  type LayerSeries,
  labelHeights,
  layerChart,
  layerGeometry,
} from '../../web/charts/layer-chart';
import { readOutRows } from '../../web/charts/read-out';
import { decadeTicks, layerTicks, logDomain, sampleEvenly } from '../../web/charts/scales';
import { summarise } from '../../web/charts/summary';

const series = (values: number[]): LayerSeries => ({
  label: 'z',
  name: 'pre-activation',
  mark: 'disc',
  tone: 0,
  values,
  theory: values,
});

describe('log axis', () => {
  it('snaps to decades and is not moved by zero, infinity or NaN', () => {
    const domain = logDomain([[0.02, 5, 0, Number.POSITIVE_INFINITY, Number.NaN]]);
    expect([domain.low, domain.high]).toEqual([-2, 1]);
    expect(logDomain([[0.03, 7]])).toEqual(domain);
  });

  it('keeps its ticks apart', () => {
    const ticks = decadeTicks(logDomain([[1e-120, 1]]), 160, 20);
    const perDecade = 160 / 120;
    ticks.slice(1).forEach((tick, i) => {
      expect((tick.at - (ticks[i]?.at ?? 0)) * perDecade).toBeGreaterThanOrEqual(20);
    });
    expect(ticks.length).toBeGreaterThan(2);
  });
});

describe('layers', () => {
  it.each([1, 2, 7, 30, 31, 999, 1000])('of %i: the first and the last are named, none twice', (count) => {
    const ticks = layerTicks(count, 250);
    expect(ticks[0]).toBe(1);
    expect(ticks.at(-1)).toBe(count);
    expect(new Set(ticks).size).toBe(ticks.length);
    expect(ticks.length).toBeLessThanOrEqual(10);
  });

  it('are sampled evenly, with both ends', () => {
    const shown = sampleEvenly(1000, 25);
    expect(shown.length).toBe(25);
    expect([shown[0], shown.at(-1)]).toEqual([0, 999]);
  });
});

describe('layer chart', () => {
  const options = {
    width: 400,
    height: 200,
    series: [series([1, 0.1, 0, Number.POSITIVE_INFINITY, Number.NaN])],
  };

  it('places what is larger higher, and gives zero, infinity and NaN rows of their own', () => {
    const { y, frame } = layerGeometry(options);
    expect(y(1)).toBeLessThan(y(0.1));
    expect(y(0)).toBeGreaterThan(y(0.1));
    expect(y(Number.POSITIVE_INFINITY)).toBeLessThan(y(1));
    expect(y(0)).toBeLessThan(frame.height - frame.bottom);
    expect([0, 1, Number.NaN, Number.NEGATIVE_INFINITY].map(extremeOf)).toEqual([
      'zero',
      undefined,
      'nan',
      'infinite',
    ]);
  });

  it('draws theory, marks and a sign for each thing that is not a number', () => {
    const room = document.createElement('div');
    render(layerChart(options), room);
    expect(room.querySelectorAll('path.theory').length).toBe(1);
    expect(room.querySelectorAll('path.mark').length).toBeGreaterThan(0);
    for (const kind of ['zero', 'infinite', 'nan'])
      expect(room.querySelector(`.extreme-${kind}`)).not.toBeNull();
    render(layerChart({ ...options, series: [series([1, 2])] }), room);
    expect(room.querySelector('.extreme')).toBeNull();
  });

  it('draws no band where theory has none', () => {
    const room = document.createElement('div');
    const band = { low: [0.5, 0.5, Number.NaN], high: [2, 2, Number.NaN] };
    render(layerChart({ ...options, series: [{ ...series([1, 1, 1]), band }] }), room);
    const heights = [...(room.querySelector('.band')?.getAttribute('d') ?? '').matchAll(/,([\d.]+)/g)];
    expect(heights).toHaveLength(4); // there and back over two layers
    for (const [, height] of heights) expect(Number(height)).toBeGreaterThan(20); // not the row of NaN
  });

  it('a measurement of fewer layers than theory ends where it ends', () => {
    const room = document.createElement('div');
    const lagging = { ...series([1, 1]), theory: [1, 1, 1, 1] };
    render(layerChart({ ...options, series: [lagging], cursor: 3 }), room);
    expect(room.querySelector('.extreme')).toBeNull();
    expect(readOutRows([lagging], 3)[0]).toMatchObject({ value: '', spoken: 'not measured', theory: '1' });
    expect(readOutRows([lagging], 1)[0]).toMatchObject({ value: '1', theory: '1' });
  });

  it('pushes names apart and keeps them inside', () => {
    const heights = labelHeights([50, 51, 52, 199], 14, 10, 190);
    const sorted = [...heights].sort((a, b) => a - b);
    sorted.slice(1).forEach((height, i) => {
      expect(height - (sorted[i] ?? 0)).toBeGreaterThanOrEqual(14);
    });
    expect(Math.max(...heights)).toBeLessThanOrEqual(190);
  });
});

describe('histograms side by side', () => {
  /** The widths of the bars of one layer. */
  const widths = (counts: number[]) => {
    const room = document.createElement('div');
    const edges = Float64Array.from({ length: counts.length + 1 }, (_, i) => i);
    render(histogramStrip({ width: 300, height: 120, histograms: [{ edges, counts }] }), room);
    const path = room.querySelector('.ridge')?.getAttribute('d') ?? '';
    return [...path.matchAll(/h([\d.]+)/g)].map(([, width]) => Number(width));
  };

  it('are as wide as they are full', () => {
    const [low = 0, high = 0] = widths([15, 20]);
    expect(low / high).toBeCloseTo(0.75, 2);
  });

  it('a bar that towers over all others is cut off, so that these can be seen', () => {
    const [zeros = 0, some = 0, fewer = 0] = widths([10_000, 20, 10]);
    expect(some / zeros).toBeCloseTo(1 / 1.5, 2);
    expect(fewer / some).toBeCloseTo(0.5, 2);
  });
});

describe('numbers and words', () => {
  it('raised powers are said', () => {
    expect(spokenText('shrinks to about 2 × 10⁻⁹ of its start')).toBe(
      'shrinks to about 2 times 10 to the minus 9 of its start',
    );
    expect(spokenText('grows about 10¹²-fold')).toBe('grows about 10 to the 12-fold');
    expect(spokenText('In layer 10, 100 % of the units')).toBe('In layer 10, 100 % of the units');
  });

  it.each([
    [0.08838834, '0.0884'],
    [-2.5, '−2.5'],
    [4.04e-17, '4.04 × 10⁻¹⁷'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NaN, 'NaN'],
  ])('%d reads %s', (value, text) => {
    expect(formatNumber(value).replace(/[\u00a0\u202f]/g, ' ')).toBe(text);
  });

  it('a summary says where a signal leaves the numbers', () => {
    const text = summarise('Forward', [series([1, 1e30, Number.POSITIVE_INFINITY, Number.NaN])]);
    expect(text).toMatch(/Pre-activation/);
    expect(text).toMatch(/infinit|NaN|not (a )?finite/i);
    expect(summarise('Forward', [series([1, 1, 1])])).not.toMatch(/infinit|NaN/i);
  });
});
