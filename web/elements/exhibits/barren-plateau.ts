/**
 * barren-plateau: gradients of random quantum circuits, sampled live. How their variance falls with the number of
 * qubits; what the cost, the depth and the start change in that; what it does to a circuit in training.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { circuitChart } from '../../charts/circuit-chart';
import { formatNumber, type LogDomain, logDomain, spokenNumber } from '../../charts/index';
import {
  type IntervalChartOptions,
  intervalChart,
  intervalGeometry,
  nearestAcross,
} from '../../charts/interval-chart';
import { quantumStyles } from '../../charts/quantum-style';
import { surfaceAt, surfaceChart } from '../../charts/surface-chart';
import type {
  CallOptions,
  CircuitTraining,
  CircuitTrainingSpec,
  CostLandscapes,
  Engine,
  FullSpec,
  QuantumCatalogue,
} from '../../engine/contract';
import type { ExhibitHost, Later } from '../exhibit';
import type { OwnField, State } from '../fields';
import {
  besideCourses,
  type Classical,
  isPublished,
  trainingColumns,
  trainingCourses,
  varianceColumns,
  varianceCourses,
  varianceDomain,
  varianceGuides,
} from './barren-plateau-figures';
import { barrenPlateauPresets } from './barren-plateau-presets';
import { PlateauRuns } from './barren-plateau-runs';
import { landscapeSpec, plateauSpecs, quantumFields, trainingSpec } from './barren-plateau-settings';
import {
  courseOf,
  type NamedPlateau,
  placesOf,
  type Quantity,
  rowsAt,
  sentencesOf,
} from './barren-plateau-words';
import { FramedExhibit } from './framed';
import type { LongRun } from './long-run';
import { plot } from './plot';
import type { Size } from './plot-sizes';
import { runBar } from './run-bar';
import { barrenPlateauShape, type FigureShape } from './shapes';
import { statement } from './verdict';

export interface BarrenPlateauPicture {
  state: State;
  all: readonly NamedPlateau[];
  landscapes: CostLandscapes | undefined;
  /** The letters of a circuit of four qubits. */
  axes: string;
  classical: Classical;
  running: boolean;
}

const [varianceFigure, landscapeFigure, besideFigure, trainingFigure, circuitFigure] =
  barrenPlateauShape.figures as [FigureShape, FigureShape, FigureShape, FigureShape, FigureShape];
const drawnQubits = 4;
const panels = 5;

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
    return { plateaus: all, landscapes, training: this.#runs.training?.result };
  }

  describe({ all, state, running }: BarrenPlateauPicture): string {
    const quantity = quantityOf(state);
    const words = sentencesOf(all, quantity);
    return running ? `Sampling. ${words}` : words;
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
    return html`${this.#variance(picture)} ${this.#landscape(picture)} ${this.#beside(picture)}
    ${this.#training(host)} ${this.#circuit(picture)}`;
  }

  // --- Variance ---

  #variance({ all, state }: BarrenPlateauPicture): TemplateResult {
    const quantity = quantityOf(state);
    const first = all[0]?.plateau;
    const places = first ? placesOf(first) : new Float64Array();
    const layers = state.sweep === 'layers';
    const { cursor } = this.plots;
    const options = (size: Size): IntervalChartOptions => ({
      ...size,
      courses: varianceCourses(all, quantity),
      guides: varianceGuides(all, quantity, this.#catalogue),
      domain: varianceDomain(all, quantity),
      across: [places[0] ?? 2, places.at(-1) ?? 10],
      title: layers ? 'layers' : 'qubits',
      right: 104,
      cursor: cursor === undefined ? undefined : places[cursor],
    });
    return plot(this.plots, {
      ...varianceFigure,
      title: quantity === 'variance' ? 'Variance of a gradient' : 'Mean square of a gradient',
      hue: 'neutral',
      aside: runBar(this.#runs.all, { work: 'samples', more: () => this.#more(state) }),
      summary: sentencesOf(all, quantity),
      count: places.length,
      items: { title: layers ? 'Layers' : 'Qubits', name: (i) => String(places[i] ?? '') },
      draw: (size) => intervalChart(options(size)),
      layerAt: (x, size) => nearestAcross(x, places, intervalGeometry(options(size))),
      rows: (i) => rowsAt(all, quantity, i),
      table: { columns: varianceColumns(all, quantity) },
    });
  }

  #host: ExhibitHost | undefined;

  override render(host: ExhibitHost, picture: BarrenPlateauPicture | undefined): TemplateResult {
    this.#host = host;
    return super.render(host, picture);
  }

  #more({ samples }: State): void {
    this.#host?.change({ samples: 2 * Number(samples) });
  }

  // --- Landscapes ---

  #landscape({ landscapes }: BarrenPlateauPicture): TemplateResult | typeof nothing {
    if (!landscapes) return nothing;
    const shown = spread(landscapes.qubits.length, panels);
    const spans = shown.map((i) => (landscapes.highest[i] ?? 0) - (landscapes.lowest[i] ?? 0));
    const low = Math.min(...landscapes.lowest);
    const high = Math.max(...landscapes.highest);
    const { cursor } = this.plots;
    const options = (size: Size) => ({
      ...size,
      points: landscapes.points,
      low,
      high,
      cursor,
      surfaces: shown.map((i) => ({
        label: `${landscapes.qubits[i]} qubits`,
        heights: landscapes.cost[i] ?? new Float64Array(),
      })),
    });
    const words = shown.map((i, k) => `${landscapes.qubits[i]} qubits ${spokenNumber(spans[k] ?? 0, 2)}`);
    return plot(this.plots, {
      ...landscapeFigure,
      hue: 'neutral',
      summary: `The cost of one circuit as two of its angles go once around, all on one height scale. From valley to peak: ${words.join(', ')}.`,
      count: shown.length,
      items: { title: 'Qubits', name: (i) => String(landscapes.qubits[shown[i] ?? 0] ?? '') },
      draw: (size) => surfaceChart(options(size)),
      layerAt: (x, size) => surfaceAt(x, options(size)),
      rows: (i) => {
        const value = spans[i] ?? Number.NaN;
        const text = { value: formatNumber(value), spoken: spokenNumber(value) };
        return [{ label: 'valley to peak', tone: 0, ...text }];
      },
      table: {
        columns: [
          { title: 'valley to peak', values: spans },
          { title: 'lowest cost', values: shown.map((i) => landscapes.lowest[i] ?? Number.NaN) },
          { title: 'highest cost', values: shown.map((i) => landscapes.highest[i] ?? Number.NaN) },
        ],
      },
    });
  }

  // --- Layers beside qubits ---

  #beside({ classical, all }: BarrenPlateauPicture): TemplateResult {
    const courses = besideCourses(
      classical,
      all.find(({ plateau }) => plateau.spec.start === 'uniform') ?? all[0],
    );
    const most = Math.max(8, ...courses.map(({ x }) => (x as number[])[x.length - 1] ?? 0));
    const domain: LogDomain = logDomain(courses.map(({ y }) => y));
    const { cursor } = this.plots;
    const options = (size: Size): IntervalChartOptions => ({
      ...size,
      courses,
      domain,
      across: [0, most],
      title: 'passed',
      cursor,
    });
    const places = Array.from({ length: most + 1 }, (_, i) => i);
    const at = (index: number) =>
      courses.map(({ name, tone, y }) => {
        const value = y[index] ?? Number.NaN;
        return { label: name, tone, value: formatNumber(value), spoken: spokenNumber(value) };
      });
    return plot(this.plots, {
      ...besideFigure,
      hue: 'neutral',
      summary:
        'Variance of the gradient relative to where it sets out. Each ReLU layer with Xavier weights halves it, and He weights mend that; each further qubit halves it too.',
      count: places.length,
      items: { title: 'Layers passed or qubits added', name: (i) => String(i) },
      draw: (size) => intervalChart(options(size)),
      layerAt: (x, size) => nearestAcross(x, places, intervalGeometry(options(size))),
      rows: at,
      table: { columns: courses.map(({ name, y }) => ({ title: name, values: y })) },
    });
  }

  // --- Training ---

  #training(host: ExhibitHost): TemplateResult {
    const run = this.#runs.training;
    const result = run?.result;
    const steps = result?.spec.steps ?? Number(host.state.trainSteps);
    const courses = result ? trainingCourses(result, this.#catalogue) : [];
    const highest = Math.max(0.3, ...courses.flatMap(({ y }) => Array.from(y)));
    const done = result ? Math.max(...result.loss.map((loss) => loss.length)) : 0;
    const { cursor } = this.plots;
    const options = (size: Size): IntervalChartOptions => ({
      ...size,
      courses,
      domain: [0, highest],
      across: [0, steps],
      title: 'steps',
      right: 104,
      cursor,
    });
    const places = Array.from({ length: done }, (_, i) => i);
    return plot(this.plots, {
      ...trainingFigure,
      hue: 'neutral',
      aside: trainButtons(host, run),
      summary: result ? trainingWords(result, this.#catalogue) : 'Nothing has been trained yet.',
      count: done,
      items: { title: 'Step', name: (i) => String(i) },
      draw: (size) => intervalChart(options(size)),
      layerAt: (x, size) => nearestAcross(x, places, intervalGeometry(options(size))),
      rows: (index) =>
        courses.map(({ name, tone, y }) => {
          const value = y[index] ?? Number.NaN;
          return { label: name, tone, value: formatNumber(value), spoken: spokenNumber(value) };
        }),
      table: { columns: result ? trainingColumns(result, this.#catalogue) : [] },
    });
  }

  // --- The circuit ---

  #circuit({ axes, state }: BarrenPlateauPicture): TemplateResult {
    const { circuit, cost } = state;
    const columns = circuit === 'hardware_efficient' ? 2 : 1;
    const count =
      circuit === 'product' ? 1 : Number(state.layers) || Number(state.layersPerQubit) * drawnQubits;
    const letter = (i: number) => (circuit === 'product' ? 'X' : (axes[i] ?? 'X'));
    const layers = Array.from({ length: Math.min(count, 8) }, (_, l) =>
      Array.from({ length: columns }, (_, c) =>
        Array.from({ length: drawnQubits }, (_, q) => letter((l * columns + c) * drawnQubits + q)),
      ),
    );
    const wires = cost === 'zz' ? [0, 1] : [0, 1, 2, 3];
    const label = cost === 'zz' ? '⟨Z₁Z₂⟩' : cost === 'local' ? 'each qubit' : 'all at once';
    const words = {
      random: 'axes drawn anew for every sample',
      hardware_efficient: 'R_Y and R_Z in every layer',
      product: 'one rotation on each qubit, none entangled',
    }[String(circuit)];
    return plot(this.plots, {
      ...circuitFigure,
      hue: 'neutral',
      summary: `A circuit of four qubits: ${words}; measured: ${label}. The gradient is taken by the angle of the first rotation.`,
      count: 0,
      draw: (size) =>
        circuitChart({
          ...size,
          qubits: drawnQubits,
          ...(circuit !== 'product' && { preparation: 'π/4' }),
          layers,
          entangled: circuit !== 'product',
          count,
          measured: { label, wires },
        }),
      layerAt: () => 0,
      rows: () => [],
      table: { columns: [] },
    });
  }

  protected smallPrint(_host: ExhibitHost, { all, state }: BarrenPlateauPicture): TemplateResult {
    const drawn = all.reduce((sum, { plateau }) => sum + plateau.samples.reduce((a, b) => a + b, 0), 0);
    return html`${formatNumber(drawn, 6)} circuits simulated, seed ${state.seed}; intervals for 95 %`;
  }
}

function quantityOf(state: State): Quantity {
  return state.quantity === 'meanSquare' ? 'meanSquare' : 'variance';
}

/** `room` indices of `count`, ends included. */
function spread(count: number, room: number): number[] {
  if (count <= room) return Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: room }, (_, k) => Math.round((k * (count - 1)) / (room - 1)));
}

/** The classical counterpart: ReLU layers with Xavier and with He weights. */
async function classicalOf(
  engine: Engine,
  seed: number,
  channel: (part: string) => CallOptions,
): Promise<Classical> {
  const relu = { activation: 'relu', depth: 12, width: 128, batchSize: 32, repeats: 5, seed } as const;
  const [xavier, he] = await Promise.all([
    engine.runExperiment({ ...relu, initializer: 'xavier_normal' }, channel('xavier')),
    engine.runExperiment({ ...relu, initializer: 'he_normal' }, channel('he')),
  ]);
  return { xavier, he };
}

function trainingWords(training: CircuitTraining, catalogue: QuantumCatalogue): string {
  const parts = training.starts.map((start, i) => {
    const label = catalogue.starts.find(({ name }) => name === start)?.label ?? start;
    const loss = training.loss[i] ?? new Float64Array();
    return `${label}: loss from ${spokenNumber(loss[0] ?? Number.NaN, 2)} to ${spokenNumber(loss.at(-1) ?? Number.NaN, 2)}`;
  });
  return `${training.spec.qubits} qubits, ${training.spec.steps} steps of gradient descent. ${parts.join('; ')}.`;
}

function trainButtons(
  host: ExhibitHost,
  run: LongRun<CircuitTrainingSpec, CircuitTraining> | undefined,
): TemplateResult {
  if (run) return runBar([run], { work: 'steps' });
  return html`<span class="run-bar"
    ><button type="button" class="quiet" part="button" data-action="train" @click=${() => host.change({ training: 'on' })}>
      Train four circuits
    </button></span
  >`;
}
