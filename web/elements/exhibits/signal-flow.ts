/**
 * signal-flow: a real network, layer by layer. How the variance of its signal goes forward and that of its gradient
 * backward, theory drawn over measurement, the distributions below, and a verdict in words.
 */
import { html, type TemplateResult } from 'lit';
import { signs, summarise } from '../../charts/index';
import type { CallOptions, Engine, FullSpec } from '../../engine/contract';
import { radioRow } from '../controls/select';
import type { ExhibitHost } from '../exhibit';
import { ownChoice } from '../fields';
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

export class SignalFlow extends FramedExhibit<SignalFlowPicture> {
  protected readonly shape = signalFlowShape;
  protected readonly presets = signalFlowPresets;
  protected readonly main = ['initializer', 'activation', 'depth', 'gain'];

  ownFields() {
    return [stage];
  }

  async compute(engine: Engine, spec: FullSpec, options: CallOptions): Promise<SignalFlowPicture> {
    const named = (part: string) => ({ ...options, channel: `${options.channel}/${part}` });
    const [prediction, result] = await Promise.all([
      engine.predict(spec, named('predict')),
      engine.runExperiment(spec, named('run')),
    ]);
    return { prediction, result };
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

  protected smallPrint(_host: ExhibitHost, { result }: SignalFlowPicture) {
    return html`${computed(result.spec, result.timing.total)}`;
  }
}
