/** What ReLU does to a bell curve: the left half becomes zero, the right half stays. */
import type { Language } from '../languages.ts';
import { curve, type Frame, label, segment, xOf, yOf } from './curves.ts';

const common = { width: 620, height: 250, top: 30, bottom: 190, x: [-3.2, 3.2], y: [0, 0.42] } as const;
const before: Frame = { ...common, left: 6, right: 280 };
const after: Frame = { ...common, left: 340, right: 614 };
const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

const area = (frame: Frame, from: number, to: number, name: string) =>
  `<path class="${name}" d="${curve(frame, density, from, to)}L${xOf(frame, to)} ${yOf(frame, 0)}L${xOf(frame, from)} ${yOf(frame, 0)}Z"/>`;

export function halvedFigure({ words }: Language): string {
  const middle = (frame: Frame) => (frame.left + frame.right) / 2;
  const zero = (frame: Frame) => label(xOf(frame, 0), yOf(frame, 0) + 22, '0', 'middle');
  return `<svg class="drawing" viewBox="0 0 ${common.width} ${common.height}" role="img" aria-label="${words.halvedDescription}">
${area(before, -3.2, 0, 'fill second')}${area(before, 0, 3.2, 'fill first')}${segment(before, 'axis', [-3.2, 0], [3.2, 0])}${zero(before)}
${area(after, 0, 3.2, 'fill first')}${segment(after, 'spike', [0, 0], [0, 0.4])}${segment(after, 'axis', [-3.2, 0], [3.2, 0])}${zero(after)}
${label(middle(before), 240, words.halvedBefore, 'middle')}${label(middle(after), 240, words.halvedAfter, 'middle')}
${label(xOf(after, 0) - 10, 60, words.halvedHalf, 'end')}${label(xOf(after, 0) - 10, 82, words.halvedZero, 'end')}</svg>`;
}
