/** Results that are kept in the repository: what the site's performance page shows, and what a later run is held against. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { table } from './figures.mjs';

const folder = fileURLToPath(new URL('../../web/lesson/measured/', import.meta.url));
const fileOf = (part) => `${folder}${part}.json`;

/** Without the single samples. */
export function keep(part, result) {
  mkdirSync(folder, { recursive: true });
  const summary = JSON.stringify(result, (key, value) => (isSamples(key, value) ? undefined : value), 2);
  writeFileSync(fileOf(part), `${summary}\n`);
  execFileSync('npx', ['biome', 'format', '--write', fileOf(part)], { stdio: 'ignore' }); // as the check wants it
}

const isSamples = (key, value) =>
  ['samples', 'times', 'intervals', 'tasks', 'longestTasks'].includes(key) &&
  typeof value === 'object' &&
  value !== null;

/** What has changed by more than a twentieth, as lines; the kept run may be of another machine, and says so. */
export function compare(part, result) {
  if (!existsSync(fileOf(part))) return '  nothing is kept to compare with (--keep keeps this run)';
  const kept = JSON.parse(readFileSync(fileOf(part), 'utf8'));
  const before = new Map(numbersIn(kept));
  const changes = numbersIn(result)
    .filter(([name]) => before.has(name))
    .map(([name, is]) => ({ name, was: before.get(name), is }))
    .filter(({ was, is }) => Math.abs(is - was) > 0.05 * Math.abs(was));
  const since = `  since ${kept.machine.date.slice(0, 10)}, ${kept.machine.commit}, ${kept.machine.processor}`;
  if (changes.length === 0) return `${since}: no figure has changed by more than 5 %`;
  const rows = changes.map(({ name, was, is }) => [name, show(was), show(is), percent(is / was - 1)]);
  return `${since}\n${table([['changed', 'was', 'is', ''], ...rows])}`;
}

const show = (value) => String(Number(value.toPrecision(4)));
const percent = (share) =>
  Number.isFinite(share) ? `${share > 0 ? '+' : '−'}${Math.abs(100 * share).toFixed(0)} %` : '';

/** Every number, by its path; not those of the machine, nor of single samples. */
function numbersIn(value, path = '') {
  if (typeof value === 'number') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(([key, inner]) => !['machine', 'goal', 'place'].includes(key) && !isSamples(key, inner))
    .map(([key, inner]) => [typeof inner?.name === 'string' ? inner.name : key, inner]) // rows come and go
    .flatMap(([key, inner]) => numbersIn(inner, path === '' ? key : `${path}.${key}`));
}
