/** One real network, measured with a few samples first where all of them would hold up a hand. */
import type { Engine, ExperimentResult, FullSpec } from '../../engine/contract';
import type { Followed, Steps } from '../following';

export interface NetworkRun {
  result: ExperimentResult;
  /** What was asked for; `result.spec` has fewer samples or networks where more are to come. */
  wanted: FullSpec;
}

const fewSamples = 16;
const frame = 16; // milliseconds
/** Milliseconds: of a network that is as quick there need be no first picture of few samples, nor one of theory alone. */
const quick = 2 * frame;

/** Multiply-adds of a forward pass. */
function workOf({
  layerWidths,
  spec: { batchSize, repeats },
}: Pick<ExperimentResult, 'layerWidths' | 'spec'>) {
  let sum = 0;
  for (let l = 1; l < layerWidths.length; l++)
    sum += (layerWidths[l - 1] as number) * (layerWidths[l] as number);
  return sum * batchSize * repeats;
}

export function widthsOf({ widths, depth, width }: FullSpec): ArrayLike<number> {
  return widths.length > 0 ? widths : new Array<number>(depth + 1).fill(width);
}

/** Of which the whole is measured later: the first samples of the first network. */
export function fewOf(spec: FullSpec): FullSpec {
  return { ...spec, batchSize: Math.min(spec.batchSize, fewSamples), repeats: 1 };
}

/** Remembers how fast this machine is. */
export class NetworkPace {
  /** Milliseconds per multiply-add. */
  #rate = 0;

  /** Whether a few samples come sooner than all. */
  isSlow(spec: FullSpec): boolean {
    const more = spec.batchSize > fewSamples || spec.repeats > 1;
    return more && !this.#isQuick(spec);
  }

  /** How long theory waits for the network. */
  patience(spec: FullSpec): number {
    return this.#isQuick(spec) ? quick : 0;
  }

  #isQuick(spec: FullSpec): boolean {
    return this.#rate * workOf({ spec, layerWidths: Float64Array.from(widthsOf(spec)) }) <= quick;
  }

  learn(result: ExperimentResult): void {
    this.#rate = result.timing.total / workOf(result);
  }

  steps(engine: Engine, spec: FullSpec, channel: string): Steps<NetworkRun> {
    const run = (wanted: FullSpec, signal: AbortSignal) => engine.runExperiment(wanted, { signal, channel });
    const pace = this;
    return async function* (signal) {
      if (pace.isSlow(spec)) yield { result: await run(fewOf(spec), signal), wanted: spec };
      const result = await run(spec, signal);
      pace.learn(result);
      yield { result, wanted: spec };
    };
  }
}

/** How far the measurement in a picture has got: it is of this setting, or begun, or still of an earlier one. */
export type Standing = 'whole' | 'draft' | 'stale';

export function standingOf({ run, current }: Followed<NetworkRun>): Standing {
  if (!current) return 'stale';
  const { result, wanted } = run;
  const whole = result.spec.batchSize === wanted.batchSize && result.spec.repeats === wanted.repeats;
  return whole ? 'whole' : 'draft';
}

/** A measurement that lags may be of a deeper network than the theory. */
export function upTo(values: Float64Array, length: number): Float64Array {
  return values.length > length ? values.subarray(0, length) : values;
}
