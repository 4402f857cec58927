/**
 * A quiz and the LMS that opened it. The LMS may be slow, failing or gone: the quiz goes on, what could not be told is
 * kept in order and tried again, and a quiet line says how it stands.
 */

import { plainText } from '../../elements/quiz/fragments';
import type { AnswerDetail, InitQuiz } from '../../elements/quiz/init-quiz';
import { scoreOf } from '../../elements/quiz/sheet';
import type { Interaction, Learner, LmsSession, Progress } from './session';

export type Standing = 'saved' | 'saving' | 'waiting' | 'absent';
export interface ConnectionOptions {
  /** Share of the points that passes, 0 to 1; nothing: completed is all there is. */
  passing: number | undefined;
  tell(standing: Standing, lms: string): void;
  /** Milliseconds before the first further try; it doubles up to a minute. */
  patience?: number;
}

const longestWait = 60_000;

export class LmsConnection {
  readonly #interactions = new Map<string, Interaction>();
  #unsaved = false;
  #running: Promise<void> | undefined;
  #wait: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = false;
  #ended = false;

  constructor(
    readonly session: LmsSession,
    readonly quiz: InitQuiz,
    readonly options: ConnectionOptions,
  ) {
    this.#wait = options.patience ?? 4000;
  }

  /** Who learns, and what was kept; nothing where the LMS does not answer. Then listens to the quiz. */
  async open(): Promise<{ learner: Learner; state: string | undefined } | undefined> {
    this.quiz.addEventListener('init-lab-answer', this.#onAnswer);
    this.quiz.addEventListener('init-lab-complete', this.#onComplete);
    addEventListener('pagehide', this.#onHide);
    try {
      const opened = await this.session.start();
      this.#started = true;
      this.options.tell('saved', this.session.name);
      return opened;
    } catch {
      this.#later();
      return undefined;
    }
  }

  readonly #onAnswer = (event: Event) => {
    const { question: id, spec, answer, score } = (event as CustomEvent<AnswerDetail>).detail;
    const question = this.quiz.run?.questions.get(id);
    if (!question || answer === undefined) return;
    const name = `${id}.${spec.seed}.${spec.level}`;
    const description = plainText(question.prompt);
    this.#interactions.set(name, {
      id: name,
      kind: question.kind,
      description,
      answer,
      score,
      time: new Date(),
    });
    this.#changed();
  };

  /** An exam's marks come with its end. */
  readonly #onComplete = () => {
    const { run } = this.quiz;
    for (const id of run?.sheet.order ?? []) {
      const { answer, score } = run?.sheet.entries[id] ?? {};
      const question = run?.questions.get(id);
      if (!run || !question || answer === undefined || run.sheet.mode !== 'exam') continue;
      const { seed, level } = run.spec(id);
      const name = `${id}.${seed}.${level}`;
      this.#interactions.set(name, {
        id: name,
        kind: question.kind,
        description: plainText(question.prompt),
        answer,
        score,
        time: new Date(),
      });
    }
    this.#changed();
  };

  readonly #onHide = () => {
    if (this.#ended || !this.#started) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    for (const interaction of this.#interactions.values()) void this.session.record(interaction);
    const progress = this.progress();
    if (progress) this.session.end(progress);
  };

  progress(): Progress | undefined {
    const { run } = this.quiz;
    const state = this.quiz.getState();
    if (!run || state === undefined) return undefined;
    const { score, most, answered } = scoreOf(run.sheet);
    const { passing } = this.options;
    const passed = passing === undefined ? undefined : score / Math.max(most, 1) >= passing - 1e-9;
    return {
      state,
      touched: answered > 0,
      score,
      most,
      done: run.sheet.phase === 'done',
      attempt: run.sheet.attempt,
      passed,
      seconds: run.sheet.spent,
    };
  }

  #changed(): void {
    this.#unsaved = true;
    if (!this.#timer) this.#running ??= this.#send();
  }

  /** Everything that is not told yet, in order; one sending at a time. */
  async #send(): Promise<void> {
    this.options.tell('saving', this.session.name);
    let through = true;
    try {
      if (!this.#started) await this.session.start();
      this.#started = true;
      while (through && (this.#unsaved || this.#interactions.size > 0)) {
        this.#unsaved = false;
        const refused = await this.#sendInteractions();
        through = await this.#sendProgress();
        // An LMS that keeps the sheet but not this answer will not take it the next time either: the sheet has it.
        if (through)
          for (const [id, one] of refused)
            if (this.#interactions.get(id) === one) this.#interactions.delete(id);
      }
    } catch {
      through = false;
    }
    this.#running = undefined;
    if (!through) {
      this.#unsaved = true;
      this.#later();
      return;
    }
    this.#wait = this.options.patience ?? 4000;
    this.options.tell('saved', this.session.name);
  }

  /** Those that were not taken. */
  async #sendInteractions(): Promise<[string, Interaction][]> {
    const refused: [string, Interaction][] = [];
    for (const [id, interaction] of [...this.#interactions]) {
      if (!(await this.session.record(interaction))) refused.push([id, interaction]);
      else if (this.#interactions.get(id) === interaction) this.#interactions.delete(id);
    }
    return refused;
  }

  async #sendProgress(): Promise<boolean> {
    const progress = this.progress();
    return progress === undefined || (await this.session.save(progress));
  }

  #later(): void {
    if (this.#ended) return;
    this.options.tell('waiting', this.session.name);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#running ??= this.#send();
    }, this.#wait);
    this.#wait = Math.min(2 * this.#wait, longestWait);
  }
}
