/** What the builder of integrate.html says. */
import type { integrate } from './de/integrate';
import { loadWords, type PageWords } from './words';

export type IntegrateWords = PageWords<keyof typeof integrate>;

export const loadIntegrateWords = (language: string): Promise<IntegrateWords> =>
  loadWords(language, {
    de: async () => (await import('./de/integrate')).integrate,
    ar: async () => (await import('./ar/integrate')).integrate,
  });
