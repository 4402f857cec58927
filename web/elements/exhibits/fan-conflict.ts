/**
 * fan-conflict: layers that are not square, where weights that keep the signal going forward cannot keep the gradient
 * going backward. Fan-in, fan-out and their average drawn together, the chosen one measured.
 */
import { html, type TemplateResult } from 'lit';
import { signs, summarise } from '../../charts/index';
import { weightLayerAt, widthChart } from '../../charts/width-chart';
import type { CallOptions, Engine, FullSpec, LayerQuantity, Prediction } from '../../engine/contract';
import { control } from '../controls/index';
import { radios, select } from '../controls/select';
import { widthsList } from '../controls/widths';
import type { ExhibitHost, Later } from '../exhibit';
import type { State } from '../fields';
import type { Messages } from '../messages/messages';
import { initializerInfo } from '../transitions';
import { fanConflictPresets } from './fan-conflict-presets';
import {
  conditionRows,
  conditions,
  departures,
  type FanConflictPicture,
  type FanMode,
  fanModes,
  fanSeries,
  inWords,
} from './fan-conflict-series';
import { layerPlot } from './layer-plot';
import { NetworkExhibit } from './network-exhibit';
import { plot } from './plot';
import { type FigureShape, fanConflictShape } from './shapes';

const [forward, backward, shapeOfNet] = fanConflictShape.figures as [FigureShape, FigureShape, FigureShape];

export class FanConflict extends NetworkExhibit<FanConflictPicture> {
  protected readonly shape = fanConflictShape;
  protected readonly presets = fanConflictPresets;
  protected readonly main = ['widths', 'fanMode', 'initializer', 'activation'];
  protected override readonly unused = ['depth', 'width', 'residual', 'blockLayers'];
  readonly defaults = { widths: [512, 256, 128, 64, 32, 16], fanMode: 'fan_in', batchSize: 256 };

  compute(
    engine: Engine,
    spec: FullSpec,
    options: CallOptions,
    _state: State,
    later: Later<FanConflictPicture>,
  ): Promise<FanConflictPicture> {
    const catalogue = this.catalogueOf(engine);
    const predict = (fanMode: FanMode) =>
      engine.predict({ ...spec, fanMode }, { ...options, channel: `${options.channel}/${fanMode}` });
    const own = initializerInfo(catalogue, spec.initializer)?.fanMode;
    const mode = spec.fanMode === 'auto' ? own : spec.fanMode;
    const labels = catalogue.fanModes.map(({ name, label }) => [name, label]);
    return this.follow({
      engine,
      spec,
      options,
      theory: () => Promise.all(fanModes.map(predict)),
      draw: (theories, followed) => ({
        chosen: own ? (mode as FanMode) : undefined,
        followed,
        result: followed.run.result,
        predictions: Object.fromEntries(fanModes.map((name, i) => [name, theories[i]])) as Record<
          FanMode,
          Prediction
        >,
        labels: Object.fromEntries(labels),
      }),
      later,
    });
  }

  result({ result }: FanConflictPicture): unknown {
    return result;
  }

  describe(picture: FanConflictPicture): string {
    const { words } = this;
    const course = ({ title }: FigureShape, quantity: LayerQuantity) =>
      summarise(words.say(title), fanSeries(picture, quantity, words), words);
    const there = course(forward, 'preactivationVariance');
    const back = course(backward, 'preactivationGradientVariance');
    return `${finding(picture, words)} ${there} ${back}`;
  }

  protected override mainControls(host: ExhibitHost): TemplateResult {
    const { fields, state, catalogue } = host;
    const named = (name: string) => (fanModes as readonly string[]).includes(name);
    const withFan = fields.choices('initializer').filter(({ name }) => {
      return name === state.initializer || initializerInfo(catalogue, name)?.fanMode;
    });
    const own = initializerInfo(catalogue, state.initializer)?.fanMode;
    const mode = state.fanMode === 'auto' ? own : state.fanMode;
    const choices = fields.choices('fanMode').filter(({ name }) => named(name));
    return html`${widthsList(host)}
    ${radios(host, 'fanMode', { label: host.messages.say('Weights made for'), choices, value: mode ?? '', disabled: !own })}
    ${select(host, 'initializer', { choices: withFan })} ${control(host, 'activation')}`;
  }

  protected summary(_host: ExhibitHost, picture: FanConflictPicture) {
    return html`<div class="finding"><p>${finding(picture, this.words)}</p></div>`;
  }

  protected charts(_host: ExhibitHost, picture: FanConflictPicture): TemplateResult {
    const signal = fanSeries(picture, 'preactivationVariance', this.words);
    const gradient = fanSeries(picture, 'preactivationGradientVariance', this.words);
    return html`${layerPlot(this.plots, { ...this.figure(forward), hue: 'forward', series: signal })}
    ${layerPlot(this.plots, { ...this.figure(backward), hue: 'backward', series: gradient })} ${this.#widths(picture)}`;
  }

  #widths(picture: FanConflictPicture): TemplateResult {
    const widths = picture.predictions.fan_in.layerWidths;
    const { cursor } = this.plots;
    const reading = cursor === undefined ? {} : { cursor };
    return plot(this.plots, {
      ...this.figure(shapeOfNet),
      summary: this.words.say('Units in each layer, input first: {widths}.', {
        widths: Array.from(widths).join(', '),
      }),
      count: widths.length - 1,
      draw: (size) => widthChart({ ...size, widths, ...reading }),
      layerAt: (x, size) => weightLayerAt(x, { ...size, widths }),
      rows: (index) => conditionRows(picture, index, this.words),
      table: { columns: conditions(picture, this.words) },
    });
  }

  protected override key() {
    return signs(this.words);
  }
}

/** "Made for fan-in: the signal is kept, the gradient, going back, shrinks by a factor of 16 by layer 1." */
function finding({ chosen, predictions, labels }: FanConflictPicture, words: Messages): string {
  const { say } = words;
  const { forward: there, backward: back } = departures(predictions[chosen ?? 'fan_in']);
  const widths = Array.from(predictions.fan_in.layerWidths);
  const square = widths.every((units) => units === widths[0]);
  const made = chosen === 'average' ? say('both, by the average fan') : labels[chosen ?? 'fan_in'];
  const head =
    chosen === undefined ? say('This initializer looks at no fan') : say('Made for {fan}', { fan: made });
  const said = say(
    '{head}: in theory the signal’s variance {forward}; the gradient’s, going back, {backward}.',
    { head, forward: inWords(there, words), backward: inWords(back, words) },
  );
  if (!square) return said;
  return `${said} ${say('Each layer has as many units as the one before: nothing to choose.')}`;
}
