/**
 * Plays a training: on, pause, one record at a time, slower, from the start. What it has done is never lost: when the
 * worker dies or the page is hidden, it goes on from the last checkpoint and says so.
 */
import { InitLabError, type RaceState, type RunOptions } from '../../engine/contract';

export type Speed = 'full' | 'slow';
export type Status = 'paused' | 'playing' | 'done' | 'failed';
export interface Playing<State> {
  state: State;
  status: Status;
  /** It has been played or stepped: before that there is little to see. */
  begun: boolean;
  /** What happened that the reader did not ask for. */
  notice: string;
  secondsLeft: number | undefined;
}
/** Who holds it up: it goes on by itself when none of them does any longer. */
export type Holder = 'host' | 'hidden page';
export type Ask<State> = (stopAt: number, options: RunOptions<State>) => Promise<State>;

const recordsInAll = 120; // as the engine makes them
const slowPause = 220;
const glance = 250;
const mostDeaths = 3;

export class TrainingPlayer<State extends RaceState> {
  speed: Speed = 'full';
  readonly #ask: Ask<State>;
  /** Whom to tell of everything new. */
  onChange: (playing: Playing<State>) => void;
  #state: State | undefined;
  #checkpoint: Uint8Array | undefined;
  #status: Status = 'paused';
  #begun = false;
  #notice = '';
  #abort = new AbortController();
  #pause: AbortController | undefined;
  #deaths = 0;
  #turns: Promise<void> = Promise.resolve();
  #since = { time: 0, step: 0 };
  readonly #holders = new Set<Holder>();

  constructor(ask: Ask<State>, onChange: (playing: Playing<State>) => void) {
    this.#ask = ask;
    this.onChange = onChange;
    if (typeof document !== 'undefined')
      document.addEventListener('visibilitychange', this.#onVisibility, { signal: this.#abort.signal });
  }

  /** The first two records, or as far as a moment brings it, so that there is something to show. */
  async prepare(signal: AbortSignal): Promise<Playing<State>> {
    signal.addEventListener('abort', () => this.stop());
    this.#take(await this.#ask(1, { signal: this.#abort.signal }));
    const pause = new AbortController();
    const timer = setTimeout(() => pause.abort(), glance);
    const options = { signal: this.#abort.signal, pauseSignal: pause.signal, resumeFrom: this.#checkpoint };
    this.#take(await this.#ask(2 * this.#every, options));
    clearTimeout(timer);
    return this.now;
  }

  play(): void {
    if (this.#status === 'playing' || this.#state?.done) return;
    this.#notice = '';
    this.#deaths = 0;
    this.#holders.clear();
    this.#run();
  }

  /** By the reader: it stays so, whoever else held it up. */
  pause(): void {
    this.#holders.clear();
    this.#halt();
  }

  /** Pauses what plays until it is released. What does not play is left alone, then too. */
  hold(holder: Holder, notice: string): void {
    if (this.#status !== 'playing' && this.#holders.size === 0) return;
    this.#holders.add(holder);
    this.#notice = notice;
    this.#halt();
  }

  release(holder: Holder, notice: string): void {
    if (!this.#holders.delete(holder) || this.#holders.size > 0) return;
    this.#notice = notice;
    this.#run();
  }

  #halt(): void {
    if (this.#status !== 'playing') return;
    this.#status = 'paused';
    this.#pause?.abort();
    this.#tell();
  }

  /** To the next record. */
  step(): void {
    if (this.#status === 'playing' || this.#state?.done) return;
    this.#notice = '';
    this.#holders.clear();
    this.#run(true);
  }

  stop(): void {
    this.#pause?.abort();
    this.#abort.abort();
  }

  /** After what is still under way: that one's checkpoint is where this one begins. */
  #run(once = false): void {
    this.#begun = true;
    this.#status = 'playing';
    this.#turns = this.#turns.then(() => this.#turn(once));
    this.#tell();
  }

  async #turn(once: boolean): Promise<void> {
    this.#since = { time: performance.now(), step: this.#state?.stepsDone ?? 0 };
    while (this.#status === 'playing' && !this.#abort.signal.aborted) {
      const short = once || this.speed === 'slow';
      if (!(await this.#advance(short))) return;
      if (this.#state?.done) this.#status = 'done';
      else if (once) this.#status = 'paused';
      this.#tell();
      if (this.#status === 'playing' && short) await new Promise((resolve) => setTimeout(resolve, slowPause));
    }
  }

  /** Runs to the next record, or as far as it is let; false where that ended in vain. */
  async #advance(short: boolean): Promise<boolean> {
    const { stepsDone = 0, stepsInAll = 1 } = this.#state ?? {};
    const next = (Math.floor(stepsDone / this.#every) + 1) * this.#every;
    const stopAt = short ? Math.min(stepsInAll, next) : 0;
    this.#pause = new AbortController();
    const options = {
      signal: this.#abort.signal,
      pauseSignal: this.#pause.signal,
      resumeFrom: this.#checkpoint,
      onProgress: (_progress: number, news: State | undefined) => {
        if (!news) return;
        this.#take(news);
        this.#tell();
      },
    };
    try {
      this.#take(await this.#ask(stopAt, options));
      return true;
    } catch (error) {
      return this.#recover(error);
    }
  }

  /** Steps from one record to the next. */
  get #every(): number {
    return Math.ceil((this.#state?.stepsInAll ?? 1) / recordsInAll);
  }

  #recover(error: unknown): boolean {
    if (this.#abort.signal.aborted) return false;
    const died = error instanceof InitLabError && error.code === 'worker_died';
    if (died && ++this.#deaths <= mostDeaths) {
      this.#notice = 'The worker that trains was ended; a fresh one has gone on from the last checkpoint.';
      return true;
    }
    this.#status = 'failed';
    this.#notice = error instanceof Error ? error.message : String(error);
    this.#tell();
    return false;
  }

  /** News lack what has not changed since the first of them. */
  #take(state: State): void {
    this.#state = { ...this.#state, ...state };
    if (state.checkpoint) this.#checkpoint = state.checkpoint;
  }

  get isPlaying(): boolean {
    return this.#status === 'playing';
  }

  get now(): Playing<State> {
    return {
      state: this.#state as State,
      status: this.#status,
      begun: this.#begun,
      notice: this.#notice,
      secondsLeft: this.#secondsLeft(),
    };
  }

  #tell(): void {
    if (this.#state && !this.#abort.signal.aborted) this.onChange(this.now);
  }

  #secondsLeft(): number | undefined {
    if (!this.#state || this.#status !== 'playing') return undefined;
    const steps = this.#state.stepsDone - this.#since.step;
    const seconds = (performance.now() - this.#since.time) / 1000;
    if (steps <= 0 || seconds < 0.4) return undefined;
    return ((this.#state.stepsInAll - this.#state.stepsDone) * seconds) / steps;
  }

  readonly #onVisibility = (): void => {
    if (document.hidden) this.hold('hidden page', 'Paused while the page is hidden.');
    else this.release('hidden page', 'Paused while the page was hidden; going on where it was.');
  };
}
