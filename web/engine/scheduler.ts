/**
 * Which call runs when, and where. Latest wins per channel: one in flight, one waiting. A call that is
 * superseded while it waits is rejected at once; one in flight may finish if it is quick, so that a dragged
 * slider shows every picture it has time for, and is stopped if it is slow.
 */

import type { WorkerClient } from './client';
import { InitLabError } from './contract';
import { type Session, Stopped } from './session';
import type { Method } from './worker-protocol';

export interface Call {
  method: Method;
  spec: unknown;
  channel?: string | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: number, partial: unknown) => void) | undefined;
  pauseSignal?: AbortSignal | undefined;
  checkpoint?: Uint8Array | undefined;
  /** Not to be started anew by itself where its worker died: it would lose what it has done. */
  long?: boolean;
}
interface Job extends Call {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  settled: boolean;
  deaths: number;
  startedAt: number;
  onAbort: () => void;
  session?: Session;
}

/** Milliseconds that a superseded call in flight has in all. */
const grace = 300;

export class Scheduler {
  readonly #clients: readonly WorkerClient[];
  readonly #running = new Map<WorkerClient, Job>();
  #queue: Job[] = [];
  #closed = false;

  constructor(clients: readonly WorkerClient[]) {
    this.#clients = clients;
  }

  submit(call: Call): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw closedError();
      call.signal?.throwIfAborted();
      const onAbort = () => this.#drop(job, call.signal?.reason);
      const job: Job = { ...call, resolve, reject, onAbort, settled: false, deaths: 0, startedAt: 0 };
      call.signal?.addEventListener('abort', onAbort);
      if (call.channel !== undefined) this.#supersede(call.channel);
      this.#queue.push(job);
      this.#dispatch();
    });
  }

  close(): void {
    this.#closed = true;
    for (const job of [...this.#queue, ...this.#running.values()]) this.#drop(job, closedError());
    for (const client of this.#clients) client.close();
  }

  #supersede(channel: string): void {
    const older = (job: Job) => job.channel === channel && !job.settled;
    for (const job of this.#queue.filter(older)) this.#drop(job, supersededError());
    for (const job of [...this.#running.values()].filter(older)) {
      const stop = () => this.#drop(job, supersededError());
      const remaining = job.startedAt + grace - performance.now();
      if (remaining <= 0) stop();
      else setTimeout(stop, remaining);
    }
  }

  /** Rejects a job that nobody waits for any longer, and stops it if it runs. */
  #drop(job: Job, reason: unknown): void {
    if (job.settled) return;
    this.#settle(job, () => job.reject(reason));
    this.#queue = this.#queue.filter((other) => other !== job);
    job.session?.abort();
    this.#dispatch();
  }

  #settle(job: Job, tell: () => void): void {
    if (job.settled) return;
    job.settled = true;
    job.signal?.removeEventListener('abort', job.onAbort);
    tell();
  }

  #dispatch(): void {
    for (const client of this.#clients) {
      if (this.#running.has(client)) continue;
      const job = this.#queue.find((candidate) => !this.#inFlight(candidate.channel));
      if (!job) return;
      this.#queue = this.#queue.filter((other) => other !== job);
      this.#running.set(client, job);
      void this.#run(client, job);
    }
  }

  #inFlight(channel: string | undefined): boolean {
    return (
      channel !== undefined &&
      [...this.#running.values()].some((job) => job.channel === channel && !job.settled)
    );
  }

  async #run(client: WorkerClient, job: Job): Promise<void> {
    job.startedAt = performance.now();
    const onProgress = (progress: number, partial: unknown) => {
      if (!job.settled) job.onProgress?.(progress, partial);
    };
    const pause = () => job.session?.pause();
    try {
      const session = await client.session();
      if (!job.settled) {
        job.session = session;
        const answer = session.ask(job, onProgress);
        job.pauseSignal?.addEventListener('abort', pause);
        if (job.pauseSignal?.aborted) pause();
        const value = await answer;
        this.#settle(job, () => job.resolve(value));
      }
    } catch (error) {
      if (!(error instanceof Stopped) && !this.#retry(job, error)) this.#settle(job, () => job.reject(error));
    }
    job.pauseSignal?.removeEventListener('abort', pause);
    delete job.session;
    this.#running.delete(client);
    this.#dispatch();
  }

  /** Once, and only what is still wanted: the latest call of its channel. */
  #retry(job: Job, error: unknown): boolean {
    const died = error instanceof InitLabError && error.code === 'worker_died';
    const latest = !this.#queue.some(({ channel }) => channel !== undefined && channel === job.channel);
    if (!died || job.long || job.settled || ++job.deaths > 1 || !latest) return false;
    this.#queue.unshift(job);
    return true;
  }
}

const closedError = () => new InitLabError('closed', '', 'The engine was closed.');
const supersededError = () => new DOMException('A later call took the place of this one.', 'AbortError');
