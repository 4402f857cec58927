/** One step of SGD on a batch: 64 inputs, nine layers of 64 tanh units, ten outputs; init-lab, TensorFlow.js, per-node objects. */
import * as tf from '@tensorflow/tfjs';
import { createEngine, type Engine } from '../../../web/engine/index';
import { PerNodeNetwork } from './per-node';
import { prepare } from './tensorflow';

export interface TrainingTask {
  depth: number;
  width: number;
  batchSize: number;
}
export interface StepTime {
  milliseconds: number;
  steps: number;
  /** Before and after: the work was done, and in the right direction. */
  losses: [number, number];
}

let engine: Promise<Engine> | undefined;

export async function trainOurs({ depth, width, batchSize }: TrainingTask): Promise<StepTime> {
  engine ??= createEngine();
  const running = await engine;
  const spec = {
    dataset: 'digits',
    starts: ['xavier_normal'],
    activation: 'tanh',
    depth,
    width,
    batchSize,
    learningRate: 0.02,
    epochs: 120, // evaluations are forty, however long it runs
  };
  await running.train({ ...spec, stopAt: 1 }); // the module and the data
  const began = performance.now();
  const { stepsInAll, runs } = await running.train(spec);
  const milliseconds = performance.now() - began;
  const loss = runs[0]?.loss ?? new Float32Array();
  return { milliseconds, steps: stepsInAll, losses: [loss[0] ?? 0, loss.at(-1) ?? 0] };
}

function widthsOf({ depth, width }: TrainingTask): number[] {
  return [64, ...Array.from({ length: depth - 1 }, () => width), 10];
}

export async function trainTensorflow(task: TrainingTask, steps: number): Promise<StepTime> {
  await prepare('wasm');
  const widths = widthsOf(task);
  const weights = widths.slice(1).map((to, l) => {
    const from = widths[l] as number;
    return tf.variable(tf.randomNormal<tf.Rank.R2>([from, to], 0, Math.sqrt(2 / (from + to))));
  });
  const biases = widths.slice(1).map((to) => tf.variable(tf.zeros<tf.Rank.R1>([to])));
  const x = tf.randomNormal<tf.Rank.R2>([task.batchSize, 64]);
  const labels = tf.oneHot(tf.randomUniform([task.batchSize], 0, 10, 'int32'), 10);
  const optimizer = tf.train.sgd(0.02);
  const loss = (): tf.Scalar => {
    let a: tf.Tensor2D = x;
    weights.forEach((matrix, l) => {
      const z = tf.add<tf.Tensor2D>(tf.matMul(a, matrix as tf.Tensor2D), biases[l] as tf.Tensor1D);
      a = l < weights.length - 1 ? tf.tanh(z) : z;
    });
    return tf.losses.softmaxCrossEntropy(labels, a) as tf.Scalar;
  };
  const before = (await tf.tidy(loss).data())[0] ?? 0;
  for (let i = 0; i < 3; i++) optimizer.minimize(loss);
  const began = performance.now();
  for (let i = 0; i < steps; i++) optimizer.minimize(loss);
  await (weights[0] as tf.Variable).data();
  const milliseconds = performance.now() - began;
  const after = (await tf.tidy(loss).data())[0] ?? 0;
  tf.dispose([...weights, ...biases, x, labels]);
  return { milliseconds, steps, losses: [before, after] };
}

export function trainPerNode(task: TrainingTask, steps: number): StepTime {
  let state = 1;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const network = new PerNodeNetwork(widthsOf(task), random);
  const inputs = Array.from({ length: task.batchSize }, () =>
    Array.from({ length: 64 }, () => 2 * random() - 1),
  );
  const targets = inputs.map(() => {
    const right = Math.floor(random() * 10);
    return Array.from({ length: 10 }, (_, i) => (i === right ? 1 : 0));
  });
  const before = network.step(inputs, targets, 0.02);
  network.step(inputs, targets, 0.02);
  const began = performance.now();
  let after = 0;
  for (let i = 0; i < steps; i++) after = network.step(inputs, targets, 0.02);
  return { milliseconds: performance.now() - began, steps, losses: [before, after] };
}

/** Six networks of thirty layers in training: the longest that the page's own thread was held up, in milliseconds. */
export async function longestTask(seconds: number): Promise<{ longest: number; steps: number }> {
  engine ??= createEngine();
  const running = await engine;
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const pause = new AbortController();
  setTimeout(() => pause.abort(), seconds * 1000);
  const starts = ['he_normal', 'xavier_normal', 'lecun_normal', 'orthogonal', 'normal:0.05', 'he_uniform'];
  const state = await running.train(
    { starts, depth: 30, epochs: 200 },
    { pauseSignal: pause.signal, onProgress: () => {} },
  );
  observer.disconnect();
  return { longest, steps: state.stepsDone };
}
