/**
 * signal-flow: a real network, layer by layer. How the variance of its signal goes forward and that of its gradient
 * backward, theory drawn over measurement, the distributions below, and a verdict in words.
 */
import { html, type TemplateResult } from 'lit';
import { signs, spokenText, summarise } from '../../charts/index';
import type { CallOptions, Engine, FullSpec } from '../../engine/contract';
import { radioRow } from '../controls/select';
import type { ExhibitHost, Later } from '../exhibit';
import { ownChoice, type State } from '../fields';
import { layerPlot } from './layer-plot';
import { NetworkExhibit } from './network-exhibit';
import { type FigureShape, signalFlowShape } from './shapes';
import { signalFlowPresets } from './signal-flow-presets';
import {
  backwardSeries,
  describeDistributions,
  distributionColumns,
  distributionRows,
  forwardSeries,
  pictureOf,
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

export class SignalFlow extends NetworkExhibit<SignalFlowPicture> {
  protected readonly shape = signalFlowShape;
  protected readonly presets = signalFlowPresets;
  protected readonly main = ['initializer', 'activation', 'depth', 'gain'];
  ownFields() {
    return [stage];
  }

  compute(
    engine: Engine,
    spec: FullSpec,
    options: CallOptions,
    _state: State,
    later: Later<SignalFlowPicture>,
  ): Promise<SignalFlowPicture> {
    const theory = engine.predict(spec, { ...options, channel: `${options.channel}/predict` });
    return this.follow({ engine, spec, options, theory, draw: pictureOf, later });
  }

  result(picture: SignalFlowPicture): unknown {
    return picture.result;
  }

  describe(picture: SignalFlowPicture): string {
    const there = summarise(forward.title, forwardSeries(picture));
    const back = summarise(backward.title, backwardSeries(picture));
    return `${spokenText(picture.result.verdict.message)} ${there} ${back} ${describeDistributions(picture)}`;
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
}
