/**
 * A sheet at work on an engine: it draws questions, checks and keeps answers, counts time and tries. <init-quiz> puts
 * it on the page.
 */
import {
  type Answer,
  type Engine,
  type Grade,
  InitLabError,
  type Question,
  type QuestionList,
} from '../../engine/contract';
import { Keeper } from './keeper';
import {
  countTime,
  entryOf,
  isAnswered,
  newSheet,
  packSheet,
  type SheetPlan,
  type SheetState,
  seedOf,
  unpackSheet,
  withEntry,
} from './sheet';
import { english } from './words';

export interface RunRules {
  plan: SheetPlan;
  /** Checks of one question in practice, or hand-ins of an exam; 0: without end. */
  attempts: number;
  /** Seconds; 0: without limit. */
  limit: number;
}
export interface RunEvents {
  update(): void;
  answered(id: string): void;
  completed(): void;
  failed(error: Error): void;
}

export class QuizRun {
  sheet: SheetState;
  readonly questions = new Map<string, Question>();
  /** Of checked questions; of all of them once an exam was handed in. */
  readonly grades = new Map<string, Grade>();
  /** What is wrong with an answer as it stands, as the core says it. */
  readonly refusals = new Map<string, string>();
  /** An engine that did not answer. */
  trouble: string | undefined;
  busy = false;
  readonly keeper: Keeper;

  constructor(
    readonly engine: Engine,
    readonly list: QuestionList,
    readonly rules: RunRules,
    key: string,
    readonly events: RunEvents,
    /** From an LMS, over what the browser has kept. */
    given?: string,
    /** Of its reader. */
    public words = english,
  ) {
    this.keeper = new Keeper(key);
    const kept = (given && unpackSheet(given, rules.plan)) || this.#kept();
    this.sheet = kept ?? newSheet(rules.plan);
  }

  #kept(): SheetState | undefined {
    const text = this.keeper.read();
    return text === undefined ? undefined : unpackSheet(text, this.rules.plan);
  }

  spec(id: string) {
    return { question: id, seed: seedOf(this.sheet), level: this.sheet.level };
  }

  /** Draws the questions, and marks again what had been marked before. */
  async open(): Promise<void> {
    await this.#asking(async () => {
      const drawn = await Promise.all(this.sheet.order.map((id) => this.engine.question(this.spec(id))));
      this.questions.clear();
      for (const question of drawn) this.questions.set(question.question, question);
      const marked = this.sheet.order.filter(
        (id) => this.sheet.phase === 'done' || entryOf(this.sheet, id).score !== undefined,
      );
      await Promise.all(marked.map((id) => this.#mark(id)));
    });
  }

  begin(): void {
    this.#set({ ...this.sheet, phase: 'open', seen: Date.now() });
  }

  go(to: number): void {
    if (to >= 0 && to < this.sheet.order.length) this.#set({ ...this.sheet, at: to });
  }

  answer(id: string, answer: Answer): void {
    if (this.isLocked(id)) return;
    this.refusals.delete(id);
    // In practice a changed answer has not been checked yet.
    if (this.sheet.mode === 'practice') this.grades.delete(id);
    this.#set(withEntry(this.sheet, id, { answer }));
  }

  hint(id: string): void {
    this.#set(withEntry(this.sheet, id, { hinted: true }));
  }

  /** In an exam: whether the answer can be read at all, without a word on whether it is right. */
  async read(id: string): Promise<void> {
    const entry = entryOf(this.sheet, id);
    if (!isAnswered(entry)) return;
    try {
      await this.engine.gradeAnswer(this.spec(id), entry.answer as Answer);
      if (entryOf(this.sheet, id).answer === entry.answer) this.refusals.delete(id);
    } catch (error) {
      if (!this.#refused(id, error)) this.events.failed(error as Error);
    }
    this.events.update();
    this.events.answered(id);
  }

  /** In practice: marks the answer and tells. */
  async check(id: string): Promise<void> {
    await this.#asking(async () => {
      const grade = await this.#mark(id);
      if (!grade) return;
      const entry = entryOf(this.sheet, id);
      const score = entry.shown ? (entry.score ?? 0) : grade.score;
      this.#set(withEntry(this.sheet, id, { tries: entry.tries + 1, score }));
      this.events.answered(id);
      this.#finishIfSettled();
    });
  }

  /** Shows the key of one question; what was reached until then stays. */
  async show(id: string): Promise<void> {
    await this.#asking(async () => {
      this.grades.set(id, await this.engine.solution(this.spec(id)));
      const { score = 0 } = entryOf(this.sheet, id);
      this.#set(withEntry(this.sheet, id, { shown: true, score }));
      this.#finishIfSettled();
    });
  }

  async handIn(): Promise<void> {
    await this.#asking(async () => {
      for (const id of this.sheet.order) {
        const grade = isAnswered(entryOf(this.sheet, id)) ? await this.#mark(id) : undefined;
        if (!grade) this.grades.set(id, await this.engine.solution(this.spec(id)));
        this.sheet = withEntry(this.sheet, id, { score: grade?.score ?? 0 });
      }
      this.#finish();
    });
  }

  /** The same questions with other numbers. */
  async again(): Promise<void> {
    this.grades.clear();
    this.refusals.clear();
    this.#set(newSheet(this.rules.plan, this.sheet.attempt + 1));
    await this.open();
  }

  async reset(): Promise<void> {
    this.keeper.forget();
    this.grades.clear();
    this.refusals.clear();
    this.#set(newSheet(this.rules.plan));
    await this.open();
  }

  /** Seconds left; infinite without a limit. */
  get left(): number {
    return this.rules.limit > 0 ? Math.max(0, this.rules.limit - this.sheet.spent) : Number.POSITIVE_INFINITY;
  }

  tick(): void {
    const before = this.left;
    this.#set(countTime(this.sheet, Date.now()));
    if (before > 0 && this.left === 0 && this.sheet.phase === 'open') void this.handIn();
  }

  isLocked(id: string): boolean {
    if (this.sheet.phase !== 'open') return this.sheet.mode === 'exam' || this.isSettled(id);
    return this.busy || this.isSettled(id);
  }

  /** In practice: right, given up or out of tries. */
  isSettled(id: string): boolean {
    if (this.sheet.mode === 'exam') return this.sheet.phase === 'done';
    const { tries, score, shown } = entryOf(this.sheet, id);
    const out = this.rules.attempts > 0 && tries >= this.rules.attempts;
    return Boolean(shown) || out || (score === 1 && this.grades.get(id)?.right === true);
  }

  get mayTakeAgain(): boolean {
    return (
      this.sheet.mode === 'practice' || this.rules.attempts === 0 || this.sheet.attempt < this.rules.attempts
    );
  }

  #finishIfSettled(): void {
    if (this.sheet.order.every((id) => this.isSettled(id))) this.#finish();
  }

  #finish(): void {
    this.#set({ ...countTime(this.sheet, Date.now()), phase: 'done' });
    this.events.completed();
  }

  async #mark(id: string): Promise<Grade | undefined> {
    const entry = entryOf(this.sheet, id);
    if (entry.shown || !isAnswered(entry)) {
      const grade = await this.engine.solution(this.spec(id));
      this.grades.set(id, grade);
      return undefined;
    }
    try {
      const grade = await this.engine.gradeAnswer(this.spec(id), entry.answer as Answer);
      this.grades.set(id, grade);
      this.refusals.delete(id);
      return grade;
    } catch (error) {
      if (this.#refused(id, error)) return undefined;
      throw error;
    }
  }

  /** Whether the core refused the answer; then it says why. */
  #refused(id: string, error: unknown): boolean {
    const outside = ['worker_died', 'load_failed', 'closed', 'wasm_forbidden'];
    if (!(error instanceof InitLabError) || outside.includes(error.code)) return false;
    this.refusals.set(id, error.message);
    return true;
  }

  async #asking(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.trouble = undefined;
    this.events.update();
    try {
      await work();
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
      this.events.failed(error instanceof Error ? error : new Error(this.trouble));
    }
    this.busy = false;
    this.events.update();
  }

  #set(sheet: SheetState): void {
    this.sheet = sheet;
    this.keeper.write(packSheet(sheet));
    this.events.update();
  }
}
