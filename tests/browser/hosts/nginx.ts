/** nginx as Debian has it, on a free port of this machine, with nothing but static files and their compressed copies. */
import { spawn } from 'node:child_process';
import { accessSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const candidates = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'];

export function findNginx(): string | undefined {
  return candidates.find((path) => {
    try {
      accessSync(path);
      return true;
    } catch {
      return false;
    }
  });
}

export interface Nginx {
  origin: string;
  close(): Promise<void>;
}

/** Serves `site` at /init-lab/. */
export async function startNginx(binary: string, site: string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'init-lab-nginx-'));
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, site));
  const child = spawn(
    binary,
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    {
      stdio: 'ignore',
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  await listens(origin);
  return {
    origin,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** In the foreground, as whoever runs the test, writing only into its own folder. */
function configuration(folder: string, port: number, site: string): string {
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
worker_processes 2;
events { worker_connections 512; }
http {
  access_log off;
  ${own.join('\n  ')}
  types {
    text/html html; text/css css; text/javascript js; image/svg+xml svg;
    application/wasm wasm; application/json json; application/manifest+json webmanifest;
  }
  server {
    listen 127.0.0.1:${port};
    gzip_static on;
    location /init-lab/ {
      alias ${site}/;
      index index.html;
      add_header Cache-Control no-cache;
    }
    location /init-lab/assets/ {
      alias ${site}/assets/;
      add_header Cache-Control "max-age=31536000, immutable";
    }
  }
}
`;
}

async function listens(origin: string): Promise<void> {
  for (let left = 100; left > 0; --left) {
    try {
      await fetch(origin);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('nginx does not listen');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
