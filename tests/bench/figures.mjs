/** Medians, tables, and the state of the machine that they were measured on. */
import { execFileSync } from 'node:child_process';
import os from 'node:os';

export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const above = Math.ceil(position);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
export const median = (values) => quantile(values, 0.5);

/** Columns as wide as they need to be, numbers to the right. */
export function table(rows) {
  const cells = rows.map((row) => row.map(String));
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  return cells.map((row) => `  ${row.map(pad).join('   ')}`).join('\n');
}

export const milliseconds = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

export function machine(browser) {
  return {
    date: new Date().toISOString(),
    commit: command('git', 'rev-parse', '--short', 'HEAD'),
    processor: os.cpus()[0]?.model,
    cores: os.cpus().length,
    loadAverage: os.loadavg().map((load) => Number(load.toFixed(2))),
    node: process.version,
    chromium: browser.version(),
  };
}

function command(name, ...args) {
  try {
    return execFileSync(name, args, { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
