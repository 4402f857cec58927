// @vitest-environment happy-dom
/** The spectrum's chart and words. */
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { depthAt, spectrumChart, spectrumDomain, spectrumGeometry } from '../../web/charts/spectrum-chart';
import {
  isIsometric,
  lastProfile,
  profile,
  spectrumSentence,
} from '../../web/elements/exhibits/spectrum-words';
import { english } from '../../web/elements/messages/messages';
import type { Spectrum } from '../../web/engine/contract';
import { fakeCatalogue } from './fake-catalogue';

const spectrum = (values: number[][]): Spectrum => ({
  spec: fakeCatalogue.defaults,
  depths: Float64Array.from(values, (_, i) => 2 ** i),
  singularValues: values.map((list) => Float64Array.from(list)),
  meanSquare: Float64Array.from(values, (list) => list.reduce((sum, s) => sum + s * s, 0) / list.length),
  meanSquareTheory: new Float64Array(values.length).fill(1),
  largestSquareTheory: new Float64Array(values.length).fill(4),
});

describe('spectrum chart', () => {
  const values = [
    [2, 1, 0.5],
    [3, 1, 1e-3, 1e-30, 0],
    [Number.NaN, Number.NaN],
  ];
  const domain = spectrumDomain(values);
  const options = {
    ...{ width: 400, height: 240, depths: [1, 2, 4], values, domain, tone: 0 },
    lines: [{ label: 'largest', values: [2, Number.NaN, 3] }],
  };

  it('shows eight decades below the largest, and counts what lies under them', () => {
    expect(domain.high).toBeGreaterThanOrEqual(Math.log10(3));
    expect(domain.low).toBeGreaterThan(-9);
    const room = document.createElement('div');
    render(spectrumChart(options), room);
    const strokes = [...room.querySelectorAll('.level')].map(
      (path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0,
    );
    expect(strokes).toEqual([3, 3, 0]);
    expect(room.textContent).toContain('2 ↓');
    expect(room.querySelectorAll('.extreme-nan')).toHaveLength(1);
    expect(room.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('finds the depth under the pointer', () => {
    const geometry = spectrumGeometry(options);
    expect([0, 1, 2].map((i) => depthAt(geometry.x(i), geometry, 3))).toEqual([0, 1, 2]);
    expect(depthAt(-99, geometry, 3)).toBe(0);
    expect(depthAt(9999, geometry, 3)).toBe(2);
  });

  it('draws nothing at all without falling over', () => {
    const room = document.createElement('div');
    const nothing = [[0, 0], [Number.NaN]];
    render(
      spectrumChart({ ...options, depths: [1, 2], values: nothing, domain: spectrumDomain(nothing) }),
      room,
    );
    expect(room.innerHTML).not.toMatch(/NaN|undefined/);
  });
});

describe('spectrum in words', () => {
  it('counts what fades, and names the condition', () => {
    const one = profile(spectrum([[2, 1, 0.05, 0.01]]), 0);
    expect(one).toMatchObject({
      largest: 2,
      median: 1,
      smallest: 0.01,
      condition: 200,
      faded: 2,
      largestTheory: 2,
    });
    expect(spectrumSentence('Gaussian', one, english)).toBe(
      'Gaussian: 2 of 4 directions shrink below a tenth, the largest stretch is 2 (theory 2); condition number 200.',
    );
  });

  it('knows an isometry, a rounding condition, zeros and an overflow', () => {
    const kept = lastProfile(spectrum([[1, 1, 0.999]]));
    expect(isIsometric(kept)).toBe(true);
    expect(spectrumSentence('Orthogonal', kept, english)).toContain('every direction keeps its length');
    expect(spectrumSentence('A', lastProfile(spectrum([[0.5, 0.5]])), english)).toContain(
      'scaled by about 0.5',
    );
    expect(spectrumSentence('A', lastProfile(spectrum([[1, 0]])), english)).toContain('over 10¹⁵');
    expect(spectrumSentence('A', lastProfile(spectrum([[0, 0]])), english)).toBe('A: nothing comes through.');
    expect(spectrumSentence('A', lastProfile(spectrum([[Number.NaN]])), english)).toBe(
      'A: the signal overflowed.',
    );
  });
});
