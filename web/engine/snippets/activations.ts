/**
 * Each activation in each framework. What differs between them is spelt out: JAX's gelu approximates unless told
 * otherwise, Keras' leaky_relu has a slope of 0.2 unless told otherwise, only PyTorch's softplus knows a beta.
 */
import type { Framework } from '../contract';
import { indent, number } from './python';
import type { Recipe } from './recipe';

type Names = Record<Framework, string>;

const table: Record<string, (parameter: string) => Names> = {
  linear: () => ({ pytorch: 'nn.Identity()', keras: 'keras.activations.linear', jax: 'lambda z: z' }),
  tanh: () => ({ pytorch: 'nn.Tanh()', keras: 'keras.activations.tanh', jax: 'jnp.tanh' }),
  sigmoid: () => ({ pytorch: 'nn.Sigmoid()', keras: 'keras.activations.sigmoid', jax: 'jax.nn.sigmoid' }),
  relu: () => ({ pytorch: 'nn.ReLU()', keras: 'keras.activations.relu', jax: 'jax.nn.relu' }),
  leaky_relu: (slope) => ({
    pytorch: `nn.LeakyReLU(${slope})`,
    keras: `lambda z: keras.activations.leaky_relu(z, negative_slope=${slope})`,
    jax: `lambda z: jax.nn.leaky_relu(z, negative_slope=${slope})`,
  }),
  elu: (alpha) => ({
    pytorch: `nn.ELU(alpha=${alpha})`,
    keras: `lambda z: keras.activations.elu(z, alpha=${alpha})`,
    jax: `lambda z: jax.nn.elu(z, alpha=${alpha})`,
  }),
  selu: () => ({ pytorch: 'nn.SELU()', keras: 'keras.activations.selu', jax: 'jax.nn.selu' }),
  gelu: () => ({
    pytorch: 'nn.GELU()',
    keras: 'keras.activations.gelu',
    jax: 'lambda z: jax.nn.gelu(z, approximate=False)',
  }),
  silu: () => ({ pytorch: 'nn.SiLU()', keras: 'keras.activations.silu', jax: 'jax.nn.silu' }),
  softplus: (beta) => ({
    pytorch: `nn.Softplus(beta=${beta})`,
    keras:
      beta === '1' ? 'keras.activations.softplus' : `lambda z: keras.ops.softplus(${beta} * z) / ${beta}`,
    jax: beta === '1' ? 'jax.nn.softplus' : `lambda z: jax.nn.softplus(${beta} * z) / ${beta}`,
  }),
  softsign: () => ({
    pytorch: 'nn.Softsign()',
    keras: 'keras.activations.softsign',
    jax: 'jax.nn.soft_sign',
  }),
  hard_tanh: () => ({
    pytorch: 'nn.Hardtanh()',
    keras: 'lambda z: keras.ops.clip(z, -1, 1)',
    jax: 'jax.nn.hard_tanh',
  }),
  mish: () => ({ pytorch: 'nn.Mish()', keras: 'keras.activations.mish', jax: 'jax.nn.mish' }),
};

export const knownActivations: readonly string[] = Object.keys(table);

/** Lines that define `activation`; one that is new to this table gives its formula, to be filled in. */
export function activationLines({ activation, parameter }: Recipe, framework: Framework): string[] {
  const row = Object.hasOwn(table, activation.name) ? table[activation.name] : undefined;
  if (row) return [`activation = ${row(number(parameter))[framework]}`];
  const value = activation.parameterLabel ? `, ${activation.parameterLabel} = ${number(parameter)}` : '';
  return [
    'def activation(z):',
    ...indent([`# ${activation.label}: ${activation.formula}${value}`, 'raise NotImplementedError']),
  ];
}
