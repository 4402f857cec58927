/**
 * One sheet as it is being filled in: which questions in which order, answers, tries, marks, time. Values only, so that
 * it can be kept, sent and taken up again anywhere.
 */
import type { Answer, QuestionInfo } from '../../engine/contract';

export type Mode = 'practice' | 'exam';
export type Phase = 'ready' | 'open' | 'done';

export interface SheetPlan {
  questions: readonly QuestionInfo[];
  seed: number;
  level: string;
  mode: Mode;
}
/** What has become of one question. */
export interface Entry {
  answer?: Answer;
  /** How often it was checked. */
  tries: number;
  hinted?: boolean;
  /** Of the last check, or of the exam once it was handed in: 0 to 1. */
  score?: number;
  /** The key was shown, so further tries count no more. */
  shown?: boolean;
}
export interface SheetState {
  seed: number;
  level: string;
  mode: Mode;
  phase: Phase;
  /** Which time it is taken, from 1; each has numbers of its own. */
  attempt: number;
  /** Ids, as shown. */
  order: string[];
  entries: Record<string, Entry>;
  at: number;
  /** Seconds spent on it, and when they were last counted (ms since 1970); of a finished one, when that was. */
  spent: number;
  seen: number;
}

/** Seeds of further attempts: far from each other, and never another sheet's. */
export const seedOf = ({ seed, attempt }: { seed: number; attempt: number }): number =>
  (seed + (attempt - 1) * 7919) % 9007199254740991;

export function newSheet(plan: SheetPlan, attempt = 1): SheetState {
  const ids = plan.questions.map(({ id }) => id);
  const order = plan.mode === 'exam' ? shuffled(ids, plan.seed + attempt) : ids;
  return {
    seed: plan.seed,
    level: plan.level,
    mode: plan.mode,
    phase: plan.mode === 'exam' ? 'ready' : 'open',
    attempt,
    order,
    entries: {},
    at: 0,
    spent: 0,
    seen: Date.now(),
  };
}

/** The same order for the same seed: Fisher & Yates over a 32-bit generator (mulberry32). */
export function shuffled(ids: readonly string[], seed: number): string[] {
  const out = [...ids];
  let state = (seed % 4294967296) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = out.length; i > 1; --i) {
    const j = Math.floor(next() * i);
    [out[i - 1], out[j]] = [out[j] as string, out[i - 1] as string];
  }
  return out;
}

export const entryOf = (sheet: SheetState, id: string): Entry => sheet.entries[id] ?? { tries: 0 };

export function withEntry(sheet: SheetState, id: string, change: Partial<Entry>): SheetState {
  return { ...sheet, entries: { ...sheet.entries, [id]: { ...entryOf(sheet, id), ...change } } };
}

/** Time goes on while the sheet is open, in view or not, but not while the page is gone. */
export function countTime(sheet: SheetState, now: number, longest = 5): SheetState {
  if (sheet.phase !== 'open') return { ...sheet, seen: now };
  const passed = Math.max(0, (now - sheet.seen) / 1000);
  return { ...sheet, spent: sheet.spent + Math.min(passed, longest), seen: now };
}

export const isAnswered = (entry: Entry): boolean => entry.answer !== undefined && !isBlank(entry.answer);

export function isBlank(answer: Answer): boolean {
  if (typeof answer === 'string') return answer.trim() === '';
  return Array.isArray(answer) && answer.length === 0;
}

export interface Score {
  score: number;
  most: number;
  answered: number;
}
export function scoreOf(sheet: SheetState, ids: readonly string[] = sheet.order): Score {
  const entries = ids.map((id) => entryOf(sheet, id));
  return {
    score: entries.reduce((sum, { score = 0 }) => sum + score, 0),
    most: ids.length,
    answered: entries.filter(isAnswered).length,
  };
}

// --- To text and back: short enough for an LMS, whose smallest room is 4096 letters ---

type Packed = [number, string, string, string, number, number, number, number, string[], (Entry | 0)[]];

export function packSheet(sheet: SheetState): string {
  const entries = sheet.order.map((id) => sheet.entries[id] ?? 0);
  const { seed, level, mode, phase, attempt, at, spent, seen, order } = sheet;
  const packed: Packed = [seed, level, mode, phase, attempt, at, Math.round(spent), seen, order, entries];
  return JSON.stringify(packed);
}

/** Nothing where the text is no sheet, or one of other questions. */
export function unpackSheet(text: string, plan: SheetPlan): SheetState | undefined {
  try {
    const [seed, level, mode, phase, attempt, at, spent, seen, order, entries] = JSON.parse(text) as Packed;
    const ids = new Set(plan.questions.map(({ id }) => id));
    const fits = seed === plan.seed && level === plan.level && mode === plan.mode;
    const same = Array.isArray(order) && order.length === ids.size && order.every((id) => ids.has(id));
    if (!fits || !same || !['ready', 'open', 'done'].includes(phase)) return undefined;
    const numbers = [attempt, at, spent, seen].every((number) => Number.isFinite(number) && number >= 0);
    if (!numbers || !Array.isArray(entries) || entries.length !== order.length) return undefined;
    const kept = order.flatMap((id, i) => {
      const entry = entries[i];
      return entry && typeof entry === 'object' ? [[id, cleaned(entry)] as const] : [];
    });
    const place = Math.min(Math.floor(at), Math.max(0, order.length - 1));
    return {
      seed,
      level,
      mode,
      phase: phase as Phase,
      attempt: Math.max(1, Math.floor(attempt)),
      at: place,
      spent,
      // Of a sheet that was handed in: when.
      seen: phase === 'done' ? seen : Date.now(),
      order,
      entries: Object.fromEntries(kept),
    };
  } catch {
    return undefined;
  }
}

function cleaned(entry: Entry): Entry {
  const out: Entry = { tries: Number.isFinite(entry.tries) ? entry.tries : 0 };
  if (entry.answer !== undefined && entry.answer !== null) out.answer = entry.answer;
  if (entry.hinted) out.hinted = true;
  if (entry.shown) out.shown = true;
  if (typeof entry.score === 'number' && entry.score >= 0 && entry.score <= 1) out.score = entry.score;
  return out;
}
