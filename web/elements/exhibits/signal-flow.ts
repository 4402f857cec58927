/**
 * signal-flow: a real network, layer by layer. How the variance of its signal goes forward and that of its gradient
 * backward, theory drawn over measurement, the distributions below, and a verdict in words.
 */
import { html, nothing, type TemplateResult } from 'lit';
import {
  formatNumber,
  histogramStrip,
  type LayerSeries,
  layerAt,
  layerChart,
  layerGeometry,
  readOutRows,
  sample,
  signs,
  stripGeometry,
  stripLayerAt,
  summarise,
} from '../../charts/index';
import type { CallOptions, Engine, FullSpec } from '../../engine/contract';
import type { Exhibit, ExhibitHost } from '../exhibit';
import { PlotState, plot } from './plot';
import { PlotSizes, type Size } from './plot-sizes';
import { mainControls, moreControls, presetButtons } from './signal-flow-controls';
import {
  backwardSeries,
  describeDistributions,
  distributionColumns,
  distributionRows,
  forwardSeries,
  type SignalFlowPicture,
  type Stage,
  seriesColumns,
} from './signal-flow-series';
import { verdict } from './verdict';

const titles = {
  forward: 'Forward: variance of the signal',
  backward: 'Backward: variance of the gradient',
  strip: 'Distribution in each layer',
};
const directFrom = 330; // pixels: from this width the names stand at the lines, below it above the chart

export class SignalFlow implements Exhibit<SignalFlowPicture> {
  readonly #plots: PlotState;
  #stage: Stage = 'activation';
  #more = false;

  constructor(requestUpdate: () => void) {
    this.#plots = new PlotState(new PlotSizes(requestUpdate), requestUpdate);
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
    const forward = summarise(titles.forward, forwardSeries(picture));
    const backward = summarise(titles.backward, backwardSeries(picture));
    return `${picture.result.verdict.message} ${forward} ${backward} ${describeDistributions(picture)}`;
  }

  updated(root: ParentNode): void {
    this.#plots.sizes.update(root);
  }

  disconnected(): void {
    this.#plots.sizes.disconnect();
  }

  render(host: ExhibitHost, picture: SignalFlowPicture | undefined): TemplateResult {
    return html`<div class="layout" @pointerdown=${(event: Event) => this.#plots.pressed(event)}>
      ${presetButtons(host)}
      <div class="panel" part="panel">${mainControls(host)} ${this.#moreSettings(host)}</div>
      <div class="stage">
        <div class="verdict-room">${picture ? verdict(host.catalogue, picture.result.verdict) : nothing}</div>
        ${picture ? this.#charts(picture) : emptyCharts()}
        <div class="foot">${picture ? footnote(host, picture) : nothing}</div>
      </div>
    </div>`;
  }

  #moreSettings(host: ExhibitHost): TemplateResult {
    const toggle = (event: Event) => {
      this.#more = (event.target as HTMLDetailsElement).open;
      host.requestUpdate();
    };
    return html`<details class="more-settings" .open=${this.#more} @toggle=${toggle}>
      <summary>More settings</summary>
      ${this.#more ? moreControls(host) : nothing}
    </details>`;
  }

  #charts(picture: SignalFlowPicture): TemplateResult {
    return html`<div class="charts">
      ${this.#flow('forward', forwardSeries(picture))} ${this.#flow('backward', backwardSeries(picture))}
      ${this.#strip(picture)}
    </div>`;
  }

  #flow(key: 'forward' | 'backward', series: LayerSeries[]): TemplateResult {
    const { cursor, sizes } = this.#plots;
    const options = (size: Size) => ({ ...size, series, direct: size.width >= directFrom });
    const width = sizes.of(key)?.width ?? directFrom;
    return plot(this.#plots, {
      key,
      title: titles[key],
      summary: summarise(titles[key], series),
      count: series[0]?.values.length ?? 0,
      aside: width < directFrom ? names(series) : undefined,
      draw: (size) => layerChart({ ...options(size), ...(cursor === undefined ? {} : { cursor }) }),
      layerAt: (x, size) => {
        const { count, frame } = layerGeometry(options(size));
        return layerAt(x, count, frame);
      },
      rows: (index) => readOutRows(series, index),
      table: { columns: seriesColumns(series) },
    });
  }

  #strip(picture: SignalFlowPicture): TemplateResult {
    const histograms = picture.result[`${this.#stage}Histograms`];
    const { cursor } = this.#plots;
    return plot(this.#plots, {
      key: 'strip',
      title: titles.strip,
      summary: `${titles.strip}: ${this.#stage}s of ${histograms.length} layers. ${describeDistributions(picture)}`,
      count: histograms.length,
      aside: this.#stageChoice(),
      draw: (size) => histogramStrip({ ...size, histograms, ...(cursor === undefined ? {} : { cursor }) }),
      layerAt: (x, size) => stripLayerAt(x, stripGeometry({ ...size, histograms })),
      rows: (index) => distributionRows(picture, this.#stage, index),
      table: { columns: distributionColumns(picture) },
    });
  }

  #stageChoice(): TemplateResult {
    const choice = (stage: Stage, label: string) => html`<label class="choice">
      <input
        type="radio"
        name="stage"
        .checked=${this.#stage === stage}
        @change=${() => {
          this.#stage = stage;
          this.#plots.onChange();
        }}
      />
      ${label}
    </label>`;
    return html`<span class="choices" role="radiogroup" aria-label="Distribution of">
      ${choice('preactivation', 'pre-activations')} ${choice('activation', 'activations')}
    </span>`;
  }
}

function names(series: readonly LayerSeries[]): TemplateResult {
  return html`<span class="names">${series.map((one) => html`<span>${sample(one.mark, one.tone)}${one.label}</span>`)}</span>`;
}

/** The same boxes without a picture, so that nothing moves when it comes. */
export function emptyCharts(): TemplateResult {
  return html`<div class="charts" aria-hidden="true">
    ${(['forward', 'backward', 'strip'] as const).map(
      (key) => html`<div class="figure" data-figure=${key}>
        <div class="caption-room">${titles[key]}</div>
        <div class="plot ghost"></div>
        <div class="data-room"></div>
      </div>`,
    )}
  </div>`;
}

function footnote(host: ExhibitHost, { result }: SignalFlowPicture): TemplateResult {
  const { repeats, batchSize, seed } = result.spec;
  const networks = repeats > 1 ? `${repeats} networks, ` : '';
  const time = formatNumber(result.timing.total, 2);
  return html`<p class="timing">${signs()}</p>
    <p class="timing" part="timing">
      Computed in ${time} ms: ${networks}${batchSize} samples, seed ${seed}
      <button type="button" class="link" part="button" @click=${() => host.reset()}>Reset</button>
    </p>`;
}
