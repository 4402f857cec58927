/**
 * Latest wins: at most one picture is being computed, at most one waits, and whoever waits is replaced by who comes
 * later. So a picture is whole (all its parts belong to one spec), the last one asked for is always made, and a
 * fast hand never starves the screen.
 */
export interface PacingCallbacks<Request, Picture> {
  compute: (request: Request, signal: AbortSignal) => Promise<Picture>;
  done: (picture: Picture, request: Request) => void;
  failed: (error: unknown, request: Request) => void;
}

export class Pacing<Request, Picture> {
  #waiting: { request: Request } | undefined;
  #running: AbortController | undefined;

  constructor(readonly callbacks: PacingCallbacks<Request, Picture>) {}

  /** Something is being computed. */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  request(request: Request): void {
    this.#waiting = { request };
    if (!this.#running) void this.#next();
  }

  cancel(): void {
    this.#waiting = undefined;
    this.#running?.abort();
    this.#running = undefined;
  }

  async #next(): Promise<void> {
    const request = this.#waiting?.request;
    if (!this.#waiting || request === undefined) return;
    this.#waiting = undefined;
    const controller = new AbortController();
    this.#running = controller;
    const report = await this.#compute(request, controller.signal);
    if (this.#running !== controller) return; // cancelled meanwhile
    this.#running = undefined;
    report();
    void this.#next();
  }

  async #compute(request: Request, signal: AbortSignal): Promise<() => void> {
    try {
      const picture = await this.callbacks.compute(request, signal);
      return () => this.callbacks.done(picture, request);
    } catch (error) {
      return isAbort(error) ? () => {} : () => this.callbacks.failed(error, request);
    }
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
