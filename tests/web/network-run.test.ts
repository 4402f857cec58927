/** What is measured first, and how long theory waits for it, by how fast this machine was. */
import { describe, expect, it } from 'vitest';
import { NetworkPace } from '../../web/elements/exhibits/network-run';
import type { Engine, ExperimentResult, FullSpec } from '../../web/engine/contract';

const spec = { depth: 10, width: 100, widths: [], batchSize: 100, repeats: 1 } as unknown as FullSpec;

/** An engine that claims to have needed so many milliseconds for all samples. */
function engineTaking(total: number) {
  const asked: number[] = [];
  const runExperiment = async (wanted: FullSpec) => {
    asked.push(wanted.batchSize);
    const layerWidths = new Array<number>(wanted.depth + 1).fill(wanted.width);
    return { spec: wanted, layerWidths, timing: { total } } as unknown as ExperimentResult;
  };
  return { engine: { runExperiment } as unknown as Engine, asked };
}

async function batchesOf(pace: NetworkPace, wanted: FullSpec, milliseconds: number): Promise<number[]> {
  const { engine, asked } = engineTaking(milliseconds);
  for await (const _ of pace.steps(engine, wanted, 'run')(new AbortController().signal));
  return asked;
}

describe('the pace of a network', () => {
  it('measures all at once, and lets theory wait for it, where that is sooner than two frames', async () => {
    const pace = new NetworkPace();
    await batchesOf(pace, spec, 20);
    expect(pace.patience(spec)).toBeGreaterThan(20);
    expect(await batchesOf(pace, spec, 20)).toEqual([100]);
  });

  it('measures a few samples first, and draws theory at once, where all of them take longer', async () => {
    const pace = new NetworkPace();
    await batchesOf(pace, spec, 20);
    const deep = { ...spec, depth: 40 };
    expect(pace.patience(deep)).toBe(0);
    expect(await batchesOf(pace, deep, 80)).toEqual([16, 100]);
  });

  it('has no few samples of a batch that is small, though theory does not wait for it', async () => {
    const pace = new NetworkPace();
    const small = { ...spec, batchSize: 16 };
    await batchesOf(pace, small, 100);
    expect(pace.patience(small)).toBe(0);
    expect(await batchesOf(pace, small, 100)).toEqual([16]);
  });
});
