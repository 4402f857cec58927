/** The frame of quizzes; questions come from the core. */
import type { Texts } from '../texts';

export const quiz = {} satisfies Texts;
