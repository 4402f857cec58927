/** Chromium and a server for what it opens, both on this machine. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';

export const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking';
const systemBrowser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromiumPath = process.env.CHROMIUM ?? systemBrowser.find((path) => existsSync(path));

export const launch = () =>
  chromium.launch({ ...(chromiumPath && { executablePath: chromiumPath }), args: flags.split(' ') });

/** @param {string} outDir a folder of built files */
export async function serve(outDir) {
  const server = await preview({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}
