/**
 * The same experiment in TensorFlow.js: draw a network, run it forward and backward, take the variance of every
 * layer's pre-activations, activations, their gradients, the weights and the weight gradients.
 *
 * Three ways to go backward, because they differ by a factor and the comparison should be with the best:
 *   flags       explicit, with matMul's transposeA and transposeB
 *   copies      explicit, with tf.transpose first, so that the backend's plain (XNNPACK) matMul does the work
 *   autodiff    tf.grads, the gradients read off on their way through custom gradients
 */
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';

export type Way = 'flags' | 'copies' | 'autodiff';
export interface Task {
  activation: 'tanh' | 'relu';
  depth: number;
  width: number;
  batchSize: number;
}
interface Layer {
  weights: tf.Tensor2D;
  input: tf.Tensor2D;
  z: tf.Tensor2D;
  a: tf.Tensor2D;
}

export async function prepare(backend: 'wasm' | 'cpu'): Promise<void> {
  const absolute = (url: string) => new URL(url, document.baseURI).href;
  setWasmPaths({
    'tfjs-backend-wasm.wasm': absolute(plainWasm),
    'tfjs-backend-wasm-simd.wasm': absolute(simdWasm),
    'tfjs-backend-wasm-threaded-simd.wasm': absolute(threadedWasm),
  });
  tf.enableProdMode();
  await tf.setBackend(backend);
  await tf.ready();
}

/** Every variance, layer by layer; what is computed is waited for once, at the end. */
export async function runNetwork(task: Task, way: Way): Promise<Float32Array> {
  const found: tf.Tensor[] = [];
  const measure = (tensor: tf.Tensor) => {
    found.push(tf.keep(tf.tidy(() => tf.moments(tensor).variance))); // kept: tf.grads tidies up behind itself
  };
  const variances = tf.tidy(() => {
    const { weights, x, gradient } = draw(task);
    for (const matrix of weights) measure(matrix);
    if (way === 'autodiff') differentiate(task, weights, x, gradient, measure);
    else backward(task, forward(task, weights, x, measure), gradient, way, measure);
    return tf.stack(found);
  });
  const data = (await variances.data()) as Float32Array;
  tf.dispose([variances, ...found]);
  return data;
}

function draw({ activation, depth, width, batchSize }: Task) {
  const std = Math.sqrt((activation === 'relu' ? 2 : 1) / width);
  const weights = Array.from({ length: depth }, () => tf.randomNormal<tf.Rank.R2>([width, width], 0, std));
  const normal = () => tf.randomNormal<tf.Rank.R2>([batchSize, width]);
  return { weights, x: normal(), gradient: normal() };
}

const apply = ({ activation }: Task, z: tf.Tensor2D): tf.Tensor2D =>
  activation === 'relu' ? tf.relu(z) : tf.tanh(z);
const slope = ({ activation }: Task, { z, a }: Layer) =>
  activation === 'relu' ? tf.step(z) : tf.sub(1, tf.square(a));

function forward(task: Task, matrices: tf.Tensor2D[], x: tf.Tensor2D, measure: (t: tf.Tensor) => void) {
  const layers: Layer[] = [];
  let input = x;
  for (const weights of matrices) {
    const z: tf.Tensor2D = tf.matMul(input, weights);
    const a = apply(task, z);
    measure(z);
    measure(a);
    layers.push({ weights, input, z, a });
    input = a;
  }
  return layers;
}

function backward(task: Task, layers: Layer[], last: tf.Tensor2D, way: Way, measure: (t: tf.Tensor) => void) {
  let gradA = last;
  for (const layer of layers.toReversed()) {
    measure(gradA);
    const gradZ: tf.Tensor2D = tf.mul(gradA, slope(task, layer));
    measure(gradZ);
    const copies = way === 'copies';
    measure(
      copies ? tf.matMul(tf.transpose(layer.input), gradZ) : tf.matMul(layer.input, gradZ, true, false),
    );
    gradA = copies
      ? tf.matMul<tf.Tensor2D>(gradZ, tf.transpose(layer.weights))
      : tf.matMul(gradZ, layer.weights, false, true);
  }
}

function differentiate(
  task: Task,
  matrices: tf.Tensor2D[],
  x: tf.Tensor2D,
  last: tf.Tensor2D,
  measure: (t: tf.Tensor) => void,
) {
  const tap = tf.customGrad((tensor) => ({
    value: (tensor as tf.Tensor).clone(),
    gradFunc: (gradient: tf.Tensor) => {
      measure(gradient);
      return gradient;
    },
  })) as (tensor: tf.Tensor2D) => tf.Tensor2D;
  const network = (...weights: tf.Tensor[]) =>
    weights.reduce<tf.Tensor2D>((input, matrix) => {
      const z = tap(tf.matMul(input, matrix as tf.Tensor2D));
      const a = tap(apply(task, z));
      measure(z);
      measure(a);
      return a;
    }, x);
  for (const gradient of tf.grads(network)(matrices, last)) measure(gradient);
}
