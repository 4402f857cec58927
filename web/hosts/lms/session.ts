/** What a quiz tells whoever keeps its results, whichever protocol that is. */
import type { Answer, QuestionKind } from '../../engine/contract';

export interface Interaction {
  /** Names question, seed and level, so that the answer can be graded again from it. */
  id: string;
  kind: QuestionKind;
  description: string;
  answer: Answer;
  /** 0 to 1; nothing while it is not known, as in an exam that is under way. */
  score: number | undefined;
  /** When it was given. */
  time: Date;
}
export interface Progress {
  /** The whole sheet, to be taken up again. */
  state: string;
  /** Nothing has been answered: incomplete, and without a score. */
  touched: boolean;
  score: number;
  most: number;
  done: boolean;
  /** Which time the sheet is taken, from 1. What an earlier time has reached stands until this one is done. */
  attempt: number;
  /** Of those who need a share of the points to pass; nothing where there is no such share. */
  passed: boolean | undefined;
  seconds: number;
}
export interface Learner {
  id: string;
  name: string;
}

/** One launch. Every call says whether it came through; what did not is tried again. */
export interface LmsSession {
  readonly name: string;
  /** Once. What was kept of an earlier launch comes with it. */
  start(): Promise<{ learner: Learner; state: string | undefined }>;
  record(interaction: Interaction): Promise<boolean>;
  /** Stores and commits. */
  save(progress: Progress): Promise<boolean>;
  /** Once, when the page goes. */
  end(progress: Progress): void;
}

/** The share of points, in per cent with two digits: LMSs refuse longer numbers. */
export const percent = ({ score, most }: Progress): number =>
  most > 0 ? Math.round((10000 * score) / most) / 100 : 0;
export const scaled = (progress: Progress): number => Math.round(100 * percent(progress)) / 10000;
