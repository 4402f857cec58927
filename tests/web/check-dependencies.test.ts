import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
// @ts-expect-error: a script without types
import { checkDependencies } from '../../build-scripts/check-dependencies.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What the check says of a made-up project with these files. */
function problemsOf(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'init-lab-dependencies-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return checkDependencies(folder);
}

it('finds nothing wrong in this project', () => {
  expect(checkDependencies(process.cwd())).toEqual([]);
});

it('lets dependencies point down', () => {
  const problems = problemsOf({
    'cpp/core/random.h': '#include <vector>',
    'cpp/core/network.cpp': '#include "random.h"\n#include <Eigen/Dense>',
    'cpp/wasm/bind.cpp': '#include <emscripten/bind.h>\n#include "core/random.h"',
    'web/charts/line.ts': "import { scaleLog } from 'd3-scale';",
    'web/engine/glue.ts': "const glue = import('#core/relaxed/init-lab-core.mjs');",
    'web/elements/lab.ts': "import { line } from '../charts/line';\nimport '../engine/glue.ts?worker';",
  });
  expect(problems).toEqual([]);
});

it.each([
  [
    'core uses training',
    { 'cpp/core/a.h': '#include "training/b.h"', 'cpp/training/b.h': '' },
    'cpp/core may use',
  ],
  [
    'a path that climbs',
    { 'cpp/core/a.h': '#include "../quiz/b.h"', 'cpp/quiz/b.h': '' },
    'cpp/core may use',
  ],
  ['angle brackets', { 'cpp/core/a.h': '#include <wasm/b.h>', 'cpp/wasm/b.h': '' }, 'cpp/core may use'],
  ['sideways', { 'cpp/quiz/a.h': '#include "quantum/b.h"', 'cpp/quantum/b.h': '' }, 'cpp/quiz may use'],
  ['Emscripten in core', { 'cpp/core/a.cpp': '  #  include <emscripten/val.h>' }, 'only cpp/wasm'],
  ['iostream in core', { 'cpp/core/a.cpp': '#include <iostream>' }, 'prints and reads nothing'],
  ['a missing header', { 'cpp/core/a.cpp': '#include "nowhere.h"' }, 'cannot find'],
  ['a folder that is no layer', { 'cpp/misc/a.cpp': '#include <vector>' }, 'no layer'],
  [
    'a chart uses an element',
    { 'web/charts/a.ts': "export { b } from '../elements/b';", 'web/elements/b.ts': '' },
    'web/charts may use',
  ],
  [
    'an element uses the glue',
    { 'web/elements/a.ts': "await import('#core/scalar/x.mjs')" },
    'web/elements may use',
  ],
  [
    'the engine uses an element',
    { 'web/engine/a.ts': "import type {\n  B,\n} from '../elements/b';", 'web/elements/b.ts': '' },
    'web/engine may use',
  ],
  [
    'a worker by URL',
    { 'web/charts/a.ts': "new URL('../engine/w.ts', import.meta.url)", 'web/engine/w.ts': '' },
    'web/charts may use',
  ],
  [
    'code outside the layers',
    { 'web/engine/a.ts': "import '../../tests/b';", 'tests/b.ts': '' },
    'web/engine may use',
  ],
])('refuses: %s', (_name, files, message) => {
  const problems = problemsOf(files as unknown as Record<string, string>);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(message);
});

it('finds circles, of headers and of modules', () => {
  const problems = problemsOf({
    'cpp/core/a.h': '#include "b.h"',
    'cpp/core/b.h': '#include "a.h"',
    'web/charts/a.ts': "import './b';",
    'web/charts/b.ts': "import './c';",
    'web/charts/c.ts': "import './a';",
  });
  expect(problems).toEqual([
    'a circle: cpp/core/a.h → cpp/core/b.h → cpp/core/a.h',
    'a circle: web/charts/a.ts → web/charts/b.ts → web/charts/c.ts → web/charts/a.ts',
  ]);
});

it('does not take comments for imports', () => {
  expect(problemsOf({ 'web/charts/a.ts': "// import '../engine/b';\n/* import '../engine/b'; */" })).toEqual(
    [],
  );
});
