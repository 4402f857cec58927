/** What a quiz's page says, and what its sheet is called wherever it is taken to. */
import type { quiz } from './de/quiz';
import { loadWords, type PageWords } from './words';

export type QuizPageSentence = keyof typeof quiz;
export type QuizPageWords = PageWords<QuizPageSentence>;

export const loadQuizPageWords = (language: string): Promise<QuizPageWords> =>
  loadWords(language, {
    de: async () => (await import('./de/quiz')).quiz,
    ar: async () => (await import('./ar/quiz')).quiz,
  });
