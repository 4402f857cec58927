/** Theory has a worker of its own once somebody moves a setting. */
import { describe, expect, test } from 'vitest';
import { engineOver, FakeWorker, fakeLoad, newLog } from './fake-core';

const soon = () => new Promise((resolve) => setTimeout(resolve, 10));

async function engineWith(theoryApart: boolean) {
  const made: FakeWorker[] = [];
  const way = () => {
    const worker = new FakeWorker(fakeLoad(newLog()));
    made.push(worker);
    return worker;
  };
  return { engine: await engineOver([way], 1, 50, theoryApart), made };
}

describe('theory', () => {
  test('of a page that is only read needs no second worker', async () => {
    const { engine, made } = await engineWith(true);
    await Promise.all([
      engine.predict({}, { channel: 'a' }),
      engine.predict({}, { channel: 'b' }),
      engine.predict({}),
    ]);
    expect(made).toHaveLength(1);
    engine.close();
  });

  test('of a setting that moves never waits behind a measurement', async () => {
    const { engine, made } = await engineWith(true);
    await engine.predict({}, { channel: 'a' });
    await engine.predict({}, { channel: 'a' }); // the second time: a hand
    await soon();
    expect(made).toHaveLength(2);
    let over = false;
    const run = engine.runExperiment({ depth: 30_000 }, { channel: 'run' }).then(() => {
      over = true;
    });
    await engine.predict({}, { channel: 'a' });
    expect(over).toBe(false);
    await engine.followCorrelation({ repeats: 1 }, { channel: 'c' }); // its first time: it waits
    expect(over).toBe(true);
    await run;
    engine.close();
  });

  test('where the page has no workers it takes its turn', async () => {
    const { engine, made } = await engineWith(false);
    for (let time = 0; time < 3; time++) await engine.predict({}, { channel: 'a' });
    await soon();
    expect(made).toHaveLength(1);
    engine.close();
  });

  test('latest wins there too, and a closed engine answers nothing more', async () => {
    const { engine } = await engineWith(true);
    for (let time = 0; time < 2; time++) await engine.predict({}, { channel: 'a' });
    await soon();
    const calls = [1, 2, 3].map(() => engine.predict({}, { channel: 'a' }));
    const settled = await Promise.allSettled(calls);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    engine.close();
    await expect(engine.predict({}, { channel: 'a' })).rejects.toMatchObject({ code: 'closed' });
  });
});
