/** A sheet as xAPI data, of the shape that H5P made common: a statement on the whole, and one for each question. */
import type { Answer, Grade, Question } from '../../engine/contract';
import { plainText } from './fragments';
import { entryOf, type SheetState, scoreOf } from './sheet';

interface Activity {
  id: string;
  definition: Record<string, unknown>;
}
export interface XapiData {
  verb: { id: string; display: Record<string, string> };
  object: Activity;
  result: Record<string, unknown>;
}
export interface XapiReport {
  statement: XapiData;
  children: { statement: XapiData }[];
}

const verb = (name: string) => ({ id: `http://adlnet.gov/expapi/verbs/${name}`, display: { en: name } });
const english = (text: string) => ({ en: text });
/** How SCORM 2004 and xAPI call the kinds of questions. */
export const interactionTypes = {
  one: 'choice',
  predict: 'choice',
  several: 'choice',
  number: 'fill-in',
  order: 'sequencing',
  set: 'other',
} as const;

/** "a[,]c" for options, as SCORM 2004 and xAPI write lists; settings as "gain=1.4". */
export function responseOf(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  if (typeof answer === 'object' && !Array.isArray(answer)) {
    return Object.entries(answer)
      .map(([key, value]) => `${key}=${value}`)
      .join('[,]');
  }
  return Array.isArray(answer) ? answer.join('[,]') : String(answer);
}

export function questionActivity(base: string, question: Question): Activity {
  const choices = question.options.map(({ name, text }) => ({
    id: name,
    description: english(plainText(text)),
  }));
  const type = interactionTypes[question.kind];
  return {
    id: `${base}#${question.question}.${question.seed}.${question.level}`,
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: english(question.title),
      description: english(plainText(question.prompt)),
      interactionType: type,
      ...(choices.length > 0 ? { choices } : {}),
    },
  };
}

export function answered(
  base: string,
  question: Question,
  answer: Answer | undefined,
  score: number | undefined,
): XapiData {
  return {
    verb: verb('answered'),
    object: questionActivity(base, question),
    result: {
      response: responseOf(answer),
      ...(score === undefined
        ? {}
        : { success: score === 1, score: { scaled: score, raw: score, min: 0, max: 1 } }),
    },
  };
}

/** ISO 8601, to the second. */
export const duration = (seconds: number): string => `PT${Math.max(0, Math.round(seconds))}S`;

export function report(
  base: string,
  sheet: SheetState,
  questions: ReadonlyMap<string, Question>,
  grades: ReadonlyMap<string, Grade>,
): XapiReport {
  const { score, most } = scoreOf(sheet);
  const children = sheet.order.flatMap((id) => {
    const question = questions.get(id);
    const entry = entryOf(sheet, id);
    return question
      ? [{ statement: answered(base, question, entry.answer, grades.get(id)?.score ?? entry.score) }]
      : [];
  });
  return {
    statement: {
      verb: verb('completed'),
      object: {
        id: base,
        definition: {
          type: 'http://adlnet.gov/expapi/activities/assessment',
          name: english('Weight initialization: quiz'),
        },
      },
      result: {
        completion: sheet.phase === 'done',
        duration: duration(sheet.spent),
        score: { scaled: most > 0 ? score / most : 0, raw: score, min: 0, max: most },
      },
    },
    children,
  };
}
