/** A run as a file: what was set, what came out, and the way back to it. */
import type { Patch, Value } from '../fields';
import { english } from '../messages/messages';
import { sanitise } from '../spec-state';
import type { Subject } from './subject';
import { version } from './version';

const format = 'init-lab run';
const largest = 20e6; // characters

export interface RunRecord {
  format: typeof format;
  version: string;
  exhibit: string;
  seed: number;
  /** Every setting, by its key in the spec. */
  spec: Record<string, Value>;
  results: unknown;
}

export function recordOf({ element, host }: Subject): RunRecord {
  const { fields, state, outcome } = host;
  const spec = Object.fromEntries(fields.keys.map((key) => [key, state[key] as Value]));
  return {
    format,
    version,
    exhibit: element.exhibit,
    seed: state.seed,
    spec,
    results: plain(outcome),
  };
}

export function recordText(subject: Subject): string {
  const text = JSON.stringify(recordOf(subject), null, 2);
  // Lists of numbers in lines, not one number a line.
  return `${text.replace(/\[[\d\s.,eE+\-"NaIfinty]*\]/g, (list) => list.replace(/\s+/g, ' '))}\n`;
}

/** Typed arrays as lists; JSON has no word for infinity and NaN, so they are text. */
export function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}

export type Read = { patch: Patch; record: RunRecord } | { message: string };

/** Text from a file or the clipboard: the whole state that it names, or one sentence on why not. */
export function readRecord(text: string, { element, host }: Subject): Read {
  const { say } = host.messages;
  if (text.trim() === '')
    return { message: say('There is nothing to open yet: choose a file or paste a record.') };
  if (text.length > largest) return { message: say('That is too large for a run record.') };
  const given = parsed(text);
  if (!isObject(given) || given.format !== format)
    return { message: say('That is not a run record of init-lab: “format” must be “init-lab run”.') };
  if (given.exhibit !== element.exhibit)
    return {
      message: say('The record is one of the exhibit “{other}”; this one is “{this}”.', {
        other: short(given.exhibit),
        this: element.exhibit,
      }),
    };
  if (!isObject(given.spec)) return { message: say('The record has no settings: “spec” must be an object.') };
  const { patch, problems } = sanitise(host.fields, Object.entries(given.spec));
  const [problem] = problems;
  if (problem)
    return {
      message: `${say('The record was not opened.')} ${short(problem.name)}: ${problem.message}`,
    };
  // A setting that the record does not know did not exist then: it was what it is by default.
  const { keys, defaults } = host.fields;
  const rest = Object.fromEntries(keys.map((key) => [key, defaults[key]]));
  return { patch: { ...rest, ...patch } as Patch, record: given as unknown as RunRecord };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function short(value: unknown): string {
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

export interface Agreement {
  numbers: number;
  /** The largest difference, relative to the larger of the two; NaN and infinity agree with themselves alone. */
  worst: number;
}

/** How far what came out now is from what the record says; what time it took is left out. */
export function agreement(recorded: unknown, now: unknown): Agreement {
  const found: Agreement = { numbers: 0, worst: 0 };
  compare(recorded, plain(now), found);
  return found;
}

const passing = new Set(['timing', 'spec']);

function compare(before: unknown, now: unknown, found: Agreement): void {
  if (isObject(now) || Array.isArray(now)) {
    const [old, current] = [before, now] as [Record<string, unknown>, Record<string, unknown>];
    const there = typeof before === 'object' && before !== null;
    for (const key of Object.keys(current))
      if (!passing.has(key)) compare(there ? old[key] : undefined, current[key], found);
    return;
  }
  const isNumber = typeof now === 'number' || now === 'NaN' || now === 'Infinity' || now === '-Infinity';
  if (!isNumber) return;
  found.numbers += 1;
  if (before === now) return;
  const [a, b] = [Number(before), Number(now)];
  const difference = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
  found.worst = Math.max(found.worst, Number.isFinite(difference) ? difference : 1);
}

/** "All 4 210 numbers are those of the record." */
export function agreementWords(
  { numbers, worst }: Agreement,
  from: string,
  { say, number, language } = english,
): string {
  if (numbers === 0) return say('It has no numbers to compare.');
  const count = new Intl.NumberFormat(`${language}-u-nu-latn`).format(numbers);
  if (worst === 0)
    return say('All {numbers} numbers are those of the record, digit for digit.', { numbers: count });
  const made =
    from === version ? say('on another machine') : say('by version {version}', { version: short(from) });
  if (worst < 1e-3)
    return say('The numbers are those of the record to {difference}; it was made {made}.', {
      difference: number(worst, 1),
      made,
    });
  return say(
    'The settings are those of the record, but its numbers are not: it was made {made}, or changed since.',
    { made },
  );
}
