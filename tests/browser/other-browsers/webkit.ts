/** WebKitGTK's MiniBrowser on a display of its own, over W3C WebDriver: four calls of plain HTTP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { OtherBrowser } from './browser';

/** MiniBrowser, the driver and the display that they need; undefined where one is missing. */
export function findWebKit(): string | undefined {
  try {
    for (const tool of ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb']) accessSync(tool);
    const libraries = '/usr/lib';
    for (const machine of readdirSync(libraries)) {
      const path = `${libraries}/${machine}/webkit2gtk-4.1/MiniBrowser`;
      if (exists(path)) return path;
    }
  } catch {
    // not installed
  }
  return undefined;
}

function exists(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}

export async function openWebKit(
  binary: string,
  environment: Record<string, string> = {},
): Promise<OtherBrowser> {
  const display = await startDisplay();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display.name,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // as root in a container there is none to be had
      GDK_BACKEND: 'x11',
      ...environment,
    },
  });
  const end = () => {
    driver.kill();
    display.process.kill();
  };
  try {
    const at = `http://127.0.0.1:${port}/session`;
    const options = { binary, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId } = (await patiently(() => call(at, { capabilities }))) as { sessionId: string };
    const session = `${at}/${sessionId}`;
    await call(`${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
    return {
      open: async (url) => void (await call(`${session}/url`, { url })),
      evaluate: (expression) =>
        call(`${session}/execute/sync`, { script: `return (${expression});`, args: [] }),
      close: async () => {
        await call(session, undefined, 'DELETE').catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function call(url: string, body?: object, method = 'POST'): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { message?: string } };
  if (!response.ok) throw new Error(`${url}: ${value?.message}`);
  return value;
}

/** The driver needs a moment until it listens. */
async function patiently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let left = 50; ; --left) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || !/fetch failed/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Xvfb chooses a free display itself and writes its number. */
function startDisplay(): Promise<{ name: string; process: ChildProcess }> {
  const child = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1700x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout?.once('data', (number) => resolve({ name: `:${String(number).trim()}`, process: child }));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
