/** Chromium and a server for what it opens, both on this machine. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';

const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking';
const systemBrowser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const launch = () => {
  const executablePath = process.env.CHROMIUM ?? systemBrowser.find((path) => existsSync(path));
  return chromium.launch({ ...(executablePath && { executablePath }), args: flags.split(' ') });
};

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
