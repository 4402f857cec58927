/** What every program begins with. */
import { number } from './python';
import type { Recipe } from './recipe';

export function header({ initializer, activation, widths }: Recipe): string[] {
  const depth = widths.length - 1;
  const layers = depth === 1 ? '1 layer' : `${depth} layers`;
  return [
    `# init-lab: ${initializer.label}, ${activation.label}, ${layers}.  ${initializer.formula}`,
    "# Drawn from init-lab's distribution by another generator, so the numbers differ.",
  ];
}

/** "0.5 * draw", or the draw alone. */
export function times(factor: number, draw: string): string {
  return factor === 1 ? draw : `${number(factor)} * ${draw}`;
}
