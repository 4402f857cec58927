/**
 * A browser tells nobody that a worker was terminated or ran out of memory. But a lock that the worker holds
 * is released when it goes, so the page waits for that lock. Where there are no locks (insecure or opaque
 * origins) the session's watch for silence has to do.
 */
const locks = (): LockManager | undefined =>
  typeof navigator === 'undefined' ? undefined : (navigator.locks ?? undefined);

/** In the worker: holds a lock for good and tells its name, or nothing where there are no locks. */
export function holdLifeline(): Promise<string | undefined> {
  const name = `init-lab ${Date.now().toString(36)} ${Math.random().toString(36).slice(2)}`;
  return new Promise((resolve) => {
    const hold = () => {
      resolve(name);
      return new Promise(() => {});
    };
    const request = locks()?.request(name, hold);
    if (request) request.catch(() => resolve(undefined));
    else resolve(undefined);
  });
}

/** In the page, once the worker holds it: `onDeath` when the worker is gone. */
export function watchLifeline(name: string | undefined, onDeath: () => void, signal: AbortSignal): void {
  if (name !== undefined)
    locks()
      ?.request(name, { signal }, onDeath)
      .catch(() => {});
}
