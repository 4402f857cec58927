// @vitest-environment happy-dom
import { render, type TemplateResult } from 'lit';
import { expect, it } from 'vitest';
import { circuitChart } from '../../web/charts/circuit-chart';
import { type IntervalChartOptions, intervalChart } from '../../web/charts/interval-chart';
import { logDomain } from '../../web/charts/scales';

function drawn(chart: TemplateResult): HTMLElement {
  const place = document.createElement('div');
  render(chart, place);
  return place;
}
const numberOf = (element: Element, name: string) => Number(element.getAttribute(name));

const x = [2, 3, 4, 5];
const falling = [0.1, 0.05, 0.025, 0.012];
const options = (size: { width: number; height: number }): IntervalChartOptions => ({
  ...size,
  courses: [
    { name: 'measured', tone: 0, x, y: falling, low: falling, high: falling },
    { name: 'the same', tone: 1, x, y: falling, low: falling, high: falling, mark: 'square' },
  ],
  guides: ['fit', 'published slope', '2-design limit'].map((label) => ({
    label,
    x,
    y: falling,
    style: 'fit',
  })),
  domain: logDomain([falling]),
  across: [2, 5],
  title: 'qubits',
});

it.each([
  { width: 320, height: 180 },
  { width: 1200, height: 280 },
])('names of what ends at the same height do not touch, $width px', (size) => {
  const chart = drawn(intervalChart(options(size)));
  const words = ['measured', 'the same', 'fit', 'published slope', '2-design limit'];
  const names = [...chart.querySelectorAll('text')].filter(({ textContent }) => words.includes(textContent));
  expect(names.map(({ textContent }) => textContent).sort()).toEqual(words.sort());
  const heights = names.map((name) => numberOf(name, 'y')).sort((a, b) => a - b);
  for (const [i, height] of heights.entries())
    if (i > 0) expect(height - (heights[i - 1] ?? 0)).toBeGreaterThanOrEqual(12.9);
  expect(heights.at(-1)).toBeLessThanOrEqual(size.height - 26); // above the axis
});

it('points of one place stand side by side, so that none hides another', () => {
  const chart = drawn(intervalChart(options({ width: 600, height: 200 })));
  const first = (mark: string) => /^M([\d.]+)/.exec(chart.querySelector(mark)?.getAttribute('d') ?? '')?.[1];
  expect(Number(first('.mark-square.tone-1')) - Number(first('.mark-disc.tone-0'))).toBe(5);
});

it.each([
  [240, 40, true],
  [360, 40, true],
  [1100, 40, true],
  [1100, 1, false],
])('a circuit %i px wide of %i layers: nothing reaches into what is measured', (width, count, entangled) => {
  const layers = Array.from({ length: Math.min(30, count) }, () => [['X', 'Y', 'Z', 'X']]);
  const measured = { label: 'all', wires: [0, 1, 2, 3] };
  const chart = drawn(circuitChart({ width, height: 132, qubits: 4, layers, entangled, count, measured }));
  const boxes = [...chart.querySelectorAll('rect')].map((box) => numberOf(box, 'x') + numberOf(box, 'width'));
  const gates = boxes.filter((end) => end < width - 76);
  expect(boxes.length - gates.length).toBe(4); // the meters
  const titles = [...chart.querySelectorAll('.title')].map(({ textContent }) => textContent);
  expect(titles[0]).toBe('layer 1');
  expect(titles.includes(`… ${count} in all`)).toBe(count > gates.length / 4);
});
