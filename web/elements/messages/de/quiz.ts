/** The frame of quizzes; questions come from the core. */
import type { Texts } from '../sentences';

export const quiz = {} satisfies Texts;
