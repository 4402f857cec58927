/** Residual networks: which layer ends a block, and how its start differs, in Python that all frameworks share. */
import { indent } from './python';
import type { Recipe, Residual } from './recipe';

export function residualConstants({ residual }: Recipe): string[] {
  if (!residual) return [];
  const { blocks, length } = residual;
  return [`blocks, block_layers = ${blocks}, ${length}  # after layer 0, the stem`];
}

/**
 * The walk through the layers. `apply` is what turns the activation `a` of the layer before into the pre-activation
 * of layer l: pre-activation ResNet (He et al. 2016), so the sum is of pre-activations.
 */
export function residualWalk(stem: string, apply: string, add = 'z = z + skip'): string[] {
  return [
    `z = ${stem}`,
    'for l in range(1, len(layers)):',
    ...indent([
      'in_block = l <= blocks * block_layers',
      'if in_block and (l - 1) % block_layers == 0:',
      ...indent(['skip = z']),
      `z = ${apply}`,
      'if in_block and l % block_layers == 0:',
      ...indent([add]),
    ]),
  ];
}

/** Scales the weights of some layers; `scale` are the lines that do it for layer l and `factor`. */
export function residualFactors(residual: Residual | undefined, scale: readonly string[]): string[] {
  if (residual?.kind === 'scaled') {
    return [
      '# The last layer of each of K blocks starts at 1/√K of its size.',
      'for l in range(block_layers, blocks * block_layers + 1, block_layers):',
      ...indent(['factor = 1 / math.sqrt(blocks)', ...scale]),
    ];
  }
  if (residual?.kind !== 'fixup') return [];
  return [
    '# Fixup (Zhang, Dauphin & Ma 2019): each block starts as the identity.',
    'for l in range(1, blocks * block_layers + 1):',
    ...indent(['factor = 0 if l % block_layers == 0 else blocks ** (-1 / (2 * block_layers - 2))', ...scale]),
  ];
}
