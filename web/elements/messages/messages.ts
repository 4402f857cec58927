/** The words of one element, in one language: what charts need as well, and more. */
import { english as englishCharts } from '../../charts/english';
import type { ChartWords } from '../../charts/words';
import type { Say } from './sentences';

export interface Messages {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly say: Say;
  number(value: number, digits?: number): string;
  /** For a screen reader; `say` where its words are not those of this language. */
  spoken(value: number, digits?: number, say?: ChartWords['say']): string;
  share(share: number): string;
  /** With as many digits after the point as asked for. */
  decimals(value: number, digits: number): string;
  /** A label as it stands within a sentence, where this language writes it small there. */
  lower(label: string): string;
  /** A text of the engine's catalogue, given in English and by its place: itself where the language lacks it. */
  ofCatalogue(place: string, text: string): string;
  /** What the engine has said in English: a verdict, an error. */
  ofEngine(sentence: string): string;
}

export const english: Messages = {
  ...englishCharts,
  language: 'en',
  direction: 'ltr',
  decimals: (value, digits) => value.toFixed(digits).replace('-', '−'),
  // "Batch" is "batch", but "ReLU" stays.
  lower: (label) =>
    /^[A-Z][a-z]*($|[^A-Za-z])/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label,
  ofCatalogue: (_place, text) => text,
  ofEngine: (sentence) => sentence,
};
