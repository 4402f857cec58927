// @vitest-environment happy-dom
/** The player over a training that is acted out: what is done is never lost. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Playing, TrainingPlayer } from '../../web/elements/exhibits/training-player';
import { InitLabError, type RaceState, type RunOptions } from '../../web/engine/contract';

const all = 240;
const checkpointAt = (step: number) => Uint8Array.of(step);
const stateAt = (stepsDone: number): RaceState => ({
  done: stepsDone >= all,
  stepsDone,
  stepsInAll: all,
  layers: 1,
  recordSteps: new Float64Array(),
  evaluationSteps: new Float64Array(),
  starts: ['he_normal'],
  runs: [],
  checkpoint: checkpointAt(stepsDone),
});

/** Takes two steps a millisecond; dies where it is told to. */
function stage(deaths: number[] = []) {
  const begun: number[] = [];
  const ask = async (stopAt: number, options: RunOptions<RaceState>): Promise<RaceState> => {
    let step = options.resumeFrom?.[0] ?? 0;
    begun.push(step);
    const end = stopAt || all;
    while (step < end) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      options.signal?.throwIfAborted();
      if (options.pauseSignal?.aborted) break;
      step = Math.min(end, step + 2);
      if (deaths[0] !== undefined && step >= deaths[0]) {
        deaths.shift();
        throw new InitLabError('worker_died', '', 'The worker died.');
      }
      options.onProgress?.(step / all, stateAt(step));
    }
    return stateAt(step);
  };
  const told: Playing<RaceState>[] = [];
  const player = new TrainingPlayer<RaceState>(ask, (playing) => told.push(playing));
  return { player, told, begun };
}
const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 3000 });
const hide = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};
afterEach(() => hide(false));

describe('the player', () => {
  it('shows the first records, then plays to the end', async () => {
    const { player, told } = stage();
    const first = await player.prepare(new AbortController().signal);
    expect(first.state.stepsDone).toBe(4);
    expect(first.status).toBe('paused');
    player.play();
    await until(() => told.at(-1)?.status === 'done');
    expect(told.at(-1)?.state.stepsDone).toBe(all);
  });
  it('pauses where it is and goes on from there', async () => {
    const { player, told, begun } = stage();
    await player.prepare(new AbortController().signal);
    player.play();
    await until(() => (told.at(-1)?.state.stepsDone ?? 0) > 40);
    player.pause();
    await new Promise((resolve) => setTimeout(resolve, 30));
    const at = player.now.state.stepsDone;
    expect(player.now.status).toBe('paused');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(player.now.state.stepsDone).toBe(at);
    player.play();
    await until(() => player.now.status === 'done');
    expect(begun.at(-1)).toBe(at);
  });
  it('played at once after a pause, still goes on where that ended', async () => {
    const { player, begun } = stage();
    await player.prepare(new AbortController().signal);
    player.play();
    await until(() => player.now.state.stepsDone > 40);
    player.pause();
    player.play();
    await until(() => player.now.status === 'done');
    expect(begun.length).toBe(4);
    expect(begun[3]).toBeGreaterThan(40);
  });
  it('steps to the next record', async () => {
    const { player } = stage();
    await player.prepare(new AbortController().signal);
    player.step();
    await until(() => player.now.status === 'paused' && player.now.state.stepsDone > 4);
    expect(player.now.state.stepsDone).toBe(6);
  });
  it('goes on from the last checkpoint when the worker dies, and says so', async () => {
    const { player, begun, told } = stage([80, 150]);
    await player.prepare(new AbortController().signal);
    player.play();
    await until(() => player.now.status === 'done');
    expect(begun.slice(3).every((step) => step >= 77)).toBe(true);
    expect(told.some(({ notice }) => notice.includes('last checkpoint'))).toBe(true);
    const steps = told.map(({ state }) => state.stepsDone);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
  it('gives up after several deaths with what it has, and can be played again', async () => {
    const { player } = stage([60, 70, 80, 90]);
    await player.prepare(new AbortController().signal);
    player.play();
    await until(() => player.now.status === 'failed');
    expect(player.now.state.stepsDone).toBeGreaterThan(50);
    player.play();
    await until(() => player.now.status === 'done');
  });
  it('is held up by its host and goes on when let, by nobody else meanwhile', async () => {
    const { player, begun } = stage();
    await player.prepare(new AbortController().signal);
    player.hold('host', '');
    player.release('host', '');
    expect(player.now.status).toBe('paused'); // it did not play: nothing starts silently
    player.play();
    await until(() => player.now.state.stepsDone > 30);
    player.hold('host', 'held');
    await new Promise((resolve) => setTimeout(resolve, 30));
    const at = player.now.state.stepsDone;
    expect(player.now).toMatchObject({ status: 'paused', notice: 'held' });
    hide(true);
    hide(false);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(player.now.state.stepsDone).toBe(at);
    player.release('host', 'on');
    await until(() => player.now.status === 'done');
    expect(begun.at(-1)).toBe(at);
  });
  it('paused by the reader while held, it stays so', async () => {
    const { player } = stage();
    await player.prepare(new AbortController().signal);
    player.play();
    await until(() => player.now.state.stepsDone > 30);
    player.hold('host', '');
    player.pause();
    player.release('host', '');
    expect(player.now.status).toBe('paused');
  });
  it('stopped, it asks for nothing more and tells nothing more', async () => {
    const { player, told, begun } = stage();
    await player.prepare(new AbortController().signal);
    player.play();
    await until(() => player.now.state.stepsDone > 30);
    player.stop();
    const [tellings, calls] = [told.length, begun.length];
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(told.length).toBe(tellings);
    expect(begun.length).toBe(calls);
  });
  it('pauses while the page is hidden and goes on afterwards', async () => {
    const { player } = stage();
    await player.prepare(new AbortController().signal);
    player.play();
    await until(() => player.now.state.stepsDone > 30);
    hide(true);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const at = player.now.state.stepsDone;
    expect(player.now.notice).toContain('hidden');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(player.now.state.stepsDone).toBe(at);
    hide(false);
    await until(() => player.now.status === 'done');
    expect(player.now.notice).toContain('going on where it was');
  });
});
