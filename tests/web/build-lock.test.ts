/** Builds in one checkout wait for each other, and not for one that has died. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
// @ts-expect-error: the build scripts are plain JavaScript
import { alone } from '../../build-scripts/build-lock.mjs';

const lockIn = (folder: string) => join(mkdtempSync(join(tmpdir(), folder)), 'lock');

test('two builds take turns, and a failed one gives the lock back', async () => {
  const lock = lockIn('init-lab-lock-');
  const running: string[] = [];
  const build = (name: string, fails: boolean) =>
    alone(async () => {
      running.push(`${name} begins`);
      await wait(50);
      running.push(`${name} ends`);
      if (fails) throw new Error(name);
    }, lock);
  const [first, second] = await Promise.allSettled([build('a', true), build('b', false)]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  expect(running).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that is gone counts for nothing', async () => {
  const lock = lockIn('init-lab-lock-');
  writeFileSync(lock, String(2 ** 30)); // beyond the largest process id
  expect(await alone(async () => 'built', lock)).toBe('built');
});
