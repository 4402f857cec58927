/** Theory at once, the measurement behind it: which picture is drawn when, and of what. */
import { describe, expect, it } from 'vitest';
import { Following, type Steps } from '../../web/elements/following';

interface Run {
  of: string;
  samples: number;
}
interface Picture {
  theory: string;
  run: Run;
  current: boolean;
}

/** Something to be waited for, let go by the test. */
function gate<T>() {
  let open: (value: T) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const promise = new Promise<T>((resolve, reject) => {
    [open, fail] = [resolve, reject];
  });
  return { promise, open, fail };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

function bench() {
  const following = new Following<Run>();
  const drawn: Picture[] = [];
  const failures: unknown[] = [];
  const ask = (of: string, theory: Promise<string>, steps: Steps<Run>, patience = 0) =>
    following
      .picture<string, Picture>({
        theory: () => theory,
        steps,
        patience,
        draw: (known, { run, current }) => ({ theory: known, run, current }),
        later: { refine: (picture) => drawn.push(picture), fail: (error) => failures.push([of, error]) },
      })
      .then((picture) => {
        drawn.push(picture);
        return picture;
      });
  return { following, drawn, failures, ask };
}

/** A few samples, then all, each when its gate opens. */
function inSteps(of: string) {
  const [few, all] = [gate<void>(), gate<void>()];
  const ended: string[] = [];
  const steps: Steps<Run> = async function* (signal) {
    try {
      await few.promise;
      yield { of, samples: 16 };
      await Promise.race([
        all.promise,
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
        ),
      ]);
      yield { of, samples: 128 };
    } finally {
      ended.push(of);
    }
  };
  return { steps, few: few.open, all: all.open, fail: few.fail, ended };
}

describe('the first picture', () => {
  it('waits for its own measurement, and gets better', async () => {
    const { ask, drawn } = bench();
    const a = inSteps('a');
    const first = ask('a', Promise.resolve('a'), a.steps);
    await settle();
    expect(drawn).toEqual([]);
    a.few();
    expect(await first).toEqual({ theory: 'a', run: { of: 'a', samples: 16 }, current: true });
    a.all();
    await settle();
    expect(drawn.at(-1)).toEqual({ theory: 'a', run: { of: 'a', samples: 128 }, current: true });
    expect(drawn).toHaveLength(2);
  });

  it('fails where nothing can be measured', async () => {
    const { ask } = bench();
    const a = inSteps('a');
    const first = ask('a', Promise.resolve('a'), a.steps);
    a.fail(new Error('too much work'));
    await expect(first).rejects.toThrow('too much work');
  });
});

describe('every other picture', () => {
  async function afterTheFirst() {
    const all = bench();
    const a = inSteps('a');
    a.few();
    a.all();
    await all.ask('a', Promise.resolve('a'), a.steps);
    await settle();
    all.drawn.length = 0;
    return all;
  }

  it('is drawn as soon as theory is there, with the measurement of before, marked as such', async () => {
    const { ask, drawn } = await afterTheFirst();
    const b = inSteps('b');
    expect(await ask('b', Promise.resolve('b'), b.steps)).toEqual({
      theory: 'b',
      run: { of: 'a', samples: 128 },
      current: false,
    });
    b.few();
    await settle();
    expect(drawn.at(-1)).toEqual({ theory: 'b', run: { of: 'b', samples: 16 }, current: true });
  });

  it('has its measurement at once if that came before its theory', async () => {
    const { ask } = await afterTheFirst();
    const [b, theory] = [inSteps('b'), gate<string>()];
    const asked = ask('b', theory.promise, b.steps);
    b.few();
    await settle();
    theory.open('b');
    expect(await asked).toEqual({ theory: 'b', run: { of: 'b', samples: 16 }, current: true });
  });

  it('under a hand that goes on: each measurement is drawn behind the newest theory, the last one in full', async () => {
    const { ask, drawn } = await afterTheFirst();
    const [b, c, d] = [inSteps('b'), inSteps('c'), inSteps('d')];
    await ask('b', Promise.resolve('b'), b.steps);
    await ask('c', Promise.resolve('c'), c.steps);
    await ask('d', Promise.resolve('d'), d.steps);
    b.few();
    await settle();
    expect(drawn.at(-1)).toEqual({ theory: 'd', run: { of: 'b', samples: 16 }, current: false });
    expect(b.ended).toEqual(['b']); // its whole batch interests nobody any more
    c.few(); // never begun: d took its place
    d.few();
    d.all();
    await settle();
    expect(drawn.at(-1)).toEqual({ theory: 'd', run: { of: 'd', samples: 128 }, current: true });
    expect(drawn.some(({ run }) => run.of === 'c')).toBe(false);
  });

  it('a measurement that refines is stopped as soon as another is asked for', async () => {
    const { ask } = await afterTheFirst();
    const [b, c] = [inSteps('b'), inSteps('c')];
    await ask('b', Promise.resolve('b'), b.steps);
    b.few();
    await settle();
    expect(b.ended).toEqual([]);
    await ask('c', Promise.resolve('c'), c.steps);
    await settle();
    expect(b.ended).toEqual(['b']);
  });

  it('one that has shown nothing yet is stopped when its time is over', async () => {
    const { ask, drawn } = await afterTheFirst();
    let stopped = false;
    const slow: Steps<Run> = async function* (signal) {
      await new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          stopped = true;
          reject(new DOMException('', 'AbortError'));
        }),
      );
      yield { of: 'slow', samples: 1 };
    };
    await ask('slow', Promise.resolve('slow'), slow);
    const c = inSteps('c');
    c.few();
    await ask('c', Promise.resolve('c'), c.steps);
    await expect.poll(() => stopped).toBe(true);
    await settle();
    expect(drawn.at(-1)?.run.of).toBe('c');
  });

  it('a failure is told of the newest setting alone', async () => {
    const { ask, failures } = await afterTheFirst();
    const [b, c] = [inSteps('b'), inSteps('c')];
    await ask('b', Promise.resolve('b'), b.steps);
    await ask('c', Promise.resolve('c'), c.steps);
    b.fail(new Error('of b'));
    await settle();
    expect(failures).toEqual([]);
    c.fail(new Error('of c'));
    await settle();
    expect(failures).toEqual([['c', new Error('of c')]]);
  });

  it('waits for a measurement that is as quick as theory: one picture of both', async () => {
    const { ask, drawn } = await afterTheFirst();
    const b = inSteps('b');
    const asked = ask('b', Promise.resolve('b'), b.steps, 10_000);
    await settle();
    expect(drawn).toEqual([]);
    b.few();
    expect(await asked).toEqual({ theory: 'b', run: { of: 'b', samples: 16 }, current: true });
    expect(drawn).toHaveLength(1);
  });

  it('waits no longer than it was told to, and not for the measurement of another setting', async () => {
    const { ask, drawn } = await afterTheFirst();
    const [b, c] = [inSteps('b'), inSteps('c')];
    await ask('b', Promise.resolve('b'), b.steps);
    drawn.length = 0;
    const asked = ask('c', Promise.resolve('c'), c.steps, 60);
    b.few();
    await settle();
    expect(drawn).toEqual([]);
    expect(await asked).toEqual({ theory: 'c', run: { of: 'b', samples: 16 }, current: false });
    c.few();
    await settle();
    expect(drawn.at(-1)).toEqual({ theory: 'c', run: { of: 'c', samples: 16 }, current: true });
  });

  it('a measurement that fails while it is waited for is told once', async () => {
    const { ask, failures } = await afterTheFirst();
    const b = inSteps('b');
    const asked = ask('b', Promise.resolve('b'), b.steps, 10_000);
    b.fail(new Error('of b'));
    await expect(asked).rejects.toThrow('of b');
    expect(failures).toEqual([['b', new Error('of b')]]); // the workbench hears it of a picture that is shown, alone
  });

  it('after the end nothing is drawn', async () => {
    const { ask, drawn, following } = await afterTheFirst();
    const b = inSteps('b');
    await ask('b', Promise.resolve('b'), b.steps);
    drawn.length = 0;
    following.cancel();
    b.few();
    b.all();
    await settle();
    expect(drawn).toEqual([]);
  });
});
