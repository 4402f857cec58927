/**
 * The words of a quiz: those of every element, and its questions in the reader's language. Questions and grades are
 * kept as the core gives them, in English, so that what is sent to an LMS does not depend on who reads.
 */
import type { Grade, Question, QuestionList } from '../../engine/contract';
import { loadMessages } from '../messages/choose';
import { type Messages, english as plain } from '../messages/messages';
import type { PseudoLanguage } from '../messages/pseudo';
import type { QuestionTexts } from '../messages/question-texts';
import type { Translated } from '../messages/translated';

export interface QuizWords extends Messages {
  /** Numbers written in English, as this language writes them. */
  local(numbers: string): string;
  question(question: Question): Question;
  /** `id`: of its question. */
  grade(grade: Grade, id: string): Grade;
  list(list: QuestionList): QuestionList;
}

/** The files of a language are asked for only by a quiz that speaks it. */
const files: Readonly<Record<string, () => Promise<QuestionTexts>>> = {
  de: async () => (await import('../messages/de/questions/index')).questions,
  ar: async () => (await import('../messages/ar/questions/index')).questions,
  ...Object.fromEntries((['en-xa', 'ar-xb', 'en-xm'] as const).map((name) => [name, () => pseudo(name)])),
};

async function pseudo(language: PseudoLanguage): Promise<QuestionTexts> {
  return (await import('../messages/pseudo-questions')).pseudoQuestions(language);
}

const inEnglish = (messages: Messages): QuizWords => ({
  local: (numbers) => numbers,
  ...messages,
  question: (question) => question,
  grade: (grade) => grade,
  list: (list) => list,
});

export const english = inEnglish(plain);

/** Questions whose file does not come are in English. */
export async function loadQuizWords(language: string): Promise<QuizWords> {
  const [messages, texts] = await Promise.all([
    loadMessages(language),
    Object.hasOwn(files, language) ? files[language]?.().catch(() => undefined) : undefined,
  ]);
  return texts && 'questionText' in messages ? quizWords(messages as Translated, texts) : inEnglish(messages);
}

export function quizWords(messages: Translated, { common, questions }: QuestionTexts): QuizWords {
  const tables = (id: string) => [questions[id] ?? {}, common];
  const line = (text: string, id = '') => messages.questionLine(text, tables(id));
  return {
    ...messages,
    question: once((question: Question): Question => {
      const own = tables(question.question);
      return {
        ...question,
        title: line(question.title, question.question),
        prompt: messages.questionText(question.prompt, own),
        hint: messages.questionText(question.hint, own),
        unit: line(question.unit, question.question),
        options: question.options.map((option) => ({
          ...option,
          text: messages.questionText(option.text, own),
        })),
      };
    }),
    grade: once((grade: Grade, id: string): Grade => {
      const own = tables(id);
      return {
        ...grade,
        answer: line(grade.answer, id),
        feedback: messages.questionText(grade.feedback, own),
        explanation: messages.questionText(grade.explanation, own),
        key: messages.questionText(grade.key, own),
      };
    }),
    list: once((list: QuestionList): QuestionList => {
      const titled = <One extends { title: string; id: string }>(one: One): One => ({
        ...one,
        title: line(one.title, one.id),
      });
      return {
        sections: list.sections.map(titled),
        kinds: list.kinds.map((kind) => ({ ...kind, label: line(kind.label), how: line(kind.how) })),
        levels: list.levels.map((level) => ({ ...level, label: line(level.label) })),
        questions: list.questions.map(titled),
      };
    }),
  };
}

/** The same thing again is not put into words again. */
function once<Thing extends object, Rest extends unknown[]>(
  work: (thing: Thing, ...rest: Rest) => Thing,
): (thing: Thing, ...rest: Rest) => Thing {
  const done = new WeakMap<Thing, Thing>();
  return (thing, ...rest) => {
    const known = done.get(thing) ?? work(thing, ...rest);
    done.set(thing, known);
    return known;
  };
}
