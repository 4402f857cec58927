/** What all trainings share: fields from the training's catalogue, a player, the list of starts. */
import { type CSSResult, css, html, nothing, type TemplateResult } from 'lit';
import { heatStyles } from '../../charts/heat-map';
import { layersInWords } from '../../charts/index';
import { runStyles } from '../../charts/run-chart';
import type {
  CallOptions,
  Catalogue,
  Engine,
  FieldInfo,
  FullSpec,
  FullTrainingSpec,
  InitializerInfo,
  RaceState,
  RunOptions,
  TrainingCatalogue,
} from '../../engine/contract';
import { startsControl } from '../controls/starts';
import type { ExhibitHost, Later } from '../exhibit';
import type { Choice, OwnField, State, Value } from '../fields';
import { inLanguage } from '../messages/catalogue';
import { FramedExhibit, type Part } from './framed';
import { networksOf, partsOf, runsOfWords, startLabel, textOf } from './starts';
import { type Playing, TrainingPlayer } from './training-player';
import { transport } from './transport';

export interface RacePicture<S extends RaceState> extends Playing<S> {
  labels: readonly string[];
  spec: State;
}

export abstract class RaceExhibit<S extends RaceState> extends FramedExhibit<RacePicture<S>> {
  protected readonly raceStyles = [runStyles, heatStyles, raceStyles];
  readonly styles: readonly CSSResult[] = this.raceStyles;
  protected training!: TrainingCatalogue;
  #player: TrainingPlayer<S> | undefined;
  #playOn = false;
  /** What is being trained: settings that only change the view leave it alone. */
  #trained = '';

  async prepare(engine: Engine): Promise<void> {
    this.training = inLanguage(await engine.trainingCatalogue(), this.words, 'training.');
  }

  /** Which of the catalogue's fields are this exhibit's, and where they start. */
  protected abstract readonly fieldInfos: readonly FieldInfo<string>[];
  protected abstract readonly initial: FullTrainingSpec;
  /** Names for the keys that the core's catalogue has no list for. */
  protected abstract choices(key: string): readonly Choice[] | undefined;
  protected abstract ask(engine: Engine, spec: object, options: RunOptions<S>): Promise<S>;
  protected abstract widths(state: State): readonly number[];
  /** What a start may be beyond the initializers. */
  protected readonly otherStarts: readonly Choice[] = [];

  ownFields(catalogue: Catalogue): readonly OwnField[] {
    const initial = this.initial as unknown as Record<string, Value>;
    return this.fieldInfos
      .filter(({ key }) => key !== 'stopAt')
      .map((field) => {
        const choices =
          this.choices(field.key) ?? (field.key === 'activation' ? catalogue.activations : undefined);
        return { ...field, initial: initial[field.key] ?? 0, ...(choices ? { choices } : {}) };
      });
  }

  networks(spec: FullSpec, state: State, catalogue: Catalogue) {
    return networksOf(spec, state, catalogue, this.widths(state), this.words);
  }

  async compute(
    engine: Engine,
    _spec: FullSpec,
    options: CallOptions,
    state: State,
    later: Later<RacePicture<S>>,
  ): Promise<RacePicture<S>> {
    const spec = Object.fromEntries(
      this.fieldInfos.filter(({ key }) => key !== 'stopAt').map(({ key }) => [key, state[key]]),
    );
    const catalogue = this.catalogueOf(engine);
    const labels = (state.starts as readonly string[]).map((text) => startLabel(catalogue, text, this.words));
    const whole = (playing: Playing<S>) => ({ ...playing, labels, spec: state });
    const trained = JSON.stringify(spec);
    if (this.#player && trained === this.#trained && !this.#playOn) {
      this.#player.onChange = (playing) => later.refine(whole(playing));
      return whole(this.#player.now);
    }
    const goOn = this.#playOn || this.#player?.isPlaying === true;
    const { speed = 'full' } = this.#player ?? {};
    this.#player?.stop();
    this.#trained = '';
    const player = new TrainingPlayer<S>(
      (stopAt, runOptions) => this.ask(engine, { ...spec, stopAt }, runOptions),
      (playing) => later.refine(whole(playing)),
    );
    player.speed = speed;
    this.#player = player;
    this.#playOn = false;
    const picture = whole(await player.prepare(options.signal ?? new AbortController().signal));
    this.#trained = trained;
    if (goOn) setTimeout(() => player.play());
    return picture;
  }

  pause(): void {
    this.#player?.hold('host', 'Paused by the page around it.');
  }

  resume(): void {
    this.#player?.release('host', 'Going on where it was.');
  }

  override disconnected(): void {
    this.#player?.stop();
    super.disconnected();
  }

  result({ state }: RacePicture<S>): unknown {
    return state;
  }

  override isDraft({ status }: RacePicture<S>): boolean {
    return status === 'playing';
  }

  describe(picture: RacePicture<S>): string {
    const { state, status } = picture;
    const { say, number } = this.words;
    const values = { done: number(state.stepsDone, 6), all: number(state.stepsInAll, 6) };
    const head =
      status === 'done'
        ? say('Training done, step {done} of {all}.', values)
        : status === 'playing'
          ? say('Training, step {done} of {all}.', values)
          : say('Training paused, step {done} of {all}.', values);
    return `${head} ${this.sentence(picture)}`;
  }

  protected abstract sentence(picture: RacePicture<S>): string;

  protected summary(host: ExhibitHost, picture: RacePicture<S>): Part {
    const restart = () => {
      this.#playOn = true;
      host.change({});
    };
    const player = this.#player;
    const words = picture.begun ? this.sentence(picture) : this.#invitation(picture);
    return html`${player ? transport(player, picture, restart, () => host.requestUpdate(), this.words) : nothing}
      <p class=${picture.begun ? 'verdict-text race-words' : 'verdict-text race-words invitation'}>${words}</p>`;
  }

  /** Before the first step there is little to see. */
  #invitation({ state }: RacePicture<S>): string {
    const { say, number } = this.words;
    return say('Press Play, and the networks learn side by side: {all} steps.', {
      all: number(state.stepsInAll, 6),
    });
  }

  protected smallPrint(_host: ExhibitHost, { state, spec }: RacePicture<S>): Part {
    const { say } = this.words;
    const { length: count } = state.runs;
    const networks = count === 1 ? say('1 network') : say('{count} networks', { count });
    const values = { networks, layers: layersInWords(state.layers, this.words), seed: spec.seed };
    return html`${say('{networks} of {layers}, seed {seed}.', values)} <span lang="en">${this.source(spec)}</span>`;
  }

  /** Where the data come from. */
  protected abstract source(state: State): string;

  protected starts(host: ExhibitHost): TemplateResult {
    const choices = [
      ...this.otherStarts,
      ...host.catalogue.initializers.filter(({ name }) => name !== 'identity'),
    ];
    const meaning = (name: string) =>
      host.catalogue.initializers.find((info) => info.name === name)?.gainMeaning;
    return startsControl(host, {
      choices,
      most: this.training.mostStarts,
      split: partsOf,
      join: textOf,
      label: (text) => startLabel(host.catalogue, text, this.words),
      numberName: (name) =>
        name === 'pretrained' ? this.words.say('frozen') : this.#gainName(meaning(name)),
    });
  }

  #gainName(meaning: InitializerInfo['gainMeaning'] | undefined): string {
    return meaning === undefined || meaning === 'none'
      ? ''
      : this.words.say(meaning === 'sigma_w' ? 'σ_w' : meaning);
  }

  /** What became of a start's networks: "2 of 3 diverged, the first at step 12". */
  protected fate(state: S, start: number): string {
    return runsOfWords(state, start, this.words);
  }
}

export const raceStyles = css`
  .transport-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.6rem;
    align-items: center;
  }
  .transport-progress {
    display: flex;
    gap: 0.7rem;
    align-items: center;
    margin-block: 0.4rem 0;
  }
  .transport-progress progress {
    flex: 1 1 8rem;
    min-inline-size: 4rem;
    accent-color: var(--forward);
  }
  .transport-notice {
    margin: 0;
    min-block-size: 1.4em;
    color: var(--muted);
    font-size: var(--small);
  }
  .race-words {
    margin-block: 0.2rem 0.4rem;
    min-block-size: 3em;
  }
  .start-row {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    margin-block-end: 0.3rem;
  }
  .start-row select {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .start-row .number {
    inline-size: 5em;
  }
  .starts {
    grid-column: 1 / -1;
  }
  @media print {
    .transport-buttons,
    .verdict-room:has(.invitation) ~ .charts {
      display: none;
    }
  }
`;
