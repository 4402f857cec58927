/**
 * barren-plateau: gradients of random quantum circuits, sampled live. How their variance falls with the number of
 * qubits; what the cost, the depth and the start change in that; what it does to a circuit in training.
 */
import { html, type TemplateResult } from 'lit';
import { formatNumber } from '../../charts/index';
import { quantumStyles } from '../../charts/quantum-style';
import type { CallOptions, CostLandscapes, Engine, FullSpec, QuantumCatalogue } from '../../engine/contract';
import type { ExhibitHost, Later } from '../exhibit';
import type { OwnField, State } from '../fields';
import { besideFigure, type Classical, classicalOf } from './barren-plateau-beside';
import { circuitFigure, drawnQubits } from './barren-plateau-circuit';
import { landscapeFigure } from './barren-plateau-landscape';
import { barrenPlateauPresets } from './barren-plateau-presets';
import { PlateauRuns } from './barren-plateau-runs';
import { landscapeSpec, plateauSpecs, quantumFields, trainingSpec } from './barren-plateau-settings';
import { trainingFigure } from './barren-plateau-training';
import { isPublished, varianceFigure } from './barren-plateau-variance';
import { courseOf, type NamedPlateau, type Quantity, sentencesOf } from './barren-plateau-words';
import { FramedExhibit } from './framed';
import { runBar } from './run-bar';
import { barrenPlateauShape } from './shapes';
import { statement } from './verdict';

export interface BarrenPlateauPicture {
  state: State;
  all: readonly NamedPlateau[];
  landscapes: CostLandscapes;
  /** The letters of a circuit of four qubits. */
  axes: string;
  classical: Classical;
  running: boolean;
}

export class BarrenPlateau extends FramedExhibit<BarrenPlateauPicture> {
  readonly styles = [quantumStyles];
  protected readonly shape = barrenPlateauShape;
  protected readonly presets = barrenPlateauPresets;
  protected readonly main = ['circuit', 'start', 'cost', 'compare', 'qubitsMaximum', 'samples'];
  protected override readonly more = [
    ...['quantity', 'parameter', 'sweep', 'qubits', 'qubitsMinimum', 'layers', 'layersPerQubit', 'blocks'],
    ...['angleVariance', 'trainQubits', 'readout', 'learningRate', 'trainSteps', 'examples', 'seed'],
  ];

  #names: QuantumCatalogue | undefined;
  #later: Later<BarrenPlateauPicture> | undefined;
  #shown: BarrenPlateauPicture | undefined;
  readonly #runs: PlateauRuns;
  readonly #requestUpdate: () => void;

  constructor(requestUpdate: () => void) {
    super(requestUpdate);
    this.#requestUpdate = requestUpdate;
    this.#runs = new PlateauRuns(() => this.#news());
  }

  async prepare(engine: Engine): Promise<void> {
    this.#names = await engine.quantumCatalogue();
  }

  ownFields(): readonly OwnField[] {
    return quantumFields(this.#catalogue);
  }

  /** It runs no network of the lesson's kind. */
  networks() {
    return [];
  }

  get #catalogue(): QuantumCatalogue {
    if (!this.#names) throw new Error('the exhibit has not been prepared');
    return this.#names;
  }

  override disconnected(): void {
    super.disconnected();
    this.#later = undefined;
    this.#runs.stop();
  }

  pause(): void {
    this.#runs.pause();
  }

  resume(): void {
    this.#runs.resume();
  }

  async compute(
    engine: Engine,
    spec: FullSpec,
    options: CallOptions,
    state: State,
    later: Later<BarrenPlateauPicture>,
  ): Promise<BarrenPlateauPicture> {
    this.#later = undefined;
    const catalogue = this.#catalogue;
    const channel = (part: string) => ({ ...options, channel: `${options.channel}/${part}` });
    const four = {
      ...landscapeSpec(catalogue, state),
      qubitsMinimum: drawnQubits,
      qubitsMaximum: drawnQubits,
    };
    // The core judges the settings here, before anything long begins.
    const [landscapes, drawn, classical] = await Promise.all([
      engine.costLandscape(landscapeSpec(catalogue, state), channel('landscape')),
      engine.costLandscape({ ...four, points: 3 }, channel('circuit')),
      classicalOf(engine, spec.seed, channel),
    ]);
    this.#runs.show(engine, plateauSpecs(catalogue, state));
    this.#runs.train(engine, trainingSpec(state), state.training === 'on');
    this.#later = later;
    this.#shown = { state, all: [], landscapes, axes: drawn.axes, classical, running: true };
    return this.#picture(this.#shown);
  }

  #news(): void {
    if (this.#later && this.#shown) {
      const failed = this.#runs.failure;
      if (failed !== undefined) this.#later.fail(failed);
      this.#later.refine(this.#picture(this.#shown));
    }
    this.#requestUpdate();
  }

  #picture(before: BarrenPlateauPicture): BarrenPlateauPicture {
    return { ...before, all: this.#runs.plateaus, running: this.#runs.busy };
  }

  override isDraft({ running }: BarrenPlateauPicture): boolean {
    return running;
  }

  result({ all, landscapes }: BarrenPlateauPicture): unknown {
    const plateaus = all.map(({ name, plateau }) => ({ name, plateau: told(plateau) }));
    const training = this.#runs.training?.result;
    return { plateaus, landscapes, training: training && told(training) };
  }

  describe({ all, state, running }: BarrenPlateauPicture): string {
    const quantity = quantityOf(state);
    const words = sentencesOf(all, quantity);
    return running ? `Not done yet. ${words}` : words;
  }

  protected summary(_host: ExhibitHost, { all, state }: BarrenPlateauPicture): TemplateResult {
    const quantity = quantityOf(state);
    const courses = all.map(({ plateau }) => courseOf(plateau, quantity).course);
    const published =
      all.length === 1 && all.some(({ plateau }) => isPublished(plateau))
        ? ` The paper prints ${this.#catalogue.publishedSlope.toString().replace('-', '−')}.`
        : '';
    const message = sentencesOf(all, quantity) + published;
    if (courses.includes('unknown') || courses.length === 0)
      return statement({ code: 'symmetric', label: 'Sampling', message });
    if (state.sweep === 'layers') return statement({ code: 'symmetric', label: 'By depth', message });
    const barren = courses.filter((course) => course === 'barren').length;
    if (barren === 0) return statement({ code: 'healthy', label: 'No plateau here', message });
    const label = barren === courses.length ? 'Barren plateau' : 'Some on a plateau';
    return statement({ code: 'vanishing', label, message });
  }

  protected charts(host: ExhibitHost, picture: BarrenPlateauPicture): TemplateResult {
    const { all, state, landscapes, classical, axes } = picture;
    const { plots } = this;
    const uniform = all.find(({ plateau }) => plateau.spec.start === 'uniform') ?? all[0];
    const { maximum } = host.fields.get('samples');
    const more = () => host.change({ samples: Math.min(2 * Number(state.samples), maximum) });
    return html`${varianceFigure(plots, {
      all,
      quantity: quantityOf(state),
      layers: state.sweep === 'layers',
      publishedSlope: this.#catalogue.publishedSlope,
      aside: runBar(this.#runs.all, { work: 'samples', more }),
    })}
    ${landscapeFigure(plots, landscapes)} ${besideFigure(plots, classical, uniform?.plateau)}
    ${trainingFigure(plots, {
      run: this.#runs.training,
      starts: this.#catalogue.starts,
      steps: Number(host.state.trainSteps),
      qubits: Number(host.state.trainQubits),
      begin: () => host.change({ training: 'on' }),
    })}
    ${circuitFigure(plots, axes, state)}`;
  }

  protected smallPrint(_host: ExhibitHost, { all, state }: BarrenPlateauPicture): TemplateResult {
    const drawn = all.reduce((sum, { plateau }) => sum + plateau.samples.reduce((a, b) => a + b, 0), 0);
    return html`${formatNumber(drawn, 6)} circuits simulated, seed ${state.seed}; intervals for 95 %`;
  }
}

function quantityOf(state: State): Quantity {
  return state.quantity === 'meanSquare' ? 'meanSquare' : 'variance';
}

/** A run as others see it: its numbers, not the bytes from which it could go on. */
function told<Run extends { checkpoint: Uint8Array }>(run: Run): Omit<Run, 'checkpoint'> {
  const { checkpoint: _, ...numbers } = run;
  return numbers;
}
