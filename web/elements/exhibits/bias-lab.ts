/**
 * bias-lab: what biases do to a network, forward and unit by unit: the variance of the signal, how many units are dead
 * and how many entries saturated, against theory.
 */
import { html, type TemplateResult } from 'lit';
import { layerAt, signs, summarise } from '../../charts/index';
import { shareChart, shareGeometry } from '../../charts/share-chart';
import type { CallOptions, Engine, FullSpec } from '../../engine/contract';
import { radioRow } from '../controls/select';
import type { ExhibitHost } from '../exhibit';
import { biasLabPresets } from './bias-lab-presets';
import { describeShares, shareRows, shareSeries } from './bias-lab-series';
import { computed, FramedExhibit } from './framed';
import { layerNames, layerPlot, narrowBelow, seriesColumns } from './layer-plot';
import { plot } from './plot';
import type { Size } from './plot-sizes';
import { biasLabShape, type FigureShape } from './shapes';
import { stage } from './signal-flow';
import {
  describeDistributions,
  distributionColumns,
  distributionRows,
  forwardSeries,
  type SignalFlowPicture,
  type Stage,
} from './signal-flow-series';
import { stripPlot } from './strip-plot';
import { verdict } from './verdict';

const [forward, shares, strip] = biasLabShape.figures as [FigureShape, FigureShape, FigureShape];

export class BiasLab extends FramedExhibit<SignalFlowPicture> {
  protected readonly shape = biasLabShape;
  protected readonly presets = biasLabPresets;
  protected readonly main = ['biasInitializer', 'biasValue', 'activation', 'initializer', 'depth'];
  readonly defaults = { depth: 15, stage: 'preactivation' };

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

  result({ result }: SignalFlowPicture): unknown {
    return result;
  }

  describe(picture: SignalFlowPicture): string {
    const there = summarise(forward.title, forwardSeries(picture));
    return `${picture.result.verdict.message} ${there} ${describeShares(shareSeries(picture))}`;
  }

  protected summary({ catalogue }: ExhibitHost, { result }: SignalFlowPicture) {
    return verdict(catalogue, result.verdict);
  }

  protected charts(host: ExhibitHost, picture: SignalFlowPicture): TemplateResult {
    return html`${layerPlot(this.plots, { ...forward, hue: 'forward', series: forwardSeries(picture) })}
    ${this.#shares(picture)} ${this.#strip(host, picture)}`;
  }

  #shares(picture: SignalFlowPicture): TemplateResult {
    const series = shareSeries(picture);
    const { cursor, sizes } = this.plots;
    const narrow = (sizes.of(shares.key)?.width ?? narrowBelow) < narrowBelow;
    const drawn = (size: Size) => ({ ...size, series, direct: size.width >= narrowBelow });
    return plot(this.plots, {
      ...shares,
      hue: 'forward',
      summary: `${shares.title}. ${describeShares(series)}`,
      count: series[0]?.values.length ?? 0,
      aside: narrow ? layerNames(series) : undefined,
      draw: (size) => shareChart({ ...drawn(size), ...(cursor === undefined ? {} : { cursor }) }),
      layerAt: (x, size) => {
        const { count, frame } = shareGeometry(drawn(size));
        return layerAt(x, count, frame);
      },
      rows: (index) => shareRows(series, index),
      table: { columns: seriesColumns(series) },
    });
  }

  #strip(host: ExhibitHost, picture: SignalFlowPicture): TemplateResult {
    const shown = host.state.stage as Stage;
    const histograms = picture.result[`${shown}Histograms`];
    return stripPlot(this.plots, {
      ...strip,
      hue: 'forward',
      histograms,
      summary: `${strip.title}: ${shown}s of ${histograms.length} layers. ${describeDistributions(picture)}`,
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
