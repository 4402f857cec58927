/** tanh and the sigmoid on one scale, each with its tangent at zero. */
import { curve, type Frame, label, segment, xOf, yOf } from './curves.ts';

const frame: Frame = {
  width: 620,
  height: 300,
  left: 40,
  right: 430,
  top: 24,
  bottom: 264,
  x: [-4, 4],
  y: [-1.1, 1.1],
};
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const y = (value: number) => yOf(frame, value);

export function squashersFigure(): string {
  const ticks = [-1, 0, 0.5, 1].map((value) => {
    const words = String(value).replace('-', '−');
    return (
      segment(frame, value === 0 ? 'axis' : 'grid', [-4, value], [4, value]) +
      label(frame.left - 8, y(value) + 5, words, 'end')
    );
  });
  const beside = frame.right + 14;
  return `<svg class="drawing" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="Two S-shaped curves. tanh passes through zero with slope 1 and lies between −1 and 1. The sigmoid passes zero at the height one half, with slope a quarter, and lies between 0 and 1.">${ticks.join('')}
${segment(frame, 'axis', [0, -1.1], [0, 1.1])}
<path class="first" d="${curve(frame, Math.tanh)}"/><path class="second" d="${curve(frame, sigmoid)}"/>
${segment(frame, 'tangent first', [-1, -1], [1, 1])}${segment(frame, 'tangent second', [-2, 0], [2, 1])}
<circle class="first" cx="${xOf(frame, 0)}" cy="${y(0)}" r="5"/><circle class="second" cx="${xOf(frame, 0)}" cy="${y(0.5)}" r="5"/>
${label(beside, y(0.6), 'sigmoid', 'name second')}${label(beside, y(0.6) + 22, '½ at zero, slope ¼')}
${label(beside, y(-0.45), 'tanh', 'name first')}${label(beside, y(-0.45) + 22, '0 at zero, slope 1')}</svg>`;
}
