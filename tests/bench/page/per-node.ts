/**
 * A network of objects, one for each node and each link, that takes one example at a time: what TensorFlow Playground does
 * (its src/nn.ts), written anew for the comparison. As there, a link keeps its last derivative and the sum since the last
 * update, an activation is an object of two functions that both take the total input, and a penalty on the weights may be
 * asked for; unlike there, any number of outputs.
 */
interface Curve {
  output(input: number): number;
  der(input: number): number;
}
interface Penalty {
  der(weight: number): number;
}

const tanh: Curve = {
  output: (input) => Math.tanh(input),
  der: (input) => {
    const output = tanh.output(input);
    return 1 - output * output;
  },
};

class Link {
  readonly id: string;
  errorDer = 0;
  errorSum = 0;
  count = 0;

  constructor(
    readonly source: Unit,
    readonly dest: Unit,
    public weight: number,
    readonly penalty: Penalty | null,
  ) {
    this.id = `${source.id}-${dest.id}`;
  }
}

class Unit {
  readonly incoming: Link[] = [];
  readonly outgoing: Link[] = [];
  bias = 0.1;
  total = 0;
  output = 0;
  outputDer = 0;
  inputDer = 0;
  inputSum = 0;
  count = 0;

  constructor(
    readonly id: string,
    readonly curve: Curve,
  ) {}

  update(): void {
    this.total = this.bias;
    for (const link of this.incoming) this.total += link.weight * link.source.output;
    this.output = this.curve.output(this.total);
  }
}

export class PerNodeNetwork {
  readonly layers: Unit[][];

  constructor(widths: readonly number[], random: () => number) {
    this.layers = widths.map((width, l) =>
      Array.from({ length: width }, (_, i) => new Unit(`${l}.${i}`, tanh)),
    );
    for (let l = 1; l < widths.length; l++) {
      const before = this.layers[l - 1] as Unit[];
      const scale = Math.sqrt(3 / before.length);
      for (const dest of this.layers[l] as Unit[]) {
        for (const source of before) {
          const link = new Link(source, dest, (2 * random() - 1) * scale, null);
          source.outgoing.push(link);
          dest.incoming.push(link);
        }
      }
    }
  }

  /** One step of SGD on a batch; the last layer is tanh as well, under a squared error. */
  step(inputs: readonly number[][], targets: readonly number[][], rate: number): number {
    let loss = 0;
    inputs.forEach((input, i) => {
      this.forward(input);
      loss += this.backward(targets[i] as number[]);
    });
    this.update(rate, 0);
    return loss / inputs.length;
  }

  forward(input: readonly number[]): void {
    (this.layers[0] as Unit[]).forEach((unit, i) => {
      unit.output = input[i] as number;
    });
    for (const layer of this.layers.slice(1)) for (const unit of layer) unit.update();
  }

  backward(target: readonly number[]): number {
    let loss = 0;
    (this.layers.at(-1) as Unit[]).forEach((unit, i) => {
      unit.outputDer = unit.output - (target[i] as number);
      loss += 0.5 * unit.outputDer ** 2;
    });
    for (let l = this.layers.length - 1; l >= 1; l--) {
      const layer = this.layers[l] as Unit[];
      for (const unit of layer) {
        unit.inputDer = unit.outputDer * unit.curve.der(unit.total);
        unit.inputSum += unit.inputDer;
        unit.count++;
      }
      for (const unit of layer) {
        for (const link of unit.incoming) {
          link.errorDer = unit.inputDer * link.source.output;
          link.errorSum += link.errorDer;
          link.count++;
        }
      }
      if (l === 1) break;
      for (const unit of this.layers[l - 1] as Unit[]) {
        unit.outputDer = 0;
        for (const link of unit.outgoing) unit.outputDer += link.weight * link.dest.inputDer;
      }
    }
    return loss;
  }

  update(rate: number, penaltyRate: number): void {
    for (const layer of this.layers.slice(1)) {
      for (const unit of layer) {
        if (unit.count > 0) {
          unit.bias -= (rate * unit.inputSum) / unit.count;
          unit.inputSum = 0;
          unit.count = 0;
        }
        for (const link of unit.incoming) {
          const penalty = link.penalty ? link.penalty.der(link.weight) : 0;
          if (link.count === 0) continue;
          link.weight -= (rate / link.count) * (link.errorSum + penaltyRate * penalty);
          link.errorSum = 0;
          link.count = 0;
        }
      }
    }
  }
}
