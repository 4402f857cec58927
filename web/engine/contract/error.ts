/**
 * The one error type of the engine. The core's codes apart: wasm_forbidden, simd_unsupported, load_failed,
 * worker_died, closed, bad_option. `field` is a spec key or an option, 'work', or '' where none is
 * to blame.
 */
export class InitLabError extends Error {
  constructor(
    readonly code: string,
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = 'InitLabError';
  }
}
