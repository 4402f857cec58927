/** The site under load: nginx with the compressed copies, wrk on the same machine, five seconds for each file. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { table } from './figures.mjs';

export const title = 'The site under load (nginx, gzip_static, wrk: 2 threads, 64 connections, 5 s each)';

const nginxPaths = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'];
const seconds = 5; // bounded, and only ever 127.0.0.1

export async function run({ site }) {
  const nginx = nginxPaths.find((path) => existsSync(path));
  if (!nginx || !existsSync('/usr/bin/wrk')) return { skipped: 'nginx or wrk is not on this machine' };
  if (!existsSync(`${site}/index.html.gz`)) return { skipped: 'dist/site is not built' };
  const folder = await mkdtemp(join(tmpdir(), 'init-lab-load-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, site));
  const server = spawn(nginx, [
    '-p',
    folder,
    '-c',
    join(folder, 'nginx.conf'),
    '-e',
    join(folder, 'error.log'),
  ]);
  try {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const assets = readdirSync(`${site}/assets`).filter((name) => /\.(js|wasm)$/.test(name));
    const wasm = assets.find((name) => /core-relaxed-.*\.wasm$/.test(name));
    const script = assets.find((name) => /^elements-.*\.js$/.test(name));
    const rows = [];
    for (const path of ['index.html', 'embed.html', `assets/${script}`, `assets/${wasm}`])
      rows.push(await load(`http://127.0.0.1:${port}/${path}`, path));
    const head = ['file', 'requests/s', 'MB/s', 'latency, half', 'latency, 99 %', 'errors'];
    const cells = rows.map(({ path, requests, bytes, half, most, errors }) => [
      path,
      requests,
      bytes,
      half,
      most,
      errors,
    ]);
    return { text: table([head, ...cells]), data: { rows } };
  } finally {
    server.kill('SIGQUIT');
    await rm(folder, { recursive: true, force: true });
  }
}

async function load(url, path) {
  const { stdout } = await promisify(execFile)('wrk', [
    ...['-t2', '-c64', `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip'],
    url,
  ]);
  const find = (pattern) => pattern.exec(stdout)?.[1] ?? '0';
  const failed = /Socket errors: (.*)|Non-2xx or 3xx responses: (\d+)/.exec(stdout);
  return {
    path,
    requests: find(/Requests\/sec:\s+([\d.]+)/),
    bytes: find(/Transfer\/sec:\s+([\d.]+\w+)/),
    half: find(/^\s+50%\s+(\S+)/m),
    most: find(/^\s+99%\s+(\S+)/m),
    errors: failed ? (failed[1] ?? failed[2]) : 0,
  };
}

const configuration = (folder, port, site) => `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
worker_processes 2;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  types { text/html html; text/css css; text/javascript js; application/wasm wasm; }
  server { listen 127.0.0.1:${port}; gzip_static on; root ${site}; }
}
`;
