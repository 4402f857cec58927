/**
 * bias-lab: what biases do to a network, forward and unit by unit: the variance of the signal, how many units are dead
 * and how many entries saturated, against theory.
 */
import { html, type TemplateResult } from 'lit';
import { layerAt, signs, spokenText, summarise } from '../../charts/index';
import { shareChart, shareGeometry } from '../../charts/share-chart';
import type { CallOptions, Engine, FullSpec } from '../../engine/contract';
import { radioRow } from '../controls/select';
import type { ExhibitHost, Later } from '../exhibit';
import type { State } from '../fields';
import { biasLabPresets } from './bias-lab-presets';
import { describeShares, shareRows, shareSeries } from './bias-lab-series';
import { isDirect, layerNames, layerPlot, seriesColumns } from './layer-plot';
import { NetworkExhibit } from './network-exhibit';
import { plot } from './plot';
import type { Size } from './plot-sizes';
import { biasLabShape, type FigureShape } from './shapes';
import { stage } from './signal-flow';
import {
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

const [forward, shares, strip] = biasLabShape.figures as [FigureShape, FigureShape, FigureShape];

export class BiasLab extends NetworkExhibit<SignalFlowPicture> {
  protected readonly shape = biasLabShape;
  protected readonly presets = biasLabPresets;
  protected readonly main = ['biasInitializer', 'biasValue', 'activation', 'initializer', 'depth'];
  readonly defaults = { depth: 15, stage: 'preactivation' };

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

  result({ result }: SignalFlowPicture): unknown {
    return result;
  }

  describe(picture: SignalFlowPicture): string {
    const { words } = this;
    const verdict = spokenText(words.ofEngine(picture.result.verdict.message), words.say);
    const there = summarise(words.say(forward.title), forwardSeries(picture, words), words);
    return `${verdict} ${there} ${describeShares(shareSeries(picture, words), words)}`;
  }

  protected summary(host: ExhibitHost, { result }: SignalFlowPicture) {
    return verdict(host, result.verdict);
  }

  protected charts(host: ExhibitHost, picture: SignalFlowPicture): TemplateResult {
    return html`${layerPlot(this.plots, { ...this.figure(forward), hue: 'forward', series: forwardSeries(picture, this.words) })}
    ${this.#shares(picture)} ${this.#strip(host, picture)}`;
  }

  #shares(picture: SignalFlowPicture): TemplateResult {
    const { words } = this;
    const series = shareSeries(picture, words);
    const { cursor, sizes } = this.plots;
    const width = sizes.of(shares.key)?.width;
    const narrow = width !== undefined && !isDirect(width, series);
    const drawn = (size: Size) => ({ ...size, series, direct: isDirect(size.width, series) });
    return plot(this.plots, {
      ...this.figure(shares),
      hue: 'forward',
      summary: `${words.say(shares.title)}. ${describeShares(series, words)}`,
      count: series[0]?.values.length ?? 0,
      aside: narrow ? layerNames(series) : undefined,
      draw: (size) => shareChart({ ...drawn(size), ...(cursor === undefined ? {} : { cursor }) }),
      layerAt: (x, size) => {
        const { count, frame } = shareGeometry(drawn(size));
        return layerAt(x, count, frame);
      },
      rows: (index) => shareRows(series, index, words),
      table: { columns: seriesColumns(series, words) },
    });
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
