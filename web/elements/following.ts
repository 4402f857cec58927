/**
 * Theory at once, the measurement behind it. While a hand moves, theory is drawn for every setting; a real network
 * takes longer, so it is measured in its own time, roughly first and then better, and the picture knows which setting
 * it is of. A network that is as quick as theory is waited for: one picture of both is sooner on the screen than two.
 */
import type { Later } from './exhibit';
import { isAbort } from './pacing';

/** A measurement that gets better: a few samples, then all; one seed, then more. */
export type Steps<Run> = (signal: AbortSignal) => AsyncIterable<Run>;

/** The newest measurement that there is. */
export interface Followed<Run> {
  run: Run;
  /** Of the setting that the theory is of; otherwise of an earlier one. */
  current: boolean;
}

export interface Asked<Theory, Run, Picture> {
  theory: () => Promise<Theory>;
  steps: Steps<Run>;
  draw: (theory: Theory, followed: Followed<Run>) => Picture;
  later: Later<Picture>;
  /** Milliseconds that theory may wait for its own measurement; default: none. */
  patience?: number;
}

interface Job<Run> {
  steps: Steps<Run>;
  /** Something newer has been measured, of this setting or an earlier one. */
  told: () => void;
  failed: (error: unknown) => void;
}
interface Running {
  controller: AbortController;
  /** It has led to a picture. */
  told: boolean;
}

/** Milliseconds that a measurement has until its first step once another one waits. */
const grace = 300;

/** Latest wins: one is being measured, one waits. One that has shown something ends as soon as another waits. */
export class Following<Run> {
  #newest: { run: Run; job: Job<Run> } | undefined;
  /** Whose theory is shown, or will be. */
  #latest: Job<Run> | undefined;
  #waiting: Job<Run> | undefined;
  #running: Running | undefined;

  /**
   * The picture of this setting's theory with the newest measurement there is; `later` brings those that are newer.
   * The first picture of all waits for its own.
   */
  async picture<Theory, Picture>({
    theory,
    steps,
    draw,
    later,
    patience = 0,
  }: Asked<Theory, Run, Picture>): Promise<Picture> {
    let shown: { theory: Theory } | undefined;
    let settle: { resolve: () => void; reject: (error: unknown) => void } | undefined;
    const own = new Promise<void>((resolve, reject) => {
      settle = { resolve, reject };
    });
    const picture = (of: Theory) => {
      const { run, job: from } = this.#newest as { run: Run; job: Job<Run> };
      return draw(of, { run, current: from === job });
    };
    const job: Job<Run> = {
      steps,
      told: () => {
        if (patience === 0 || this.#newest?.job === job) settle?.resolve();
        if (shown) later.refine(picture(shown.theory));
      },
      failed: (error) => {
        settle?.reject(error);
        if (!isAbort(error) && job === this.#latest) later.fail(error);
      },
    };
    own.catch(() => {}); // heard below, or through `later`
    if (this.#newest && patience > 0) setTimeout(() => settle?.resolve(), patience);
    else if (this.#newest) settle?.resolve();
    this.#latest = job;
    const [known] = await Promise.all([this.#begin(job, theory), own]);
    shown = { theory: known };
    return picture(known);
  }

  /** The longer of the two first where both are waited for: the page has its first look to build meanwhile. */
  #begin<Theory>(job: Job<Run>, theory: () => Promise<Theory>): Promise<Theory> {
    if (!this.#newest) this.#request(job);
    const asked = theory();
    if (this.#newest) this.#request(job);
    return asked;
  }

  cancel(): void {
    this.#waiting = undefined;
    this.#latest = undefined;
    this.#newest = undefined;
    this.#running?.controller.abort();
  }

  #request(job: Job<Run>): void {
    this.#waiting = job;
    const running = this.#running;
    if (!running) void this.#work();
    else if (running.told) running.controller.abort();
    else setTimeout(() => running.controller.abort(), grace);
  }

  async #work(): Promise<void> {
    while (this.#waiting) {
      const job = this.#waiting;
      this.#waiting = undefined;
      const running = { controller: new AbortController(), told: false };
      this.#running = running;
      try {
        await this.#measure(job, running);
      } catch (error) {
        job.failed(error);
      }
      this.#running = undefined;
    }
  }

  async #measure(job: Job<Run>, running: Running): Promise<void> {
    const { signal } = running.controller;
    for await (const run of job.steps(signal)) {
      if (!this.#latest || (signal.aborted && running.told)) return;
      running.told = true;
      this.#newest = { run, job };
      this.#latest.told();
      if (this.#waiting) return;
    }
  }
}
