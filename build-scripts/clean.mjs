// `npm run clean`: removes what was built here. The toolchain stays in its cache, the packages in node_modules.
import { rmSync } from 'node:fs';
import { inProject } from './shared.mjs';

for (const folder of ['build', 'dist', 'test-results', 'playwright-report']) {
  rmSync(inProject(folder), { recursive: true, force: true });
}
