// Two builds in one checkout would write each other's files: the second waits for the first.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject, say } from './shared.mjs';

const defaultLock = inProject('build', 'lock');

/** Runs `build` while nobody else does. A lock whose holder is gone counts for nothing. */
export async function alone(build, lock = defaultLock) {
  await take(lock);
  try {
    return await build();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function take(lock) {
  mkdirSync(inProject('build'), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = holderOf(lock);
    if (holder !== undefined && !isAlive(holder)) rmSync(lock, { force: true });
    else if (!told) say(`Another build runs in this checkout (process ${holder}): this one goes on after it`);
    await wait(200);
  }
}

/** Undefined where it has just been given back, or is being written. */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
