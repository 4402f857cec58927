/**
 * What the core says, read back into its key and its values. Verdicts and errors leave it as English sentences, for
 * everyone who uses the engine by itself; their patterns, with {places} for the values, are the keys by which a language
 * has them. tests/web/locales.test.ts has the core say each of them.
 */
import type { PlaceValues } from '../../charts/index';

interface Reader {
  tell(text: string, values: PlaceValues): string;
  /** Of a key of the spec. */
  label(key: string): string;
  number(text: string): string;
}

export interface Read {
  text: string;
  values: Record<string, string>;
}

/** The first of the patterns that the whole sentence fits. */
export function readSentence(patterns: readonly string[], sentence: string): Read | undefined {
  for (const text of patterns) {
    const values = readPattern(text, sentence);
    if (values) return { text, values };
  }
  return undefined;
}

/** What stands in the places of that one pattern, where the whole sentence fits it. */
export function readPattern(text: string, sentence: string): Record<string, string> | undefined {
  const match = patternOf(text).exec(sentence);
  return match ? { ...match.groups } : undefined;
}

/** As they are filled in: charts/words.ts. */
const placePattern = /(?<![_^])\{(\w+)\}/;

const made = new Map<string, RegExp>();

function patternOf(text: string): RegExp {
  const known = made.get(text) ?? newPattern(text);
  made.set(text, known);
  return known;
}

/** A place that comes again holds the same. */
function newPattern(text: string): RegExp {
  const parts = text.split(placePattern);
  const source = parts.map((part, i) => {
    if (i % 2 === 0) return escaped(part);
    const again = parts.some((other, j) => j % 2 === 1 && j < i && other === part);
    return again ? `\\k<${part}>` : `(?<${part}>.+?)`;
  });
  return new RegExp(`^${source.join('')}$`, 's');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What it does not know stays as it is; values may be phrases of their own. What was {typed} is not rewritten. */
export function engineReader(patterns: readonly string[], reader: Reader): (sentence: string) => string {
  const read = (sentence: string): string => {
    const found = readSentence(patterns, sentence);
    if (!found) return reader.number(sentence);
    const values = Object.entries(found.values).map(([place, value]) => [
      place,
      place === 'key' ? reader.label(value) : place.startsWith('typed') ? value : read(value),
    ]);
    return reader.tell(found.text, Object.fromEntries(values));
  };
  return read;
}
