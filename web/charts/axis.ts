/** Axes: hairlines and labels, no boxes. */
import { type SVGTemplateResult, svg } from 'lit';
import type { Frame, Tick } from './scales';

/** Horizontal rules with their labels on the left. */
export function verticalAxis(ticks: readonly Tick[], y: (value: number) => number, frame: Frame) {
  const right = frame.width - frame.right;
  return svg`<g class="axis">${ticks.map((tick) => {
    const height = round(y(tick.at));
    return svg`
      <line class="grid" x1=${frame.left} x2=${right} y1=${height} y2=${height}></line>
      <text class="tick" x=${frame.left - 7} y=${height} dy="0.32em" text-anchor="end">${tick.label}</text>`;
  })}</g>`;
}

/** Layer numbers below, with the word on the right end of their row. */
export function layerAxis(layers: readonly number[], x: (index: number) => number, frame: Frame) {
  const base = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  return svg`<g class="axis">
    <line class="base" x1=${frame.left} x2=${right} y1=${base} y2=${base}></line>
    ${layers.map((layer) => layerTick(layer, round(x(layer - 1)), base))}
    <text class="title" x=${frame.left - 7} y=${base + 16} text-anchor="end">${frame.words.say('layer')}</text>
  </g>`;
}

function layerTick(layer: number, x: number, base: number): SVGTemplateResult {
  return svg`
    <line class="base" x1=${x} x2=${x} y1=${base} y2=${base + 4}></line>
    <text class="tick" x=${x} y=${base + 16} text-anchor="middle">${layer}</text>`;
}

export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
