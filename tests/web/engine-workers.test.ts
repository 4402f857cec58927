import { afterEach, describe, expect, test, vi } from 'vitest';
import { InitLabError, type Spec } from '../../web/engine/contract';
import { serve } from '../../web/engine/serve';
import { buffersOf, type Endpoint } from '../../web/engine/worker-protocol';
import {
  engineOver,
  type FakeSpec,
  FakeWorker,
  fakeEngine,
  fakeLoad,
  type Log,
  newLog,
  refusingLoad,
} from './fake-core';

/** An engine whose workers the test can reach. */
async function reachable(log: Log, workers = 1) {
  const made: FakeWorker[] = [];
  const way = () => {
    const worker = new FakeWorker(fakeLoad(log));
    made.push(worker);
    return worker;
  };
  return { engine: await engineOver([way], workers), made };
}
const trapping = (spec: FakeSpec) => spec as Spec;
const died = { name: 'InitLabError', code: 'worker_died' };
const soon = (milliseconds = 10) => new Promise((resolve) => setTimeout(resolve, milliseconds));

afterEach(() => vi.useRealTimers());

describe('a worker that dies', () => {
  test('by a trap: a fresh one repeats the call', async () => {
    const log = newLog(1);
    const engine = await fakeEngine(log);
    const result = await engine.runExperiment(trapping({ depth: 4, trapAt: 2 }));
    expect(result.activationVariance).toHaveLength(4);
    expect(log.loads).toBe(2);
  });

  test('by a trap each time: the call is repeated once, and later calls work', async () => {
    const log = newLog();
    const engine = await fakeEngine(log);
    for (const call of [engine.runExperiment, engine.predict]) {
      log.loads = 0;
      await expect(call(trapping({ trapAt: 0 }))).rejects.toMatchObject(died);
      expect(log.loads).toBeLessThanOrEqual(2);
      await engine.runExperiment({});
    }
  });

  test('by an error event in mid-run', async () => {
    const { engine, made } = await reachable(newLog());
    const run = engine.runExperiment({ depth: 30_000 });
    await soon();
    made[0]?.crash();
    await run;
    expect(made).toHaveLength(2);
    expect(made[0]?.terminated).toBe(true);
  });

  test('while idle: the next call gets a fresh one', async () => {
    const { engine, made } = await reachable(newLog());
    made[0]?.crash();
    await engine.predict({});
    expect(made).toHaveLength(2);
  });

  test('only the latest call of a channel is repeated', async () => {
    const log = newLog();
    const { engine, made } = await reachable(log);
    const first = engine.runExperiment({ depth: 1e9, seed: 1 }, { channel: 'a' });
    await soon();
    const second = engine.runExperiment({ seed: 2 }, { channel: 'a' });
    made[0]?.crash();
    await expect(first).rejects.toMatchObject(died);
    await second;
    expect(log.begun).toEqual([1, 2]);
  });

  test('without a word: silence is noticed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { engine, made } = await reachable(newLog());
    const run = engine.runExperiment({ depth: 1e9 });
    await soon();
    made[0]?.fallSilent();
    vi.advanceTimersByTime(11_000);
    await soon();
    expect(made).toHaveLength(2);
    engine.close();
    await expect(run).rejects.toMatchObject({ code: 'closed' });
  });
});

describe('starting', () => {
  const forbidden = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  const broken = () => {
    const worker = new FakeWorker(fakeLoad(newLog()));
    setTimeout(() => worker.crash('404'));
    worker.hush();
    return worker;
  };
  const mute = () => {
    const worker = new FakeWorker(fakeLoad(newLog()));
    worker.hush();
    return worker;
  };

  test.each([
    ['throws', forbidden],
    ['errs', broken],
    ['never loads', mute],
  ])('a way that %s gives way to the next', async (_, way) => {
    const good = vi.fn(() => new FakeWorker(fakeLoad(newLog())));
    const engine = await engineOver([way, good]);
    await engine.predict({});
    expect(good).toHaveBeenCalledOnce();
  });

  test('after a death the way that worked is taken at once', async () => {
    const first = vi.fn(forbidden);
    const engine = await engineOver([first, () => new FakeWorker(fakeLoad(newLog(1)))]);
    await engine.predict(trapping({ trapAt: 0 })).catch(() => {});
    expect(first).toHaveBeenCalledOnce();
  });

  test('if the fresh one cannot start, the call after tries again', async () => {
    const loads = [fakeLoad(newLog()), refusingLoad, fakeLoad(newLog())];
    const made: FakeWorker[] = [];
    const engine = await engineOver([
      () => {
        const worker = new FakeWorker(loads[made.length] ?? refusingLoad);
        made.push(worker);
        return worker;
      },
    ]);
    made[0]?.crash();
    await expect(engine.predict({})).rejects.toMatchObject({ code: 'wasm_forbidden' });
    await engine.predict({});
  });

  test('where no way works, and where wasm is forbidden, the error says why', async () => {
    await expect(engineOver([forbidden])).rejects.toMatchObject({
      code: 'load_failed',
      message: expect.stringContaining('refused'),
    });
    const refused = engineOver([() => new FakeWorker(refusingLoad), forbidden]);
    await expect(refused).rejects.toBeInstanceOf(InitLabError);
    await expect(refused).rejects.toMatchObject({ code: 'wasm_forbidden' });
  });
});

describe('a pool', () => {
  test('starts workers when they are needed and gives each call to a free one', async () => {
    const { engine, made } = await reachable(newLog(), 3);
    await engine.runExperiment({});
    expect(made).toHaveLength(1);
    await Promise.all(Array.from({ length: 5 }, () => engine.runExperiment({ depth: 200 })));
    expect(made).toHaveLength(3);
    const calls = made.map(
      ({ sent }) => sent.filter((message) => (message as { type: string }).type === 'call').length,
    );
    expect(calls.reduce((sum, count) => sum + count)).toBe(6);
    expect(Math.min(...calls)).toBeGreaterThan(0);
  });

  test('keeps one call of a channel in flight, however many workers are free', async () => {
    const log = newLog();
    const { engine } = await reachable(log, 3);
    const runs = [1, 2, 3].map((seed) => engine.runExperiment({ seed, depth: 50 }, { channel: 'a' }));
    await Promise.allSettled(runs);
    expect(log.begun).toEqual([1, 3]);
  });
});

test('results are handed over, each buffer once', async () => {
  const posted: [{ type: string; value?: unknown }, Transferable[]][] = [];
  const endpoint: Endpoint = {
    onmessage: null,
    postMessage: (message, transfer = []) => void posted.push([message as { type: string }, transfer]),
  };
  serve(endpoint, fakeLoad(newLog()));
  const send = async (data: unknown) => {
    endpoint.onmessage?.({ data } as MessageEvent);
    await soon(50);
  };
  await send({ type: 'start', simd: 'auto', wasmUrls: {}, modules: ['core'] });
  await send({ type: 'call', id: 1, method: 'runExperiment', spec: {}, budget: 8 });
  const [message, transfer] = posted.at(-1) ?? [];
  expect(message?.type).toBe('result');
  expect(transfer).toHaveLength(3); // one array per layer, one shared pair of edges, one of counts
  expect(new Set(transfer)).toEqual(buffersOf(message?.value));
});
