/** What the attributes of <init-quiz> ask for, with nonsense left out. */
import type { QuestionInfo, QuestionList } from '../../engine/contract';
import type { RunRules } from './run';
import type { Mode } from './sheet';

/** Ids of questions and of sections, in the order given, each question once; `all`, or nothing known: all. */
export function chooseQuestions(list: QuestionList, wish: string): QuestionInfo[] {
  const words = wish.split(/[\s,]+/).filter(Boolean);
  const chosen = words.flatMap((word) =>
    list.questions.filter(({ id, section }) => id === word || section === word),
  );
  return chosen.length > 0 ? [...new Set(chosen)] : [...list.questions];
}

export interface Wishes {
  seed: number;
  level: string;
  mode: string;
  attempts: number | undefined;
  timeLimit: number;
  extraTime: number;
}

const whole = (value: number | undefined, most: number, fallback: number): number =>
  value !== undefined && Number.isInteger(value) && value >= 0 && value <= most ? value : fallback;
const real = (value: number, most: number): number =>
  Number.isFinite(value) && value > 0 ? Math.min(value, most) : 0;

export function rulesFrom(wishes: Wishes, list: QuestionList, questions: QuestionInfo[]): RunRules {
  const mode: Mode = wishes.mode === 'exam' ? 'exam' : 'practice';
  const level = list.levels.some(({ name }) => name === wishes.level)
    ? wishes.level
    : (list.levels[0]?.name ?? 'basic');
  const minutes = mode === 'exam' ? real(wishes.timeLimit, 24 * 60) : 0;
  return {
    plan: { questions, seed: whole(wishes.seed, Number.MAX_SAFE_INTEGER, 1), level, mode },
    attempts: whole(wishes.attempts, 100, mode === 'exam' ? 1 : 0),
    limit: minutes * 60 * (1 + real(wishes.extraTime, 400) / 100),
  };
}
