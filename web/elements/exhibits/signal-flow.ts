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
import type { Messages } from '../messages/messages';
import { layerPlot } from './layer-plot';
import { NetworkExhibit } from './network-exhibit';
import { type FigureShape, signalFlowShape } from './shapes';
import { signalFlowPresets } from './signal-flow-presets';
import {
  backwardSeries,
  describeDistributions,
  distributionColumns,
  distributionRows,
  distributionSummary,
  forwardSeries,
  pictureOf,
  type SignalFlowPicture,
  type Stage,
} from './signal-flow-series';
import { stripPlot } from './strip-plot';
import { verdict } from './verdict';

const [forward, backward, strip] = signalFlowShape.figures as [FigureShape, FigureShape, FigureShape];

export const stage = ({ say }: Messages) =>
  ownChoice({
    key: 'stage',
    label: say('Distribution of'),
    initial: 'activation',
    view: true,
    choices: [
      { name: 'preactivation', label: say('pre-activations') },
      { name: 'activation', label: say('activations') },
    ],
  });

export class SignalFlow extends NetworkExhibit<SignalFlowPicture> {
  protected readonly shape = signalFlowShape;
  protected readonly presets = signalFlowPresets;
  protected readonly main = ['initializer', 'activation', 'depth', 'gain'];
  ownFields() {
    return [stage(this.words)];
  }

  compute(
    engine: Engine,
    spec: FullSpec,
    options: CallOptions,
    _state: State,
    later: Later<SignalFlowPicture>,
  ): Promise<SignalFlowPicture> {
    const theory = () => engine.predict(spec, { ...options, channel: `${options.channel}/predict` });
    return this.follow({ engine, spec, options, theory, draw: pictureOf, later });
  }

  result(picture: SignalFlowPicture): unknown {
    return picture.result;
  }

  describe(picture: SignalFlowPicture): string {
    const { words } = this;
    const verdict = spokenText(words.ofEngine(picture.result.verdict.message), words.say);
    const there = summarise(words.say(forward.title), forwardSeries(picture, words), words);
    const back = summarise(words.say(backward.title), backwardSeries(picture, words), words);
    return `${verdict} ${there} ${back} ${describeDistributions(picture, words)}`;
  }

  protected summary(host: ExhibitHost, { result }: SignalFlowPicture) {
    return verdict(host, result.verdict);
  }

  protected charts(host: ExhibitHost, picture: SignalFlowPicture): TemplateResult {
    return html`${layerPlot(this.plots, { ...this.figure(forward), hue: 'forward', series: forwardSeries(picture, this.words) })}
    ${layerPlot(this.plots, { ...this.figure(backward), hue: 'backward', series: backwardSeries(picture, this.words) })}
    ${this.#strip(host, picture)}`;
  }

  #strip(host: ExhibitHost, picture: SignalFlowPicture): TemplateResult {
    const shown = host.state.stage as Stage;
    const histograms = picture.result[`${shown}Histograms`];
    return stripPlot(this.plots, {
      ...this.figure(strip),
      hue: 'forward',
      histograms,
      summary: distributionSummary(this.words.say(strip.title), picture, shown, this.words),
      aside: radioRow(host, 'stage'),
      rows: (index) => distributionRows(picture, shown, index, this.words),
      columns: distributionColumns(picture, this.words),
    });
  }

  protected override key() {
    return signs(this.words);
  }
}
