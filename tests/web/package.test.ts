/** The npm package, packed and installed in an empty project: what it holds, how it runs in Node, and its types. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const lib = fileURLToPath(new URL('../../dist/lib', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'init-lab-consumer-'));
const inHome = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: home, encoding: 'utf8', timeout: 60_000 });
const installed = (name: string) => join(home, 'node_modules', 'init-lab', name);

beforeAll(() => {
  inHome('npm', 'pack', '--silent', lib);
  const archive = readdirSync(home).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(
    join(home, 'package.json'),
    JSON.stringify({ name: 'consumer', type: 'module', private: true }),
  );
  // Offline: it depends on nothing.
  inHome('npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', archive);
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the engine runs in Node and lets it end', () => {
  const program = `
    import { createEngine } from 'init-lab/engine';
    const engine = await createEngine();
    const { activationVariance } = await engine.runExperiment({ depth: 4, width: 16, batchSize: 16 });
    console.log(activationVariance.length);`;
  expect(inHome(process.execPath, '--input-type=module', '--eval', program).trim()).toBe('4');
});

test('its types hold without TypeScript being lenient with them', () => {
  writeFileSync(
    join(home, 'use.ts'),
    `import { InitLab, type State } from 'init-lab';
     import { createEngine, type Spec } from 'init-lab/engine';
     const spec: Spec = { depth: 3 };
     const engine = await createEngine();
     const element = document.createElement('init-lab');
     element.engine = engine;
     element.setState(spec);
     const state: State = new InitLab().getState();
     element.addEventListener('init-lab-change', ({ detail }) => console.log(detail.state.depth + 1, state));
     // @ts-expect-error no such setting
     element.setState({ depth: true });`,
  );
  const options = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom'],
    strict: true,
    noEmit: true,
  };
  writeFileSync(
    join(home, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...options, types: [] }, files: ['use.ts'] }),
  );
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  expect(inHome(process.execPath, tsc, '-p', '.')).toBe('');
}, 60_000);

test('the manifest has an attribute for every setting of the catalogue', async () => {
  const { modules } = JSON.parse(readFileSync(installed('custom-elements.json'), 'utf8'));
  const { declarations } = modules.find(
    ({ exports }: { exports: { name: string }[] }) => exports[0]?.name === 'init-lab',
  );
  const [{ attributes, events, members, cssParts }] = declarations;
  const names = (list: { name: string }[]) => list.map(({ name }) => name);
  const program = `import { createEngine } from 'init-lab/engine'; const engine = await createEngine();
    console.log(JSON.stringify(engine.catalogue().fields.map(({ key }) => key)))`;
  const keys: string[] = JSON.parse(inHome(process.execPath, '--input-type=module', '--eval', program));
  const wanted = keys.map((key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  expect(names(attributes)).toEqual(expect.arrayContaining(wanted));
  expect(names(events)).toEqual(['init-lab-ready', 'init-lab-change', 'init-lab-result', 'init-lab-error']);
  expect(names(members)).toEqual(
    expect.arrayContaining(['getState', 'setState', 'reset', 'reseed', 'screenshot']),
  );
  for (const list of [attributes, events, members, cssParts])
    for (const { name, description } of list) expect(description, name).not.toBe('');
});

test('says under which licence each thing in it is', () => {
  const text = readFileSync(installed('licences.txt'), 'utf8');
  for (const name of ['Eigen', 'Emscripten', 'musl', 'libc++', 'lit-html', 'd3-shape'])
    expect(text).toContain(name);
  expect(readFileSync(installed('LICENSE'), 'utf8')).toContain('MIT');
});
