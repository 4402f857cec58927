/** What others get: `import 'init-lab/engine'` from dist/lib, in a Node that knows nothing of TypeScript or Vite. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const program = `
  import { codeFor, createEngine, InitLabError } from 'init-lab/engine';
  const engine = await createEngine();
  const { activationVariance } = await engine.runExperiment({ depth: 4, width: 16, batchSize: 16 });
  const error = await engine.predict({ depth: 0 }).catch((reason) => reason);
  const named = error instanceof InitLabError && error.field;
  const code = codeFor(engine.catalogue(), { depth: 4 }, 'jax').split('\\n')[2];
  console.log(JSON.stringify({ layers: activationVariance.length, named, code }));
`;

test('the library runs in plain Node, and lets it end', () => {
  const options = { encoding: 'utf8', timeout: 30_000 } as const;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], options);
  expect(JSON.parse(output)).toEqual({ layers: 4, named: 'depth', code: 'import jax' });
});
