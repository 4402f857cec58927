/** The frame of quizzes; questions come from the core. */
import type { quiz as keys } from '../de/quiz';
import type { Texts } from '../texts';

export const quiz: Texts<keyof typeof keys> = {};
