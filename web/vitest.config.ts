import { defineConfig } from 'vitest/config';
import { fromRoot, numbersAlone } from './vite.shared.ts';

export default defineConfig({
  root: fromRoot('.'),
  resolve: { alias: [numbersAlone] },
  test: { include: ['tests/web/**/*.test.ts'] },
});
