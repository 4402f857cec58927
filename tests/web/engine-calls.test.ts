import { describe, expect, test } from 'vitest';
import { InitLabError, type Spec } from '../../web/engine/contract';
import { fakeEngine, newLog } from './fake-core';

const long = { depth: 100_000 };
const aborted = expect.objectContaining({ name: 'AbortError' });
const settle = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('calls', () => {
  test('resolve with what the core says', async () => {
    const engine = await fakeEngine(newLog());
    expect((await engine.runExperiment({ depth: 5 })).activationVariance).toHaveLength(5);
    expect((await engine.predict({})).activationVariance).toHaveLength(3);
    expect((await engine.sampleWeights({})).weights).toHaveLength(4);
    expect(engine.catalogue().defaults.depth).toBe(3);
  });

  test('errors of the core become InitLabError', async () => {
    const engine = await fakeEngine(newLog());
    for (const call of [engine.runExperiment, engine.predict, engine.sampleWeights]) {
      const error = await call({ fail: true } as Spec).catch((reason) => reason);
      expect(error).toBeInstanceOf(InitLabError);
      expect(error).toMatchObject({
        code: 'out_of_range',
        field: 'depth',
        message: expect.stringContaining('got 0'),
      });
    }
  });

  test('a spec is taken as it was when the call was made', async () => {
    const log = newLog();
    const engine = await fakeEngine(log);
    const spec = { seed: 1 };
    const run = engine.runExperiment(spec);
    spec.seed = 2;
    await run;
    expect(log.begun).toEqual([1]);
  });

  test.each([
    [
      'a function',
      { depth: () => 1 },
      'depth',
      'type',
      'depth must be a whole number from 1 to 100, but is a function.',
    ],
    [
      'a throwing getter',
      {
        get depth() {
          throw new Error('boo');
        },
      },
      'depth',
      'type',
      'boo',
    ],
    [
      'an unknown key with a symbol',
      { deep: Symbol('x') },
      'deep',
      'unknown_field',
      'the fields are depth), but is a symbol',
    ],
    ['a spec that is a function', () => {}, 'spec', 'type', 'but is a function'],
    ['a proxy', new Proxy({}, {}), 'spec', 'type', 'plain object'],
  ])('%s cannot be sent, and the error says so', async (_, spec, field, code, words) => {
    const engine = await fakeEngine(newLog());
    const error = await engine.predict(spec as Spec).catch((reason) => reason);
    expect(error).toMatchObject({
      name: 'InitLabError',
      field,
      code,
      message: expect.stringContaining(words),
    });
  });

  test('progress is reported while the core works', async () => {
    const engine = await fakeEngine(newLog());
    const seen: number[] = [];
    const controller = new AbortController();
    const onProgress = (progress: number) => {
      seen.push(progress);
      if (seen.length === 3) controller.abort();
    };
    const run = engine.runExperiment({ depth: 1e9 }, { onProgress, signal: controller.signal });
    await expect(run).rejects.toEqual(aborted);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen[0]).toBeGreaterThan(0);
  });
});

describe('latest wins', () => {
  test('one in flight, one waiting; what is superseded rejects with AbortError', async () => {
    const log = newLog();
    const engine = await fakeEngine(log);
    const runs = Array.from({ length: 50 }, (_, seed) => engine.runExperiment({ seed }, { channel: 'a' }));
    const results = await Promise.allSettled(runs);
    expect(results.map(({ status }) => status)).toEqual(
      runs.map((_, index) => (index === 0 || index === 49 ? 'fulfilled' : 'rejected')),
    );
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toEqual(aborted);
    expect(log.begun).toEqual([0, 49]);
  });

  test('a superseded call that waits is told at once', async () => {
    const engine = await fakeEngine(newLog());
    const first = engine.runExperiment(long, { channel: 'a' });
    const second = engine.runExperiment({}, { channel: 'a' });
    let told = false;
    second.catch(() => {
      told = true;
    });
    const third = engine.runExperiment({}, { channel: 'a' });
    await settle(0);
    expect(told).toBe(true);
    await Promise.allSettled([first, third]);
  });

  test('a slow run in flight gives way to a later call', async () => {
    const log = newLog();
    const engine = await fakeEngine(log);
    const slow = engine.runExperiment({ depth: 1e9, seed: 1 }, { channel: 'a' });
    const began = performance.now();
    const quick = engine.runExperiment({ seed: 2 }, { channel: 'a' });
    await expect(slow).rejects.toEqual(aborted);
    await quick;
    expect(performance.now() - began).toBeLessThan(1500);
    expect(log.finished).toEqual([2]);
  });

  test('channels, and calls without one, do not disturb each other', async () => {
    const engine = await fakeEngine(newLog());
    const spec = { depth: 20 };
    const runs = [undefined, 'a', undefined, 'b', undefined].map((channel) =>
      engine.runExperiment(spec, { channel }),
    );
    expect((await Promise.all(runs)).map(({ activationVariance }) => activationVariance.length)).toEqual(
      runs.map(() => 20),
    );
  });
});

describe('abort', () => {
  test('mid-run stops the core and rejects at once', async () => {
    const log = newLog();
    const engine = await fakeEngine(log);
    const controller = new AbortController();
    const run = engine.runExperiment({ depth: 1e9 }, { signal: controller.signal });
    await settle(20);
    controller.abort();
    await expect(run).rejects.toEqual(aborted);
    await engine.runExperiment({ depth: 1, seed: 9 });
    const steps = log.steps;
    await settle(20);
    expect(log.steps).toBe(steps);
    expect(log.finished).toEqual([9]);
  });

  test('while waiting, and before the call', async () => {
    const log = newLog();
    const engine = await fakeEngine(log);
    const controller = new AbortController();
    const first = engine.runExperiment({ depth: 50 });
    const second = engine.runExperiment({}, { signal: controller.signal });
    controller.abort();
    await expect(second).rejects.toEqual(aborted);
    await expect(engine.predict({}, { signal: controller.signal })).rejects.toEqual(aborted);
    await first;
    expect(log.begun).toHaveLength(1);
  });

  test('leaves no listener behind on a signal that lives on', async () => {
    const engine = await fakeEngine(newLog());
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...all: Parameters<typeof add>) => {
      listeners += 1;
      add(...all);
    };
    signal.removeEventListener = (...all: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...all);
    };
    await engine.predict({}, { signal });
    expect(listeners).toBe(0);
  });

  test('close rejects everything, now and later', async () => {
    const engine = await fakeEngine(newLog());
    const runs = [engine.runExperiment(long), engine.runExperiment({})];
    engine.close();
    for (const run of runs) await expect(run).rejects.toMatchObject({ code: 'closed' });
    await expect(engine.predict({})).rejects.toMatchObject({ code: 'closed' });
  });
});
