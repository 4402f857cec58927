/** tanh and the sigmoid on one scale, each with its tangent at zero. */
import type { Language } from '../languages.ts';
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

export function squashersFigure({ words, decimal }: Language): string {
  const ticks = [-1, 0, 0.5, 1].map((value) => {
    const number = String(value).replace('-', '−').replace('.', decimal);
    return (
      segment(frame, value === 0 ? 'axis' : 'grid', [-4, value], [4, value]) +
      label(frame.left - 8, y(value) + 5, number, 'end')
    );
  });
  const beside = frame.right + 14;
  return `<svg class="drawing" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${words.squashersDescription}">${ticks.join('')}
${segment(frame, 'axis', [0, -1.1], [0, 1.1])}
<path class="first" d="${curve(frame, Math.tanh)}"/><path class="second" d="${curve(frame, sigmoid)}"/>
${segment(frame, 'tangent first', [-1, -1], [1, 1])}${segment(frame, 'tangent second', [-2, 0], [2, 1])}
<circle class="first" cx="${xOf(frame, 0)}" cy="${y(0)}" r="5"/><circle class="second" cx="${xOf(frame, 0)}" cy="${y(0.5)}" r="5"/>
${label(beside, y(0.6), words.squashersSigmoid, 'name second')}${label(beside, y(0.6) + 22, words.squashersSigmoidAt)}
${label(beside, y(-0.45), 'tanh', 'name first')}${label(beside, y(-0.45) + 22, words.squashersTanhAt)}</svg>`;
}
