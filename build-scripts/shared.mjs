// What the scripts share: running programs, telling what happens, and skipping what did not change.
// No dependencies: `npm start` begins before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('..', import.meta.url));

export const inProject = (...parts) => join(project, ...parts);

export const isMain = (moduleUrl) => process.argv[1] === fileURLToPath(moduleUrl);

export function say(message) {
  console.log(`\n— ${message}`);
}

/** A failure that has been told already, or says all there is to say: no stack trace. */
export class Failure extends Error {}

/**
 * Runs a program in the project's folder (or `cwd`) and waits for it. What it prints is shown, and also returned if `capture`
 * is set ('quiet' returns it without showing it). Throws a Failure if it does not end well, unless `mayFail` is set.
 */
export function run(command, args, { capture = false, mayFail = false, env = {}, cwd = project } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
    });
    let output = '';
    if (capture) {
      child.stdout.on('data', (chunk) => take(chunk, process.stdout));
      child.stderr.on('data', (chunk) => take(chunk, process.stderr));
    }
    function take(chunk, stream) {
      output += chunk;
      if (capture !== 'quiet') stream.write(chunk);
    }
    child.on('error', () => reject(new Failure(`${command} is not on this machine`)));
    child.on('close', (code) => {
      if (code === 0 || mayFail) resolve({ code, output });
      else
        reject(
          new Failure(
            `${command} ${args.join(' ')} ended with ${code}\n${capture === 'quiet' ? output : ''}`,
          ),
        );
    });
  });
}

/** A program from the project's node_modules. */
export const localBin = (name) => inProject('node_modules', '.bin', name);

/** Starts a script's main function; a failure ends it with one message. */
export async function main(task) {
  try {
    await task();
  } catch (error) {
    console.error(`\n${error instanceof Failure ? error.message.trim() : error.stack}`);
    process.exitCode = 1;
  }
}

/** All files in or below `paths` (files or folders, relative to the project), in a fixed order. */
export function filesOf(paths) {
  const files = [];
  for (const path of paths) {
    const full = inProject(path);
    if (!existsSync(full)) continue;
    if (statSync(full).isFile()) files.push(path);
    else files.push(...filesOf(readdirSync(full).map((name) => join(path, name))));
  }
  return files.sort();
}

export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of filesOf(paths))
    hash
      .update(`${file}\0`)
      .update(readFileSync(inProject(file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * Runs `make` unless it has succeeded before with the same contents of `inputs`, and `outputs` still exist.
 * Returns whether it ran.
 */
export async function makeIfChanged(name, { inputs, outputs = [] }, make) {
  const stamp = inProject('build', 'stamps', name);
  const hash = hashOf(inputs);
  const isMade = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isMade && outputs.every((path) => existsSync(inProject(path)))) return false;
  rmSync(stamp, { force: true });
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

/** Seconds since `start` (of performance.now()), for people. */
export const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

export const fromProject = (path) => relative(project, path);
