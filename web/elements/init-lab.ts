import {
  adoptStyles,
  type CSSResult,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { type Engine, InitLabError, type Spec } from '../engine/contract';
import type { Exhibit } from './exhibit';
import { skeleton } from './exhibits/empty';
import { defaultExhibit, exhibitEntry, isExhibit, loadExhibit } from './exhibits/index';
import { attributeOf, type Patch, type State } from './fields';
import { FramePace } from './frame-pace';
import { chooseLanguage, loadMessages, wantedLanguages } from './messages/choose';
import { english, type Messages } from './messages/messages';
import { whenNear } from './near';
import { styles } from './styles/index';
import { Workbench } from './workbench';

export interface InitLabEventMap {
  'init-lab-ready': CustomEvent<{ source: InitLab; state: State }>;
  'init-lab-change': CustomEvent<{ source: InitLab; state: State }>;
  'init-lab-result': CustomEvent<{ source: InitLab; state: State; result: unknown }>;
  'init-lab-error': CustomEvent<{ source: InitLab; error: Error }>;
}

let count = 0;

/**
 * A live exhibit on weight initialization: a real network is initialized and run at every change, theory is drawn
 * over what was measured.
 *
 * ```html
 * <init-lab exhibit="signal-flow" initializer="he_normal" activation="relu" depth="30" seed="7">
 *   <p>What to show where there is no JavaScript or WebAssembly.</p>
 * </init-lab>
 * ```
 *
 * Its state is its attributes, over them what the address says (`#signal-flow.depth=30`, the prefix being the
 * element's id or else the exhibit's name), over them what the user or a script sets. Unknown or impossible values
 * are reported and left out; the rest is kept.
 *
 * @element init-lab
 *
 * @attr {string} exhibit - Which exhibit: `signal-flow` (default), `weight-sampler` … (exhibits/index.ts).
 * @attr {string} initializer - `he_normal`, `xavier_uniform`, `zeros` … as the engine's catalogue has them.
 * @attr {string} activation - `relu`, `tanh` … as the catalogue has them.
 * @attr {number} activation-param - The activation's parameter, such as the slope of a leaky ReLU.
 * @attr {number} depth - Number of layers with weights.
 * @attr {number} width - Units of every layer.
 * @attr {string} widths - Units layer by layer, input first: `"784, 256, 10"`; wins over depth and width.
 * @attr {number} batch-size - Samples that are sent through.
 * @attr {string} residual - Skip connections: `none`, or how the weights of residual blocks start.
 * @attr {number} block-layers - Layers that each skip connection goes around.
 * @attr {number} sparsity - Share of zeros among a sparse initializer's weights.
 * @attr {number} gain - Scale of the initializer: a factor, a std, a bound or a value, as the initializer has it.
 * @attr {string} fan-mode - `fan_in`, `fan_out`, `average` or `auto`.
 * @attr {number} seed - Seed of everything random.
 * @attr {number} input-std - Standard deviation of the input.
 * @attr {string} bias-initializer - How biases start.
 * @attr {number} bias-value - Their value or standard deviation.
 * @attr {number} repeats - Networks drawn; more than one gives measured quantiles.
 *
 * @attr {string} lang - Its language, `en`, `de` or `ar`; absent: that of the page, else the browser's, else English.
 * @attr {string} loading - It starts when the reader comes within a screen of it, or when something sets it; with
 *   `eager` at once.
 *
 * @fires init-lab-ready - It has an engine and can be used. `detail: {source, state}`
 * @fires init-lab-change - The user (nobody else) has changed something. `detail: {source, state}`
 * @fires init-lab-result - A picture has been drawn. `detail: {source, state, result}`
 * @fires init-lab-error - Something could not be used or computed. `detail: {source, error}`
 *   All bubble and cross shadow roots.
 *
 * @slot - Shown until the exhibit is ready, when it cannot start, and without JavaScript.
 *
 * @csspart panel - Presets and controls.
 * @csspart presets - The ready settings above everything.
 * @csspart controls - The controls that are in view, or folded away.
 * @csspart control - One control with its label.
 * @csspart button - Whatever can be pressed.
 * @csspart verdict - The verdict.
 * @csspart badge - Its word.
 * @csspart figure - Each chart with its caption and table.
 * @csspart read-out - The box of exact values.
 * @csspart message - A message about the whole exhibit.
 * @csspart timing - The small print.
 *
 * @cssprop --il-ink, --il-muted, --il-faint - Text, secondary text, ticks.
 * @cssprop --il-surface, --il-surface-sunken - The ground, and wells in it.
 * @cssprop --il-rule, --il-rule-strong - Hairlines, and borders of controls.
 * @cssprop --il-forward, --il-backward, --il-theory - Activations, gradients, the predicted line.
 * @cssprop --il-accent, --il-accent-soft, --il-on-accent, --il-focus - What can be pressed, and the focus ring.
 * @cssprop --il-good, --il-warn, --il-bad - Verdicts.
 * @cssprop --il-order, --il-chaos - The two sides of the map of order and chaos.
 * @cssprop --il-emphasis - Factor on the thickness of lines and points in charts. Their text grows with --il-step--1.
 * @cssprop --il-font-ui, --il-step--1, --il-step--2, --il-radius, --il-target, --il-duration - Type, shape, motion.
 */
export class InitLab extends LitElement {
  /** Where an element without an engine of its own gets one; `define.ts` sets the page's shared engine. */
  static engineSource: () => Promise<Engine> = () => Promise.reject(new Error('No engine has been given.'));
  static override styles = styles;
  static override properties = { exhibit: { type: String } };
  declare exhibit: string;

  #given: Engine | undefined;
  #bench: Workbench | undefined;
  #failure: Failure | undefined;
  /** The picture for where it cannot start; loaded only then. */
  #standIn: TemplateResult | typeof nothing = nothing;
  #attempt = 0;
  #messages = english;
  /** Unless loading="eager", until the reader comes near or somebody sets something. */
  #waiting: ReturnType<typeof whenNear> | undefined;
  #asked: [string, unknown][] = [];
  /** What had been set before a new start. */
  readonly #kept: [string, unknown][] = [];
  #drawn: unknown;
  readonly #pace = new FramePace();
  readonly #channel = `init-lab-${++count}`;
  /** Not `observedAttributes`: which attributes are settings is known once the catalogue and the exhibit are. */
  readonly #attributeWatch = new MutationObserver((records) => this.#onAttributes(records));

  constructor() {
    super();
    this.exhibit = defaultExhibit;
  }

  /** The engine in use. Setting one (in tests, or to share another) starts the exhibit anew. */
  get engine(): Engine | undefined {
    return this.#bench?.engine ?? this.#given;
  }
  set engine(engine: Engine | undefined) {
    this.#given = engine;
    if (this.isConnected) void this.#start();
  }

  /** The whole state: every setting, as it is now (before the exhibit is ready: what has been asked for). */
  getState(): State {
    return this.#bench?.state ?? (Object.fromEntries([...this.#kept, ...this.#asked]) as unknown as State);
  }

  /** Merges settings into the state. What does not fit is reported by `init-lab-error` and left out. */
  setState(partial: Spec | Patch): void {
    const entries = Object.entries(partial ?? {}).filter(([, value]) => value !== undefined);
    if (this.#bench) this.#bench.merge(entries);
    else this.#asked.push(...entries);
    this.#waiting?.now();
  }

  /** Back to what the attributes say. */
  reset(): void {
    this.#asked = [];
    this.#kept.length = 0;
    this.#bench?.reset(false);
  }

  /** Draws another seed. */
  reseed(): void {
    this.#bench?.reseed(false);
  }

  /** Holds up what runs for long, such as a training; what answers at once is not affected. */
  pause(): void {
    this.#bench?.exhibit.pause?.();
  }

  /** Goes on with what `pause` has held up. */
  resume(): void {
    this.#bench?.exhibit.resume?.();
  }

  /** All its charts as they stand, below each other, as a PNG. */
  async screenshot(): Promise<Blob> {
    const bench = this.#bench;
    if (!bench) throw new Error('The exhibit is not ready.');
    const { screenshotOf } = await import('./take-away/screenshot');
    return await screenshotOf({ element: this, root: this.renderRoot as ShadowRoot, host: bench });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
    this.#attributeWatch.observe(this, { attributes: true, attributeOldValue: true });
    const mayWait = !this.#given && this.getAttribute('loading') !== 'eager';
    if (mayWait) this.#waiting = whenNear(this, () => void this.#start());
    else void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
    this.#attributeWatch.disconnect();
    this.#waiting?.cancel();
    this.#attempt += 1;
    this.#kept.push(...this.#stop());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.get('exhibit') !== undefined && this.isConnected) void this.#start();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#pace.frame();
    super.scheduleUpdate();
  }

  #putPicture(): void {
    this.requestUpdate();
    this.#pace.ahead(() => this.performUpdate());
  }

  protected override updated(): void {
    this.#bench?.exhibit.updated?.(this.renderRoot);
    this.#tellResult();
  }

  protected override render(): TemplateResult {
    const bench = this.#bench;
    if (!bench)
      return this.#failure === undefined
        ? skeleton(exhibitEntry(this.exhibit).shape, this.#messages)
        : this.#broken(this.#failure);
    return html`<div class="root" lang=${this.#messages.language} dir=${this.#messages.language === 'en' ? nothing : this.#messages.direction} data-stale=${bench.problem || bench.breakdown ? 'true' : 'false'}>
      ${notices(bench)} ${bench.exhibit.render(bench, bench.picture)}
      <p class="visually-hidden" aria-live="polite">${bench.announcer.text}</p>
    </div>`;
  }

  #broken({ message, forbidden }: Failure): TemplateResult {
    return html`<div class="root">
      ${this.#hasOwnStandIn ? html`<slot></slot>` : this.#standIn}
      <div class="message" role="alert" part="message">
        <p>${message}</p>
        ${forbidden ? nothing : html`<button type="button" part="button" @click=${() => void this.#start()}>${this.#messages.say('Try again')}</button>`}
      </div>
    </div>`;
  }

  readonly #onHash = () => this.#bench?.readAddress();

  #onAttributes(records: readonly MutationRecord[]): void {
    const bench = this.#bench;
    const changed = ({ attributeName, oldValue }: MutationRecord) =>
      bench?.fields.keyOf(attributeName ?? '') !== undefined &&
      oldValue !== this.getAttribute(attributeName ?? '');
    if (records.some(({ attributeName }) => attributeName === 'lang')) this.#changeLanguage();
    else if (bench && records.some(changed)) bench.setBase(this.#attributes(bench));
  }

  /** Begins anew in another language, with what has been set. */
  #changeLanguage(): void {
    if (this.#bench && chooseLanguage(wantedLanguages(this)) !== this.#messages.language) void this.#start();
  }

  async #start(): Promise<void> {
    const attempt = ++this.#attempt;
    this.#waiting?.cancel();
    this.#waiting = undefined;
    this.#kept.push(...this.#stop());
    this.#failure = undefined;
    this.requestUpdate();
    const spoken = loadMessages(chooseLanguage(wantedLanguages(this)));
    try {
      const [engine, factory, messages] = await Promise.all([
        this.#given ?? InitLab.engineSource(),
        loadExhibit(this.exhibit),
        spoken,
      ]);
      const exhibit = factory(() => this.requestUpdate(), messages);
      await exhibit.prepare?.(engine);
      if (attempt !== this.#attempt) return;
      this.#messages = messages;
      this.#open(engine, exhibit);
    } catch (error) {
      this.#messages = await spoken;
      if (attempt !== this.#attempt) return;
      this.#failure = failureOf(error, this.#messages);
      this.#emit('init-lab-error', { error });
      void this.#showStandIn();
    }
    this.requestUpdate();
  }

  /** White space between the tags is nothing to show. */
  get #hasOwnStandIn(): boolean {
    return this.childElementCount > 0 || this.textContent?.trim() !== '';
  }

  async #showStandIn(): Promise<void> {
    const { staticFigure } = await import('./exhibits/static-figure');
    this.#standIn = staticFigure(this.#messages);
    this.requestUpdate();
  }

  #open(engine: Engine, exhibit: Exhibit): void {
    const name = isExhibit(this.exhibit) ? this.exhibit : defaultExhibit;
    const bench = new Workbench(
      engine,
      exhibit,
      { prefix: this.id || name, channel: this.#channel },
      {
        update: () => this.requestUpdate(),
        pictured: () => this.#putPicture(),
        changed: () => this.#emit('init-lab-change', { state: this.getState() }),
        failed: (error) => this.#emit('init-lab-error', { error }),
      },
      this.#messages,
    );
    this.#bench = bench;
    this.#adopt(bench.exhibit.styles ?? []);
    if (name !== this.exhibit)
      this.#emit('init-lab-error', { error: new Error(`No exhibit “${this.exhibit}”.`) });
    // Another exhibit may have had settings that this one lacks.
    const kept = this.#kept.splice(0).filter(([key]) => bench.fields.has(key));
    bench.start(this.#attributes(bench), [...kept, ...this.#asked.splice(0)]);
    this.#emit('init-lab-ready', { state: this.getState() });
  }

  /** Ends what runs; gives back what had been set, for a later start. */
  #stop(): [string, unknown][] {
    const bench = this.#bench;
    bench?.stop();
    bench?.exhibit.disconnected?.();
    this.#bench = undefined;
    return bench ? Object.entries(bench.settings.difference) : [];
  }

  /** The styles of this exhibit over those of all. */
  #adopt(own: readonly CSSResult[]): void {
    adoptStyles(this.renderRoot as ShadowRoot, [...styles, ...own]);
  }

  #attributes({ fields }: Workbench): [string, string][] {
    return fields.keys.flatMap((key) => {
      const text = this.getAttribute(attributeOf(key));
      return text === null ? [] : [[attributeOf(key), text] as [string, string]];
    });
  }

  #tellResult(): void {
    const bench = this.#bench;
    if (!bench?.picture || bench.picture === this.#drawn) return;
    this.#drawn = bench.picture;
    if (bench.exhibit.isDraft?.(bench.picture)) return;
    this.#emit('init-lab-result', { state: this.getState(), result: bench.exhibit.result(bench.picture) });
  }

  #emit(type: keyof InitLabEventMap, detail: object): void {
    this.dispatchEvent(
      new CustomEvent(type, { bubbles: true, composed: true, detail: { source: this, ...detail } }),
    );
  }
}

interface Failure {
  message: string;
  /** By the page or the browser, for good: there is nothing to try again. */
  forbidden: boolean;
}

function failureOf(error: unknown, messages: Messages): Failure {
  const words = error instanceof Error ? error.message : String(error);
  const forbidden = error instanceof InitLabError && error.code === 'wasm_forbidden';
  const reason = messages.ofEngine(words);
  return {
    message: forbidden ? reason : `${messages.say('This exhibit could not start.')} ${reason}`,
    forbidden,
  };
}

/** Messages about the whole exhibit: what was left out, and what broke. */
function notices(bench: Workbench): TemplateResult {
  const general = bench.problem?.field === 'work' ? bench.problem.message : undefined;
  const left = bench.notices.map(({ name, message }) => (name ? `${name}: ${message}` : message));
  return html`
    ${left.length > 0 ? html`<div class="message" role="status" part="message"><p>${bench.messages.say('Left out.')} ${left.join(' ')}</p></div>` : nothing}
    ${general ? html`<div class="message" role="alert" part="message"><p>${general}</p></div>` : nothing}
    ${
      bench.breakdown === undefined
        ? nothing
        : html`<div class="message" role="alert" part="message">
      <p>${bench.messages.say('The network could not be computed.')} ${bench.breakdown}</p>
      <button type="button" part="button" @click=${() => bench.run()}>${bench.messages.say('Try again')}</button>
    </div>`
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'init-lab': InitLab;
  }
  interface HTMLElementEventMap extends InitLabEventMap {}
}
