/** What a sheet is, as an address, a package or an author says it; the names are the attributes of <init-quiz>. */
export interface QuizSettings {
  questions?: string;
  seed?: number;
  level?: string;
  mode?: string;
  attempts?: number;
  'time-limit'?: number;
  'extra-time'?: number;
  learner?: string;
  /** Absent: each reader's own. */
  lang?: string;
  /** Per cent of the points that pass. */
  passing?: number;
}
export const settingNames = [
  'questions',
  'seed',
  'level',
  'mode',
  'attempts',
  'time-limit',
  'extra-time',
  'learner',
  'lang',
  'passing',
] as const satisfies readonly (keyof QuizSettings)[];
