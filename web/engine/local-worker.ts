/**
 * Stands in for a worker in the calling thread: in Node, with `workers: 0`, and where the host forbids
 * workers. The core works in slices, so the thread is never held for longer than one of them.
 */
import type { LoadModule } from './loader';
import { serve } from './serve';
import type { AbortRequest, Endpoint, WorkerLike } from './worker-protocol';

export function localWorker(load?: LoadModule): WorkerLike {
  let open = true;
  const deliver = (to: Endpoint, data: unknown) =>
    queueMicrotask(() => {
      to.onmessage?.({ data } as MessageEvent);
    });
  const inside: Endpoint = {
    onmessage: null,
    postMessage: (message) => {
      if (open) deliver(outside, message);
    },
  };
  const outside: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => {
      if (open) deliver(inside, message);
    },
    terminate: () => {
      outside.postMessage({ type: 'abort' } satisfies AbortRequest);
      open = false;
    },
  };
  serve(inside, load);
  return outside;
}
