import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Answer, Engine, QuestionInfo, QuestionList } from '../../engine/contract';
import { chooseLanguage, wantedLanguages } from '../messages/choose';
import { whenNear } from '../near';
import { chooseQuestions, rulesFrom } from './options';
import { QuizRun } from './run';
import { entryOf, type Phase, packSheet, type SheetState, scoreOf } from './sheet';
import { quizStyles } from './styles';
import { handInBar, type SectionScore, sectionScores, startCard, summaryCard } from './summary';
import { clock, pager, questionCard, stepper, type ViewHost } from './view';
import { english, loadQuizWords } from './words';
import { report, type XapiReport } from './xapi';

export interface AnswerDetail {
  source: InitQuiz;
  /** Id of the question, and the spec with which anyone can grade it again. */
  question: string;
  spec: { question: string; seed: number; level: string };
  answer: Answer | undefined;
  /** 0 to 1; nothing in an exam, until it is handed in. */
  score: number | undefined;
}
export interface CompleteDetail {
  source: InitQuiz;
  score: number;
  maxScore: number;
  sections: SectionScore[];
}
export interface InitQuizEventMap {
  'init-lab-answer': CustomEvent<AnswerDetail>;
  'init-lab-complete': CustomEvent<CompleteDetail>;
}

let count = 0;

/**
 * One question or a set of them, with numbers drawn from a seed and keys computed by the same core as the exhibits.
 *
 * ```html
 * <init-quiz questions="xavier-numbers tanh-walk" seed="7"></init-quiz>
 * <init-quiz questions="all" mode="exam" time-limit="45" attempts="2"></init-quiz>
 * ```
 *
 * @element init-quiz
 *
 * @attr {string} questions - Ids of questions or of sections, separated by spaces; `all` (default).
 * @attr {number} seed - Which sheet; 1 by default. The same seed is the same sheet everywhere.
 * @attr {string} level - `basic` (default) or `deeper`.
 * @attr {string} mode - `practice` (default: feedback at once, hints, further tries) or `exam` (none of it before the
 *   sheet is handed in; questions shuffled).
 * @attr {number} attempts - Tries for each question in practice (default: no end), or how often an exam may be handed in
 *   (default: once); 0: no end.
 * @attr {number} time-limit - Minutes for an exam; none by default.
 * @attr {number} extra-time - Per cent more time for this learner.
 * @attr {string} learner - A name for the summary.
 * @attr {string} lang - Its language, `en`, `de` or `ar`, questions and all; absent: that of the page, else the browser's,
 *   else English. It may change on the way: answers stay.
 * @attr {string} loading - `lazy`: it starts when the reader comes within a screen of it.
 *
 * @fires init-lab-answer - An answer was checked, or, in an exam, given. `detail: {source, question, spec, answer, score}`
 * @fires init-lab-complete - An exam was handed in, or the last question of a practice settled.
 *   `detail: {source, score, maxScore, sections}`
 * @fires init-lab-error - Something could not be computed. `detail: {source, error}`
 *
 * @slot - Shown until the quiz is ready, and without JavaScript.
 * @csspart question - A question, with its answers.
 * @csspart option - One answer to choose.
 * @csspart number - The field of a number.
 * @csspart button - Every button.
 * @csspart summary - How it went, at the end.
 */
export class InitQuiz extends LitElement {
  /** Where an element without an engine of its own gets one; the define module sets the page's shared engine. */
  static engineSource: () => Promise<Engine> = () => Promise.reject(new Error('No engine has been given.'));
  static override styles = quizStyles;
  static override properties = {
    questions: { type: String },
    seed: { type: Number },
    level: { type: String },
    mode: { type: String },
    attempts: { type: Number },
    timeLimit: { type: Number, attribute: 'time-limit' },
    extraTime: { type: Number, attribute: 'extra-time' },
    learner: { type: String },
  };
  declare questions: string;
  declare seed: number;
  declare level: string;
  declare mode: string;
  declare attempts: number | undefined;
  declare timeLimit: number;
  declare extraTime: number;
  declare learner: string;

  #given: Engine | undefined;
  #run: QuizRun | undefined;
  #words = english;
  #failure: string | undefined;
  #resume: string | undefined;
  #start = 0;
  #asked = false;
  #said = '';
  #place = 0;
  #phase: Phase | undefined;
  readonly #number = ++count;
  readonly #opened = new Set<string>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #waiting: ReturnType<typeof whenNear> | undefined;
  readonly #languageWatch = new MutationObserver(() => void this.#changeLanguage());

  constructor() {
    super();
    this.questions = 'all';
    this.seed = 1;
    this.level = 'basic';
    this.mode = 'practice';
    this.timeLimit = 0;
    this.extraTime = 0;
    this.learner = '';
  }

  get engine(): Engine | undefined {
    return this.#run?.engine ?? this.#given;
  }
  set engine(engine: Engine | undefined) {
    this.#given = engine;
    if (this.isConnected) void this.#open();
  }

  // --- What a host asks of a quiz, by the names that H5P gave it ---

  /** The points so far. */
  getScore(): number {
    return this.#run ? scoreOf(this.#run.sheet).score : 0;
  }
  /** The points that there are. */
  getMaxScore(): number {
    return this.#run ? scoreOf(this.#run.sheet).most : 0;
  }
  /** Whether anything has been answered. */
  getAnswerGiven(): boolean {
    return this.#run ? scoreOf(this.#run.sheet).answered > 0 : false;
  }
  /** Ends the sheet as it is, and shows every key. */
  async showSolutions(): Promise<void> {
    const run = this.#run;
    if (!run || run.sheet.phase === 'done') return;
    if (run.sheet.mode === 'exam') await run.handIn();
    else for (const id of run.sheet.order) if (!run.isSettled(id)) await run.show(id);
  }
  /** Back to an empty sheet with the same numbers. */
  async resetTask(): Promise<void> {
    this.#opened.clear();
    await this.#run?.reset();
  }
  /** What an LRS is to be told, as an xAPI statement with one for each question. */
  getXAPIData(): XapiReport | undefined {
    const run = this.#run;
    if (!run) return undefined;
    return report(
      this.getAttribute('activity') ?? location.href.replace(/[?#].*/, ''),
      run.sheet,
      run.questions,
      run.grades,
    );
  }
  /** The sheet as text, for whoever keeps it elsewhere. */
  getState(): string | undefined {
    return this.#run && packSheet(this.#run.sheet);
  }
  /** Takes a sheet up again. One of other questions, or another seed, is left alone. */
  setState(text: string): void {
    this.#resume = text;
    if (this.isConnected && !this.#waiting) void this.#open();
  }
  get sheet(): SheetState | undefined {
    return this.#run?.sheet;
  }
  get run(): QuizRun | undefined {
    return this.#run;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#count);
    document.addEventListener('visibilitychange', this.#count);
    this.#timer = setInterval(this.#count, 1000);
    for (const element of [this, document.documentElement])
      this.#languageWatch.observe(element, { attributeFilter: ['lang'] });
    if (this.getAttribute('loading') === 'lazy') {
      this.#waiting = whenNear(this, () => {
        this.#waiting = undefined;
        void this.#open();
      });
    } else void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#count);
    document.removeEventListener('visibilitychange', this.#count);
    clearInterval(this.#timer);
    this.#languageWatch.disconnect();
    this.#waiting?.cancel();
    this.#start += 1;
  }

  readonly #count = () => {
    if (this.#run?.sheet.phase === 'open') this.#run.tick();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    const settings = ['questions', 'seed', 'level', 'mode', 'attempts', 'timeLimit', 'extraTime'] as const;
    if (this.hasUpdated && this.isConnected && !this.#waiting && settings.some((name) => changed.has(name)))
      void this.#open();
  }

  /** Whoever goes on is led to what has come; what was pressed may be gone. */
  protected override updated(): void {
    const { at = 0, phase, mode } = this.#run?.sheet ?? {};
    const moved = at !== this.#place;
    const turned = mode === 'exam' && phase !== this.#phase;
    this.#place = at;
    this.#phase = phase;
    const target =
      turned && phase === 'done' ? '#summary-title' : phase === 'ready' ? '.start' : '.question h3';
    if (moved || turned) this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  /** Says the same again in another language. */
  async #changeLanguage(): Promise<void> {
    const language = chooseLanguage(wantedLanguages(this));
    if (!this.#run || language === this.#words.language) return;
    const words = await loadQuizWords(language);
    if (language !== chooseLanguage(wantedLanguages(this))) return;
    this.#words = words;
    if (this.#run) this.#run.words = words;
    this.#said = '';
    this.requestUpdate();
  }

  async #open(): Promise<void> {
    const start = ++this.#start;
    this.#failure = undefined;
    const spoken = loadQuizWords(chooseLanguage(wantedLanguages(this)));
    try {
      const engine = this.#given ?? (await InitQuiz.engineSource());
      const list = await engine.questions();
      this.#words = await spoken;
      if (start !== this.#start) return;
      this.#run = this.#runOn(engine, list);
      this.#place = this.#run.sheet.at;
      this.#phase = this.#run.sheet.phase;
      await this.#run.open();
      if (start === this.#start) this.#emit('init-lab-ready', {});
      await this.#changeLanguage(); // to one that was asked for meanwhile
    } catch (error) {
      if (start !== this.#start) return;
      this.#failure = error instanceof Error ? error.message : String(error);
      this.#emit('init-lab-error', { error });
    }
    this.requestUpdate();
  }

  #runOn(engine: Engine, list: QuestionList): QuizRun {
    const chosen: QuestionInfo[] = chooseQuestions(list, this.questions);
    const rules = rulesFrom(this, list, chosen);
    const key = `init-quiz ${this.id || this.#number} ${rules.plan.mode} ${rules.plan.seed} ${rules.plan.level} ${this.questions}`;
    const run: QuizRun = new QuizRun(
      engine,
      list,
      rules,
      key,
      {
        update: () => this.requestUpdate(),
        answered: (id) => this.#tellAnswer(run, id),
        completed: () => this.#tellComplete(run),
        failed: (error) => this.#emit('init-lab-error', { error }),
      },
      this.#resume,
      this.#words,
    );
    return run;
  }

  #tellAnswer(run: QuizRun, id: string): void {
    const { answer, score } = entryOf(run.sheet, id);
    this.#emit('init-lab-answer', { question: id, spec: run.spec(id), answer, score });
  }

  #tellComplete(run: QuizRun): void {
    this.#asked = false;
    const { score, most } = scoreOf(run.sheet);
    this.#emit('init-lab-complete', { score, maxScore: most, sections: sectionScores(run) });
  }

  #emit(type: string, detail: object): void {
    this.dispatchEvent(
      new CustomEvent(type, { bubbles: true, composed: true, detail: { source: this, ...detail } }),
    );
  }

  protected override render(): TemplateResult {
    const run = this.#run;
    if (this.#failure !== undefined) return this.#broken(this.#failure);
    if (!run || run.questions.size === 0)
      return html`<div class="quiz"><slot></slot>${run?.trouble ? this.#broken(run.trouble) : html`<div class="ghost" aria-hidden="true"></div>`}</div>`;
    const { say, language, direction } = run.words;
    return html`<div class="quiz" lang=${language} dir=${language === 'en' ? nothing : direction}>
      ${run.trouble ? this.#troubled(run) : nothing}
      ${run.keeper.safe ? nothing : html`<p class="message" role="status">${say('This browser keeps nothing: answers last as long as this page.')}</p>`}
      ${this.#body(run)}
      <p class="visually-hidden" aria-live="polite">${this.#said}</p>
    </div>`;
  }

  #body(run: QuizRun): TemplateResult {
    const { phase, mode, order, at } = run.sheet;
    if (phase === 'ready') return startCard(run);
    const view: ViewHost = {
      run,
      opened: this.#opened,
      update: () => this.requestUpdate(),
      say: (text) => {
        this.#said = text;
        this.requestUpdate();
      },
    };
    const question = run.questions.get(order[at] ?? '');
    const ask = (asked: boolean) => {
      this.#asked = asked;
      this.requestUpdate();
    };
    const again = () => {
      this.#opened.clear();
      void run.again();
    };
    return html`
      ${phase === 'done' ? summaryCard(run, this.learner, again) : nothing}
      <div class="head screen-only">
        ${order.length > 1 ? stepper(view) : nothing}
        ${mode === 'exam' && phase === 'open' && run.rules.limit > 0 ? this.#clock(run) : nothing}
      </div>
      <div class=${phase === 'done' ? 'screen-only' : ''}>${question ? questionCard(view, question) : nothing}</div>
      ${order.length > 1 ? html`<div class="screen-only">${pager(view)}</div>` : nothing}
      ${mode === 'exam' && phase === 'open' ? handInBar(run, this.#asked, ask) : nothing}
    `;
  }

  #clock(run: QuizRun): TemplateResult {
    const left = run.left;
    const minutes = Math.ceil(left / 60);
    const { say } = run.words;
    const spoken =
      left <= 60
        ? say('Less than a minute left')
        : left <= 300
          ? say('{count} minutes left', { count: minutes })
          : '';
    return html`<p class="clock" data-late=${left <= 300}>
      <span aria-hidden="true">${clock(left)}</span><span class="visually-hidden" role="status">${spoken}</span>
    </p>`;
  }

  #troubled(run: QuizRun): TemplateResult {
    const retry = () => {
      if (run.sheet.phase === 'open' && run.sheet.mode === 'exam' && (this.#asked || run.left === 0))
        void run.handIn();
      else void run.open();
    };
    const { say } = run.words;
    return html`<div class="message" role="alert">
      <p>${say('The answer could not be worked out.')} ${run.words.ofEngine(run.trouble ?? '')} ${say('Nothing is lost.')}</p>
      <button type="button" part="button" @click=${retry}>${say('Try again')}</button>
    </div>`;
  }

  #broken(message: string): TemplateResult {
    const { say } = this.#words;
    return html`<slot></slot><div class="message" role="alert">
      <p>${say('The quiz could not start.')} ${this.#words.ofEngine(message)}</p>
      <button type="button" part="button" @click=${() => void this.#open()}>${say('Try again')}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'init-quiz': InitQuiz;
  }
  interface HTMLElementEventMap extends InitQuizEventMap {}
}
