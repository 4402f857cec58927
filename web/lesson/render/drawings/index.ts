/** Pictures that need no script: SVG from arithmetic, at build time, by the name that the text gives. */
import type { Language } from '../languages.ts';
import { halvedFigure } from './halved.ts';
import { squashersFigure } from './squashers.ts';

export const drawings: Readonly<Record<string, (language: Language) => string>> = {
  'tanh-and-sigmoid': squashersFigure,
  'relu-halves': halvedFigure,
};
