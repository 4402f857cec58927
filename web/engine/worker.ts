/** What runs in the worker; everything is in serve.ts, which also runs without one. */
import { holdLifeline } from './lifeline';
import { loadCore } from './loader';
import { serve } from './serve';
import type { Endpoint } from './worker-protocol';

serve(globalThis as unknown as Endpoint, loadCore, holdLifeline);
