// dist/lms/: the final quiz as packages for LMSs, from dist/site. The author's page makes others of the same kind.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = join(root, 'dist/site');
const written = new Date('2026-01-01T00:00:00Z'); // the same bytes for the same files

/** quiz.html and whatever it, or what it loads, names. */
export function quizFiles() {
  const files = {};
  const add = (path) => {
    if (files[path]) return;
    files[path] = new Uint8Array(readFileSync(join(site, path)));
    const text = /\.(html|js|css)$/.test(path) ? new TextDecoder().decode(files[path]) : '';
    for (const [, name] of text.matchAll(
      /["'`(]\.{0,2}\/?((?:[\w-]+\/)*[\w.-]+\.(?:js|mjs|css|wasm|svg|bin))["'`)]/g,
    )) {
      for (const candidate of [
        posix.join(posix.dirname(path), name),
        name,
        `assets/${posix.basename(name)}`,
      ]) {
        try {
          add(candidate);
          break;
        } catch (error) {
          if (error.code !== 'ENOENT' && error.code !== 'EISDIR') throw error;
        }
      }
    }
  };
  add('quiz.html');
  return files;
}

export async function buildLms() {
  const { module } = await runnerImport(join(root, 'web/hosts/lms/package.ts'));
  const { module: finals } = await runnerImport(join(root, 'web/hosts/lms/final-quiz.ts'));
  const files = quizFiles();
  mkdirSync(join(root, 'dist/lms'), { recursive: true });
  writeFileSync(join(site, 'quiz-files.json'), JSON.stringify(Object.keys(files).sort()));
  for (const { kind } of module.packageKinds) {
    const zip = zipSync(module.packageFiles(kind, files, finals.finalQuiz), { level: 9, mtime: written });
    writeFileSync(join(root, `dist/lms/init-lab-quiz-${kind}.zip`), zip);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildLms();
