import { defineConfig } from 'vitest/config';
import { fromRoot } from './vite.shared.ts';

export default defineConfig({
  root: fromRoot('.'),
  test: { include: ['tests/web/**/*.test.ts'] },
});
