/**
 * signal-flow: a real network, layer by layer. How the variance of its signal goes forward and that of its gradient
 * backward, theory drawn over measurement, the distributions below, and a verdict in words.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { signs, summarise } from '../../charts/index';
import type { CallOptions, Engine, FullSpec } from '../../engine/contract';
import { radioRow } from '../controls/select';
import type { ExhibitHost, Later } from '../exhibit';
import { ownChoice, type State } from '../fields';
import { isAbort } from '../pacing';
import { computed, FramedExhibit } from './framed';
import { layerPlot } from './layer-plot';
import { type FigureShape, signalFlowShape } from './shapes';
import { signalFlowPresets } from './signal-flow-presets';
import {
  backwardSeries,
  describeDistributions,
  distributionColumns,
  distributionRows,
  forwardSeries,
  type SignalFlowPicture,
  type Stage,
} from './signal-flow-series';
import { stripPlot } from './strip-plot';
import { verdict } from './verdict';

const [forward, backward, strip] = signalFlowShape.figures as [FigureShape, FigureShape, FigureShape];

export const stage = ownChoice({
  key: 'stage',
  label: 'Distribution of',
  initial: 'activation',
  view: true,
  choices: [
    { name: 'preactivation', label: 'pre-activations' },
    { name: 'activation', label: 'activations' },
  ],
});

const fewSamples = 16;
const frame = 16; // milliseconds

export class SignalFlow extends FramedExhibit<SignalFlowPicture> {
  protected readonly shape = signalFlowShape;
  protected readonly presets = signalFlowPresets;
  protected readonly main = ['initializer', 'activation', 'depth', 'gain'];
  /** The last whole batch took longer than a frame. */
  #slow = false;

  ownFields() {
    return [stage];
  }

  /**
   * Where the whole batch would hold up a hand that moves a slider, a few of its samples come first. They are the
   * first of those that the batch has, in the same network.
   */
  async compute(
    engine: Engine,
    spec: FullSpec,
    options: CallOptions,
    _state: State,
    later: Later<SignalFlowPicture>,
  ): Promise<SignalFlowPicture> {
    const few = this.#slow && spec.repeats === 1 && spec.batchSize > fewSamples;
    if (!few) return this.#measure(engine, spec, options);
    const draft = await this.#measure(engine, { ...spec, batchSize: fewSamples }, options);
    this.#measure(engine, spec, options).then(later.refine, (error) => {
      if (!isAbort(error)) later.fail(error);
    });
    return { ...draft, samplesToCome: spec.batchSize };
  }

  async #measure(engine: Engine, spec: FullSpec, options: CallOptions): Promise<SignalFlowPicture> {
    const named = (part: string) => ({ ...options, channel: `${options.channel}/${part}` });
    const [prediction, result] = await Promise.all([
      engine.predict(spec, named('predict')),
      engine.runExperiment(spec, named('run')),
    ]);
    if (spec.batchSize > fewSamples) this.#slow = result.timing.total > frame;
    return { prediction, result };
  }

  isDraft(picture: SignalFlowPicture): boolean {
    return picture.samplesToCome !== undefined;
  }

  result(picture: SignalFlowPicture): unknown {
    return picture.result;
  }

  describe(picture: SignalFlowPicture): string {
    const there = summarise(forward.title, forwardSeries(picture));
    const back = summarise(backward.title, backwardSeries(picture));
    return `${picture.result.verdict.message} ${there} ${back} ${describeDistributions(picture)}`;
  }

  protected summary(host: ExhibitHost, { result }: SignalFlowPicture) {
    return verdict(host.catalogue, result.verdict);
  }

  protected charts(host: ExhibitHost, picture: SignalFlowPicture): TemplateResult {
    return html`${layerPlot(this.plots, { ...forward, hue: 'forward', series: forwardSeries(picture) })}
    ${layerPlot(this.plots, { ...backward, hue: 'backward', series: backwardSeries(picture) })}
    ${this.#strip(host, picture)}`;
  }

  #strip(host: ExhibitHost, picture: SignalFlowPicture): TemplateResult {
    const shown = host.state.stage as Stage;
    const histograms = picture.result[`${shown}Histograms`];
    const words = `${strip.title}: ${shown}s of ${histograms.length} layers. ${describeDistributions(picture)}`;
    return stripPlot(this.plots, {
      ...strip,
      hue: 'forward',
      histograms,
      summary: words,
      aside: radioRow(host, 'stage'),
      rows: (index) => distributionRows(picture, shown, index),
      columns: distributionColumns(picture),
    });
  }

  protected override key() {
    return signs();
  }

  protected smallPrint(_host: ExhibitHost, { result, samplesToCome }: SignalFlowPicture) {
    const more =
      samplesToCome === undefined ? nothing : html` of ${samplesToCome}; the others are on their way`;
    return html`${computed(result.spec, result.timing.total)}${more}`;
  }
}
