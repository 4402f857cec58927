/** Builds the page that has the engine alone, and serves it as a test wishes. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin, preview } from 'vite';

const root = fileURLToPath(new URL('./engine-page', import.meta.url));
const outDir = fileURLToPath(new URL('../../build/engine-page', import.meta.url));
const common = { configFile: false, root, base: './', logLevel: 'warn' } as const;

export async function buildEnginePage(): Promise<void> {
  await build({ ...common, worker: { format: 'es' }, build: { outDir, emptyOutDir: true } });
}

export interface Host {
  url: string;
  close(): Promise<void>;
}
export interface Wishes {
  /** A Content-Security-Policy. */
  policy?: string;
  /** The MIME type of .wasm files. */
  wasmType?: string;
}
export async function serveEnginePage({ policy, wasmType }: Wishes = {}): Promise<Host> {
  const headers = policy ? { 'Content-Security-Policy': policy } : {};
  const server = await preview({
    ...common,
    plugins: wasmType ? [withWasmType(wasmType)] : [],
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers },
  });
  const url = server.resolvedUrls?.local[0] ?? '';
  return { url, close: () => server.close() };
}

function withWasmType(type: string): Plugin {
  return {
    name: 'wasm-type',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const setHeader = response.setHeader.bind(response);
        response.setHeader = (name, value) => {
          const isType = name.toLowerCase() === 'content-type' && request.url?.endsWith('.wasm');
          return setHeader(name, isType ? type : value);
        };
        next();
      });
    },
  };
}
