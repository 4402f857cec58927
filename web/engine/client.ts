/** A place for one worker, filled on first use and again after each death. */
import { Session } from './session';
import { type StartOptions, startWorker } from './start';

export class WorkerClient {
  readonly #options: StartOptions;
  #session: Promise<Session> | undefined;

  constructor(options: StartOptions) {
    this.#options = options;
  }

  /** The living worker, or a fresh one. If starting it fails, the next call tries again. */
  session(): Promise<Session> {
    this.#session ??= this.#open();
    return this.#session;
  }

  close(): void {
    this.#session?.then(
      (session) => session.close(),
      () => {},
    );
  }

  async #open(): Promise<Session> {
    const forget = () => {
      this.#session = undefined;
    };
    try {
      return new Session(await startWorker(this.#options), forget);
    } catch (error) {
      forget();
      throw error;
    }
  }
}
