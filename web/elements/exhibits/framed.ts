/**
 * The frame of every exhibit: presets, a panel of controls, room for the verdict, charts, small print. An exhibit is
 * what it computes and draws; where things stand is decided here.
 */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { CallOptions, Catalogue, Engine, FullSpec } from '../../engine/contract';
import { control } from '../controls/index';
import type { Exhibit, ExhibitHost, Later } from '../exhibit';
import { type State, sameValue, valueText } from '../fields';
import type { Followed } from '../following';
import { inLanguage } from '../messages/catalogue';
import { english, type Messages } from '../messages/messages';
import type { Preset } from '../presets';
import { emptyCharts } from './empty';
import type { NetworkRun, Standing } from './network-run';
import { type PlotFrame, PlotState } from './plot';
import { PlotSizes } from './plot-sizes';
import { presetButtons } from './preset-buttons';
import type { FigureShape, Shape } from './shapes';
import { toolbar } from './toolbar';

export type Part = TemplateResult | typeof nothing;

export abstract class FramedExhibit<Picture> implements Exhibit<Picture> {
  /** Which layer is being read, which tables are open: shared by the exhibit's plots. */
  protected readonly plots: PlotState;
  #more = false;
  /** What the charts on the page were drawn from. */
  #drawnFrom: readonly unknown[] = [];
  #catalogue: Catalogue | undefined;

  constructor(
    requestUpdate: () => void,
    protected readonly words: Messages = english,
  ) {
    this.plots = new PlotState(new PlotSizes(() => this.plots.changed(), words), requestUpdate, words);
  }

  protected abstract readonly shape: Shape;
  protected abstract readonly presets: readonly Preset[];
  /** Keys of the controls that are always in view. */
  protected abstract readonly main: readonly string[];
  /** Keys of those that are folded away; absent: every other key of a network's spec, less `unused`. */
  protected readonly more: readonly string[] | undefined;
  protected readonly unused: readonly string[] = [];

  abstract compute(
    engine: Engine,
    spec: FullSpec,
    options: CallOptions,
    state: State,
    later: Later<Picture>,
  ): Promise<Picture>;
  abstract describe(picture: Picture): string;
  abstract result(picture: Picture): unknown;
  /** The figures, in the order of the shape. */
  protected abstract charts(host: ExhibitHost, picture: Picture): TemplateResult;
  /** What they show beside the picture: of which settings; default: of all. */
  protected chartSettings(host: ExhibitHost): unknown {
    return host.state;
  }
  /** One or two lines above the charts that say what is to be seen. */
  protected abstract summary(host: ExhibitHost, picture: Picture): Part;
  /** What the marks mean. */
  protected key(_host: ExhibitHost, _picture: Picture): Part {
    return nothing;
  }
  /** Whether what has been measured is of this setting, and all of it. */
  protected standing(_picture: Picture): Standing {
    return 'whole';
  }
  /** "Computed in 12 ms: 128 samples, seed 1". */
  protected abstract smallPrint(host: ExhibitHost, picture: Picture): Part;

  /** The controls in view; an exhibit with controls of its own kind says so here. */
  protected mainControls(host: ExhibitHost): Part {
    return html`${this.main.map((key) => control(host, key))}`;
  }

  protected moreControls(host: ExhibitHost): Part {
    return html`${this.moreKeys(host).map((key) => control(host, key))}`;
  }

  protected moreKeys(host: ExhibitHost): readonly string[] {
    if (this.more) return this.more;
    const taken = new Set([...this.main, ...this.unused]);
    return host.catalogue.fields.map(({ key }) => key as string).filter((key) => !taken.has(key));
  }

  /** The engine's, in the reader's language. */
  protected catalogueOf(engine: Engine): Catalogue {
    this.#catalogue ??= inLanguage(engine.catalogue(), this.words);
    return this.#catalogue;
  }

  protected figure(shape: FigureShape): PlotFrame {
    return { ...shape, title: this.words.say(shape.title) };
  }

  isDraft(picture: Picture): boolean {
    return this.standing(picture) !== 'whole';
  }

  updated(root: ParentNode): void {
    this.plots.sizes.update(root);
  }

  disconnected(): void {
    this.plots.sizes.disconnect();
  }

  render(host: ExhibitHost, picture: Picture | undefined): TemplateResult {
    return html`<div class="layout" @pointerdown=${(event: Event) => this.plots.pressed(event)}>
      ${presetButtons(host, this.presets)}
      <div class="panel" part="panel">
        <div class="controls main" part="controls" data-wide=${this.shape.wideControls ?? 0}>${this.mainControls(host)}</div>
        ${this.#moreSettings(host)}
      </div>
      <div class="stage" data-measured=${picture ? this.standing(picture) : nothing}>
        <div class="verdict-room" data-room=${this.shape.summary ?? 'short'}>${picture ? this.summary(host, picture) : nothing}</div>
        ${picture ? html`<div class="charts">${this.#chartsIfNew(host, picture)}</div>` : emptyCharts(this.shape, host.messages)}
        <div class="foot">${picture ? this.#foot(host, picture) : nothing}</div>
        ${toolbar(host)}
      </div>
    </div>`;
  }

  /** While a setting moves and its picture is being computed, the charts stay as they are. */
  #chartsIfNew(host: ExhibitHost, picture: Picture): TemplateResult | typeof noChange {
    const from = [picture, this.chartSettings(host), this.plots.version];
    if (from.every((part, index) => part === this.#drawnFrom[index])) return noChange;
    this.#drawnFrom = from;
    return this.charts(host, picture);
  }

  #moreSettings(host: ExhibitHost): TemplateResult {
    const toggle = (event: Event) => {
      this.#more = (event.target as HTMLDetailsElement).open;
      host.requestUpdate();
    };
    return html`<details class="more-settings" .open=${this.#more} @toggle=${toggle}>
      <summary>${host.messages.say('More settings')}</summary>
      ${this.#more ? html`<div class="controls more" part="controls">${this.moreControls(host)}</div>` : nothing}
    </details>`;
  }

  #foot(host: ExhibitHost, picture: Picture): TemplateResult {
    return html`<p class="timing">${this.key(host, picture)}</p>
      <p class="timing" part="timing">
        ${this.smallPrint(host, picture)}
        <button type="button" class="link" part="button" @click=${() => host.reset()}>${host.messages.say('Reset')}</button>
      </p>`;
  }
}

/** "Computed in 12 ms: 20 networks, 128 samples, seed 1"; of a part "16 of 128 samples" */
export function computed(
  { say, number }: Messages,
  { repeats, batchSize, seed }: FullSpec,
  milliseconds: number,
  wanted: Pick<FullSpec, 'repeats' | 'batchSize'> = { repeats, batchSize },
): string {
  const networks =
    repeats < wanted.repeats
      ? say('{part} of {count} networks', { part: repeats, count: wanted.repeats })
      : say('{count} networks', { count: repeats });
  const samples =
    batchSize < wanted.batchSize
      ? say('{part} of {count} samples', { part: batchSize, count: wanted.batchSize })
      : say('{count} samples', { count: batchSize });
  const work = wanted.repeats > 1 ? `${networks}, ${samples}` : samples;
  return say('Computed in {time} ms: {work}, seed {seed}', { time: number(milliseconds, 2), work, seed });
}

/** The same of a measurement that follows its theory; of one that lags which network it is of. */
export function measured(host: ExhibitHost, { run, current }: Followed<NetworkRun>): TemplateResult {
  const { messages } = host;
  const { result, wanted } = run;
  const words = computed(messages, result.spec, result.timing.total, wanted);
  return html`${words}${current ? '' : stale(messages, settingsThatDiffer(host, wanted))}`;
}

/** What the faded marks are; `settings`: "depth 12". */
export function stale({ say }: Messages, settings = ''): TemplateResult {
  const words = settings
    ? say('Faded: the network before, with {settings}; the new one is being measured.', { settings })
    : say('Faded: the network before; the new one is being measured.');
  return html` <span class="late">${words}</span>`;
}

/** "depth 12, gain 1" */
function settingsThatDiffer({ fields, state, messages }: ExhibitHost, before: FullSpec): string {
  const words = Object.entries(before)
    .filter(([key, value]) => fields.has(key) && !sameValue(value, state[key]))
    .map(([key, value]) => {
      const { kind, label } = fields.get(key);
      const name = kind === 'name' ? fields.labelOf(key, value) : valueText(value);
      return `${messages.lower(label)} ${name}`;
    });
  return words.length > 0 && words.length < 4 ? words.join(', ') : '';
}
