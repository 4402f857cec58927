/**
 * A run of minutes as an exhibit holds it: it can be paused, stopped and taken up again, it keeps the newest result it
 * was told, and it goes on from there by itself where its worker died.
 */
import { InitLabError, type RunOptions } from '../../engine/contract';
import { isAbort } from '../pacing';

export type RunStatus = 'running' | 'paused' | 'stopped' | 'done' | 'failed';

interface Progressing {
  progress: number;
  checkpoint: Uint8Array;
}
type Call<Spec, Result> = (spec: Spec, options: RunOptions<Result>) => Promise<Result>;

export class LongRun<Spec, Result extends Progressing> {
  status: RunStatus = 'stopped';
  result: Result | undefined;
  error: unknown;
  /** A worker was lost, and the run went on from what it had last told. */
  recovered = false;
  #recoveredAt = -1;
  #pause = new AbortController();
  /** Asked to go on before the pause had come. */
  #goOn = false;
  #stop = new AbortController();

  constructor(
    readonly spec: Spec,
    readonly call: Call<Spec, Result>,
    readonly onChange: () => void,
    /** What another run of the same kind had, to go on from. */
    from?: Result,
  ) {
    this.result = from;
  }

  get progress(): number {
    return this.status === 'done' ? 1 : (this.result?.progress ?? 0);
  }

  /** Begins, or goes on where it was. */
  async go(): Promise<void> {
    if (this.status === 'running') {
      this.#goOn = this.#pause.signal.aborted;
      return;
    }
    this.#goOn = false;
    this.status = 'running';
    this.#pause = new AbortController();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.onChange();
    try {
      const result = await this.call(this.spec, {
        signal,
        pauseSignal: this.#pause.signal,
        resumeFrom: this.result?.checkpoint,
        onProgress: (_share, news) => {
          if (!news || signal.aborted) return;
          this.result = news;
          this.onChange();
        },
      });
      if (signal.aborted) return;
      this.result = result;
      this.status = result.progress < 1 ? 'paused' : 'done';
      if (this.status === 'paused' && this.#goOn) return await this.go();
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      if (await this.#recover(error)) return;
      this.status = 'failed';
      this.error = error;
    }
    this.onChange();
  }

  /** Ends between two steps, with all that has been done. */
  pause(): void {
    this.#pause.abort();
  }

  /** Ends at once; what was told last is kept. */
  stop(): void {
    if (this.status !== 'running') return;
    this.#stop.abort();
    this.status = 'stopped';
    this.onChange();
  }

  /** As often as it comes further in between. */
  async #recover(error: unknown): Promise<boolean> {
    const lost = error instanceof InitLabError && error.code === 'worker_died';
    if (!lost || this.progress <= this.#recoveredAt) return false;
    this.recovered = true;
    this.#recoveredAt = this.progress;
    this.status = 'stopped';
    await this.go();
    return true;
  }
}
