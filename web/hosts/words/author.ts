/** What the author's page says. */
import type { author } from './de/author';
import { loadWords, type PageWords, type PhraseOf } from './words';

type AuthorSentence = keyof typeof author;
export type AuthorPhrase = PhraseOf<AuthorSentence>;
export type AuthorWords = PageWords<AuthorSentence>;

export const loadAuthorWords = (language: string): Promise<AuthorWords> =>
  loadWords(language, {
    de: async () => (await import('./de/author')).author,
    ar: async () => (await import('./ar/author')).author,
  });
