/** What runs in the worker; everything is in serve.ts, which also runs without one. */
import { holdLifeline } from './lifeline';
import { loadModule } from './loader';
import { serve } from './serve';
import type { Endpoint } from './worker-protocol';

serve(globalThis as unknown as Endpoint, loadModule, holdLifeline);
