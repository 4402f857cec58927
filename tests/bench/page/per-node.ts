/**
 * A network of objects, one for each node and each link, that takes one example at a time: the algorithm that TensorFlow
 * Playground has, written anew for the comparison. Gradients are gathered at the links over a batch, then applied.
 */
interface Link {
  from: Unit;
  to: Unit;
  weight: number;
  gradient: number;
  count: number;
}
interface Unit {
  incoming: Link[];
  outgoing: Link[];
  bias: number;
  output: number;
  total: number;
  outputDer: number;
  inputDer: number;
  biasGradient: number;
  count: number;
}

const unit = (): Unit => ({
  incoming: [],
  outgoing: [],
  bias: 0,
  output: 0,
  total: 0,
  outputDer: 0,
  inputDer: 0,
  biasGradient: 0,
  count: 0,
});

export class PerNodeNetwork {
  readonly layers: Unit[][];

  constructor(widths: readonly number[], random: () => number) {
    this.layers = widths.map((width) => Array.from({ length: width }, unit));
    for (let l = 1; l < widths.length; l++) {
      const before = this.layers[l - 1] as Unit[];
      const scale = Math.sqrt(3 / before.length);
      for (const to of this.layers[l] as Unit[]) {
        for (const from of before) {
          const link = { from, to, weight: (2 * random() - 1) * scale, gradient: 0, count: 0 };
          from.outgoing.push(link);
          to.incoming.push(link);
        }
      }
    }
  }

  /** One step of SGD on a batch; the last layer is tanh as well, under a squared error, as in Playground. */
  step(inputs: readonly number[][], targets: readonly number[][], rate: number): number {
    let loss = 0;
    inputs.forEach((input, i) => {
      this.forward(input);
      loss += this.backward(targets[i] as number[]);
    });
    this.update(rate);
    return loss / inputs.length;
  }

  forward(input: readonly number[]): void {
    (this.layers[0] as Unit[]).forEach((node, i) => {
      node.output = input[i] as number;
    });
    for (let l = 1; l < this.layers.length; l++) {
      for (const node of this.layers[l] as Unit[]) {
        node.total = node.bias;
        for (const link of node.incoming) node.total += link.weight * link.from.output;
        node.output = Math.tanh(node.total);
      }
    }
  }

  backward(target: readonly number[]): number {
    const last = this.layers.at(-1) as Unit[];
    let loss = 0;
    last.forEach((node, i) => {
      node.outputDer = node.output - (target[i] as number);
      loss += 0.5 * node.outputDer ** 2;
    });
    for (let l = this.layers.length - 1; l >= 1; l--) {
      for (const node of this.layers[l] as Unit[]) {
        node.inputDer = node.outputDer * (1 - node.output * node.output);
        node.biasGradient += node.inputDer;
        node.count++;
        for (const link of node.incoming) {
          link.gradient += node.inputDer * link.from.output;
          link.count++;
        }
      }
      if (l === 1) break;
      for (const node of this.layers[l - 1] as Unit[]) {
        node.outputDer = 0;
        for (const link of node.outgoing) node.outputDer += link.weight * link.to.inputDer;
      }
    }
    return loss;
  }

  update(rate: number): void {
    for (let l = 1; l < this.layers.length; l++) {
      for (const node of this.layers[l] as Unit[]) {
        node.bias -= (rate * node.biasGradient) / node.count;
        node.biasGradient = 0;
        node.count = 0;
        for (const link of node.incoming) {
          link.weight -= (rate * link.gradient) / link.count;
          link.gradient = 0;
          link.count = 0;
        }
      }
    }
  }
}
