/**
 * LSUV (Mishkin & Matas 2016): each layer in turn is scaled on what reaches it. Biases that differ between units add to
 * the spread of the pre-activations, so the factor s solves Var(s u + b) = gain².
 */
import { indent } from './python';
import type { Recipe } from './recipe';

export interface Words {
  /** `u`, from the activations `a` that reach the layer and its weights. */
  product: string;
  bias: string;
  /** What follows `u.` or wraps it: the population standard deviation and variance, the mean. */
  std: (of: string) => string;
  variance: (of: string) => string;
  mean: (of: string) => string;
}

/** Lines that leave the layer's factor in `s`. */
export function factorLines({ bias }: Recipe, words: Words): string[] {
  const product = `u = ${words.product}`;
  if (bias.kind !== 'normal') return [product, `s = gain / ${words.std('u')}`];
  return [
    product,
    `v, c = ${words.variance('u')}, ${words.mean(`(u - ${words.mean('u')}) * ${words.bias}`)}`,
    `rest = ${words.variance(words.bias)} - gain**2  # v s² + 2 c s + rest = 0`,
    's = max(0, (-c + max(0, c * c - v * rest) ** 0.5) / v)',
  ];
}

export function lsuv(input: readonly string[], loop: string, body: readonly string[]): string[] {
  return [...input, 'a = x', loop, ...indent(body)];
}
