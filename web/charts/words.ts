/** What charts say and how they write numbers, passed in by whoever draws; english.ts where nothing is. */

/** For the {places} of a sentence. */
export type PlaceValues = Readonly<Record<string, string | number>>;

export interface ChartWords {
  /** An English sentence, its {places} filled in, in the reader's language. */
  say(english: string, values?: PlaceValues): string;
  number(value: number, digits?: number): string;
  /** For a screen reader; `say` where its words are not those of this language. */
  spoken(value: number, digits?: number, say?: ChartWords['say']): string;
  share(share: number): string;
}

/** "{count} layers" with 3 is "3 layers". An index or a power in a formula, `n_{in}`, `2^{n}`, is no place. */
export function fill(sentence: string, values: PlaceValues = {}): string {
  return sentence.replace(/(?<![_^])\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
