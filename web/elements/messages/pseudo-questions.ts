/** The questions of the pseudo-languages. */
import { questions } from './de/questions/index';
import { changed, type PseudoLanguage } from './pseudo';
import type { QuestionTexts } from './question-texts';

export const pseudoQuestions = (language: PseudoLanguage): QuestionTexts => ({
  common: changed(questions.common, language),
  questions: Object.fromEntries(
    Object.entries(questions.questions).map(([id, texts]) => [id, changed(texts, language)]),
  ),
});
