/** Questions that the core sets and grades. */

/** A run of words, or a formula: Unicode in a line, with `_{…}` for what stands below and `^{…}` for what stands above. */
export interface QuizFragment {
  kind: 'words' | 'formula';
  text: string;
}
export type QuizText = QuizFragment[];
export type QuestionKind = 'one' | 'several' | 'number' | 'order' | 'predict' | 'set';

/** An exhibit on a case: its name, and what it is set to, by the keys of the spec. */
export interface QuizCase {
  name: string;
  settings: Record<string, string | number | number[] | string[]>;
}
export interface QuestionInfo {
  id: string;
  /** The id of a section. */
  section: string;
  kind: QuestionKind;
  title: string;
}
/** What there is to ask. */
export interface QuestionList {
  sections: { id: string; title: string }[];
  /** `how`: what to do, in a sentence. */
  kinds: { name: QuestionKind; label: string; how: string }[];
  levels: { name: string; label: string }[];
  questions: QuestionInfo[];
}

/** Which question of which sheet: the same spec is the same question, with the same numbers, everywhere. */
export interface QuestionSpec {
  question: string;
  /** 1 where absent. */
  seed?: number;
  /** 'basic' where absent. */
  level?: string;
}
/** A question with its numbers, without its key. */
export interface Question extends Required<QuestionSpec> {
  section: string;
  kind: QuestionKind;
  title: string;
  prompt: QuizText;
  hint: QuizText;
  /** Of a number; may be ''. */
  unit: string;
  /** As they are to be shown; an answer calls them by name. */
  options: { name: string; text: QuizText }[];
  exhibit: QuizCase;
  /** Of 'set': the keys of the spec that an answer may set. */
  free: string[];
}
/**
 * For 'one' and 'predict' the name of an option, for 'several' a list of them, for 'order' all of them in order, for
 * 'number' a number or what was typed (0.0442, 0,0442, 4.42e-2, 1/256 …), for 'set' an object of settings.
 */
export type Answer = string | number | readonly string[] | Record<string, string | number>;
export interface Grade {
  right: boolean;
  /** 0 to 1; 'several' and 'order' give parts. */
  score: number;
  /** The answer as it was understood. */
  answer: string;
  /** On this answer. */
  feedback: QuizText;
  /** The way to the key. */
  explanation: QuizText;
  /** What would have been right. */
  key: QuizText;
  /** The exhibit on the case; of a setting, as it was answered. */
  exhibit: QuizCase;
}
