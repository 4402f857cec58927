/** One living worker, asked one thing at a time; it notices when the worker dies. */
import { type Catalogue, InitLabError } from './contract';
import { watchLifeline } from './lifeline';
import type { Build } from './modules';
import type { Running } from './start';
import type { AbortRequest, CallRequest, PauseRequest, Reply, WorkerLike } from './worker-protocol';

/** A call that was stopped by `abort`. */
export class Stopped extends Error {}

export type OnProgress = (progress: number, partial: unknown) => void;
/** What is asked. */
export type Question = Pick<CallRequest, 'method' | 'spec' | 'checkpoint'>;
interface Pending {
  id: number;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  onProgress: OnProgress;
}

const sliceMilliseconds = 8; // leaves half of a frame to the page where the core shares its thread
const silenceInterval = 1000;
const silencesUntilDeath = 10; // counted, not timed: a laptop that slept is not a dead worker

export class Session {
  /** Undefined where the core was not asked for at the start. */
  readonly catalogue: Catalogue | undefined;
  readonly build: Build;
  readonly #worker: WorkerLike;
  readonly #onDeath: () => void;
  readonly #death = new AbortController();
  #pending: Pending | undefined;
  #calls = 0;
  #silences = 0;

  constructor({ worker, lifeline, catalogue, build }: Running, onDeath: () => void) {
    this.catalogue = catalogue;
    this.build = build;
    this.#worker = worker;
    this.#onDeath = onDeath;
    worker.onmessage = (event) => this.#hear(event.data as Reply);
    worker.onerror = (event) => this.#die(event.message || 'an error in the worker');
    watchLifeline(lifeline, () => this.#die('it was terminated'), this.#death.signal);
  }

  /** Rejects with InitLabError (worker_died among them) or Stopped. */
  async ask({ method, spec, checkpoint }: Question, onProgress: OnProgress): Promise<unknown> {
    const id = ++this.#calls;
    const request: CallRequest = { type: 'call', id, method, spec, budget: sliceMilliseconds, checkpoint };
    const answer = new Promise((resolve, reject) => {
      this.#pending = { id: request.id, resolve, reject, onProgress };
    });
    this.#silences = 0;
    const watch = setInterval(() => this.#countSilence(), silenceInterval);
    this.#worker.postMessage(request);
    try {
      return await answer;
    } finally {
      clearInterval(watch);
    }
  }

  /** Stops the running call, which then rejects with Stopped. */
  abort(): void {
    if (this.#pending) this.#worker.postMessage({ type: 'abort' } satisfies AbortRequest);
  }

  /** The running call ends where it is and resolves with what it has. */
  pause(): void {
    if (this.#pending) this.#worker.postMessage({ type: 'pause' } satisfies PauseRequest);
  }

  close(): void {
    this.#die('the engine was closed');
  }

  #hear(reply: Reply): void {
    this.#silences = 0;
    if (reply.type === 'died') this.#die(reply.message);
    if (!('id' in reply) || reply.id !== this.#pending?.id) return;
    const { resolve, reject, onProgress } = this.#pending;
    if (reply.type === 'progress') onProgress(reply.progress, reply.partial);
    else this.#pending = undefined;
    if (reply.type === 'result') resolve(reply.value);
    if (reply.type === 'aborted') reject(new Stopped());
    if (reply.type === 'failure') {
      reject(new InitLabError(reply.error.code, reply.error.field, reply.error.message));
    }
  }

  #countSilence(): void {
    if (++this.#silences >= silencesUntilDeath) this.#die('it no longer answers');
  }

  #die(reason: string): void {
    if (this.#death.signal.aborted) return;
    this.#death.abort();
    this.#worker.terminate();
    this.#onDeath();
    this.#pending?.reject(new InitLabError('worker_died', '', `The engine's worker died: ${reason}`));
    this.#pending = undefined;
  }
}
