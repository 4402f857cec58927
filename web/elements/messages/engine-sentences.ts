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
    const match = patternOf(text).exec(sentence);
    if (match) return { text, values: { ...match.groups } };
  }
  return undefined;
}

function patternOf(text: string): RegExp {
  const parts = text.split(/\{(\w+)\}/);
  const source = parts.map((part, i) => (i % 2 === 1 ? `(?<${part}>.+?)` : escaped(part)));
  return new RegExp(`^${source.join('')}$`, 's');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What it does not know stays as it is; values may be phrases of their own. */
export function engineReader(patterns: readonly string[], reader: Reader): (sentence: string) => string {
  const read = (sentence: string): string => {
    const found = readSentence(patterns, sentence);
    if (!found) return reader.number(sentence);
    const values = Object.entries(found.values).map(([place, value]) => [
      place,
      place === 'key' ? reader.label(value) : read(value),
    ]);
    return reader.tell(found.text, Object.fromEntries(values));
  };
  return read;
}
