/**
 * What the elements say. A sentence is its own key: the English stands where it is said, with {places} for what
 * changes, and each other language has a table of all sentences. The German tables are the list of them: what they lack
 * cannot be said, what Arabic lacks does not compile, and what nobody says any more fails tests/web/locales.test.ts.
 */
import type { charts } from './de/charts';
import type { frame } from './de/frame';
import type { networks } from './de/networks';
import type { quantum } from './de/quantum';
import type { quiz } from './de/quiz';
import type { takeAway } from './de/take-away';
import type { training } from './de/training';
import type { CatalogueTexts, Texts } from './texts';

type Tables = typeof frame &
  typeof charts &
  typeof networks &
  typeof takeAway &
  typeof training &
  typeof quantum &
  typeof quiz;
export type Sentence = keyof Tables;

export type PlacesOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlacesOf<Rest>
  : never;
/** What has to be given with a sentence: a value for each of its {places}. */
export type ValuesOf<Text extends string> = [PlacesOf<Text>] extends [never]
  ? []
  : [values: Readonly<Record<PlacesOf<Text>, string | number>>];
/** Sentences without places. */
export type Phrase = { [Text in Sentence]: [PlacesOf<Text>] extends [never] ? Text : never }[Sentence];

/** A language other than English. */
export interface Locale {
  messages: Texts<Sentence>;
  /** What the engine says, by the English with its places. */
  engine: Texts;
  /** Names and descriptions of the engine's catalogue by their place in it, such as `fields.depth.label`. */
  catalogue: CatalogueTexts;
}

export type Say = <Text extends Sentence>(english: Text, ...values: ValuesOf<Text>) => string;
