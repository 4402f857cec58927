/**
 * order-and-chaos: the plane of σ_w and σ_b for one activation, with the line between order and chaos, and one
 * network in it as a point to drag. Beside it what theory says of that network and what a real one does.
 */
import { html, nothing, type TemplateResult } from 'lit';
import {
  correlationChart,
  correlationGeometry,
  correlationMap,
  correlationMapGeometry,
  stepAt,
} from '../../charts/correlation-chart';
import { layerAt, readOutRows, signs, summarise } from '../../charts/index';
import { mapStyles } from '../../charts/map-style';
import { nearestIndex, type PhaseMapOptions, phaseGeometry, phaseMap } from '../../charts/phase-map';
import type {
  CallOptions,
  Catalogue,
  Engine,
  FollowedCorrelation,
  FullSpec,
  PhaseDiagram,
  Prediction,
} from '../../engine/contract';
import { control } from '../controls/index';
import { radioRow } from '../controls/select';
import { slider } from '../controls/slider';
import type { ExhibitHost, Later } from '../exhibit';
import { type OwnField, ownChoice, type State } from '../fields';
import { type Followed, Following, type Steps } from '../following';
import type { Messages } from '../messages/messages';
import { planeStyles } from '../styles/plane';
import { subscripts } from '../subscripts';
import { FramedExhibit, measured } from './framed';
import { layerPlot, seriesColumns } from './layer-plot';
import { NetworkPace, type NetworkRun, standingOf } from './network-run';
import {
  endsOf,
  meanFieldInitializer,
  networkOf,
  placeOf,
  refuseFar,
  singlePoint,
} from './order-and-chaos-network';
import { PlaneSource } from './order-and-chaos-plane';
import { edgeOfTanh, orderAndChaosPresets } from './order-and-chaos-presets';
import { correlationSeries, flowSeries } from './order-and-chaos-series';
import {
  correlationWords,
  type Limits,
  limitRows,
  limitsAt,
  lineTable,
  lineWords,
  placeName,
  regimeNames,
  regimeOf,
  regimeSentence,
  valuesOf,
} from './order-and-chaos-words';
import { PlaneState, planePlot } from './plane-plot';
import { plot } from './plot';
import type { Size } from './plot-sizes';
import { type FigureShape, orderAndChaosShape } from './shapes';
import { statement } from './verdict';

export interface OrderAndChaosPicture {
  spec: FullSpec;
  point: PhaseDiagram;
  prediction: Prediction;
  /** Two inputs: theory, and what one network makes of them. */
  pair: FollowedCorrelation;
  followed: Followed<Measured>;
}
interface Measured extends NetworkRun {
  /** The same of all networks, where there are several. */
  pairs?: FollowedCorrelation;
}

const [map, flow, correlation, values] = orderAndChaosShape.figures as [
  FigureShape,
  FigureShape,
  FigureShape,
  FigureShape,
];

const correlationAs = ({ say }: Messages) =>
  ownChoice({
    key: 'correlationAs',
    label: say('Show the correlation'),
    initial: 'layers',
    view: true,
    choices: [
      { name: 'layers', label: say('by layer') },
      { name: 'map', label: say('as a map') },
    ],
  });

export class OrderAndChaos extends FramedExhibit<OrderAndChaosPicture> {
  readonly styles = [mapStyles, planeStyles];
  protected readonly shape = orderAndChaosShape;
  protected readonly presets = orderAndChaosPresets;
  protected readonly main = ['activation', 'activationParam', 'gain', 'biasValue', 'depth', 'correlation'];
  protected override readonly unused = ['initializer', 'fanMode', 'biasInitializer'];

  readonly #plane: PlaneState;
  readonly #planes: PlaneSource;
  readonly #following = new Following<Measured>();
  readonly #pace = new NetworkPace();

  constructor(requestUpdate: () => void, words?: Messages) {
    super(requestUpdate, words);
    this.#plane = new PlaneState(requestUpdate);
    this.#planes = new PlaneSource(requestUpdate);
  }

  /** Weights whose only setting is σ_w. */
  defaults = (catalogue: Catalogue) => ({
    ...edgeOfTanh,
    initializer: meanFieldInitializer(catalogue),
    biasInitializer: 'normal',
    depth: 30,
    width: 128,
    batchSize: 64,
  });

  ownFields(catalogue: Catalogue): readonly OwnField[] {
    const field = catalogue.correlationFields.find(({ key }) => key === 'correlation');
    const cosine = field && {
      ...field,
      label: this.words.say('Cosine of two inputs'),
      initial: edgeOfTanh.correlation,
    };
    const shown = correlationAs(this.words);
    return cosine ? [cosine, shown] : [shown];
  }

  override disconnected(): void {
    super.disconnected();
    this.#planes.stop();
    this.#following.cancel();
  }

  networks(asked: FullSpec, _state: State, catalogue: Catalogue) {
    return [{ label: '', spec: networkOf(asked, catalogue) }];
  }

  /** Theory, and the cosines that come with it, before anything that takes long; the plane only if it must change. */
  async compute(
    engine: Engine,
    asked: FullSpec,
    options: CallOptions,
    state: State,
    later: Later<OrderAndChaosPicture>,
  ): Promise<OrderAndChaosPicture> {
    const catalogue = engine.catalogue();
    const spec = networkOf(asked, catalogue);
    const point = placeOf(spec);
    refuseFar(point, catalogue, this.words);
    const channel = options.channel ?? 'order-and-chaos';
    const named = (part: string) => ({ ...options, channel: `${channel}/${part}` });
    const { activation, activationParam } = spec;
    const correlation = state.correlation as number;
    return this.#following.picture({
      theory: () =>
        Promise.all([
          engine.phaseDiagram({ activation, activationParam, ...singlePoint(point) }, named('point')),
          engine.predict(spec, named('predict')),
          engine.followCorrelation({ ...spec, correlation, repeats: 1 }, named('follow')),
          this.#planes.show(engine, spec, point, channel),
        ]),
      steps: this.#steps(engine, spec, correlation, channel),
      draw: ([here, prediction, pair], followed) => ({ spec, point: here, prediction, pair, followed }),
      later,
    });
  }

  /** The network; where several are asked for, with the cosines of all. */
  #steps(engine: Engine, spec: FullSpec, correlation: number, channel: string): Steps<Measured> {
    const network = this.#pace.steps(engine, spec, `${channel}/run`);
    return async function* (signal) {
      for await (const run of network(signal)) {
        const several = run.result.spec.repeats > 1;
        const options = { signal, channel: `${channel}/pairs` };
        yield several
          ? { ...run, pairs: await engine.followCorrelation({ ...spec, correlation }, options) }
          : run;
      }
    };
  }

  protected override standing({ followed }: OrderAndChaosPicture) {
    return standingOf(followed);
  }

  result(picture: OrderAndChaosPicture): unknown {
    const { point, prediction, followed } = picture;
    return { point, prediction, correlation: pairOf(picture), experiment: followed.run.result };
  }

  describe(picture: OrderAndChaosPicture): string {
    const { point, prediction, followed } = picture;
    const limits = limitsAt(point);
    const depth = prediction.layerWidths.length - 1;
    const { words } = this;
    const series = flowSeries(prediction, followed.run.result, words);
    const courses = summarise(words.say(flow.title), series, words);
    const regime = words.say(regimeNames[regimeOf(limits, depth)]);
    const name = words.say('{regime}, at {place}.', { regime, place: placeName(limits, words) });
    const cosines = correlationWords(pairOf(picture), words);
    return `${name} ${regimeSentence(limits, depth, words)} ${courses} ${cosines}`;
  }

  protected override mainControls(host: ExhibitHost): TemplateResult {
    const shown = this.#planes.shown;
    const ends = shown ? endsOf(shown) : { sigmaW: 4, sigmaB: 2 };
    return html`${control(host, 'activation')} ${control(host, 'activationParam')}
    ${slider(host, { key: 'gain', label: this.words.say('σ_w of weights'), ends: [0, ends.sigmaW] })}
    ${slider(host, { key: 'biasValue', label: this.words.say('σ_b of biases'), ends: [0, ends.sigmaB] })}
    ${control(host, 'depth')} ${control(host, 'correlation')}`;
  }

  protected summary(_host: ExhibitHost, { point, prediction }: OrderAndChaosPicture): TemplateResult {
    const limits = limitsAt(point);
    const depth = prediction.layerWidths.length - 1;
    const regime = regimeOf(limits, depth);
    const shape = { ordered: 'vanishing', edge: 'healthy', chaotic: 'exploding' } as const;
    return statement({
      code: shape[regime],
      label: this.words.say(regimeNames[regime]),
      message: regimeSentence(limits, depth, this.words),
    });
  }

  protected charts(host: ExhibitHost, picture: OrderAndChaosPicture): TemplateResult {
    return html`${this.#map(host, picture)} ${this.#flow(picture)} ${this.#correlation(host, picture)}
    ${this.#values(host, picture)}`;
  }

  #map(host: ExhibitHost, { point, prediction }: OrderAndChaosPicture): TemplateResult | typeof nothing {
    const plane = this.#planes.shown;
    if (!plane) return nothing;
    const here = placeOf(host.state); // where the hand is, a moment before theory
    const limits = limitsAt(point);
    const depth = prediction.layerWidths.length - 1;
    const { words } = this;
    const activation = host.fields.labelOf('activation', host.state.activation);
    const options = (size: Size): PhaseMapOptions => ({
      ...size,
      plane,
      bands: plane.bands,
      point: here,
    });
    return planePlot(this.plots, this.#plane, {
      ...this.figure(map),
      hue: 'neutral',
      summary: `${words.say('Order and chaos for {activation}.', { activation })} ${lineWords(plane.diagram, words)}`,
      point: here,
      pointNow: () => placeOf(host.state),
      ends: endsOf(plane),
      words: words.say('{place}: {regime}, χ₁ {growth}, ξ_c {depth} layers', {
        place: placeName(here, words),
        regime: words.lower(words.say(regimeNames[regimeOf(limits, depth)])),
        growth: words.spoken(limits.growth),
        depth: words.spoken(limits.correlationDepth),
      }),
      draw: (size, cursor) => phaseMap({ ...options(size), cursor }),
      placeAt: (x, y, size) => phaseGeometry(options(size)).invert(x, y),
      pixelsOf: (place, size) => {
        const { x, y } = phaseGeometry(options(size));
        return [x(place.sigmaW), y(place.sigmaB)];
      },
      read: (place) => {
        const read = limitsAt(plane.diagram, nearestIndex(plane, place));
        return { place: read, title: placeName(read, words), rows: limitRows(read, words) };
      },
      move: ({ sigmaW, sigmaB }) => host.change({ gain: sigmaW, biasValue: sigmaB }),
      table: lineTable(plane.diagram, words),
    });
  }

  #flow(picture: OrderAndChaosPicture): TemplateResult {
    const { prediction, point, followed } = picture;
    const q = limitsAt(point).variance;
    const series = flowSeries(prediction, followed.run.result, this.words);
    return layerPlot(this.plots, {
      ...this.figure(flow),
      hue: 'both',
      series,
      chart: { limits: [{ value: q, label: 'q*' }] },
    });
  }

  #correlation(host: ExhibitHost, picture: OrderAndChaosPicture): TemplateResult {
    const { point } = picture;
    const followed = pairOf(picture);
    const { words } = this;
    const series = correlationSeries(followed, words);
    const limits = limitsAt(point);
    const { cursor } = this.plots;
    const asMap = host.state.correlationAs === 'map';
    const steps = { from: followed.mapFrom, to: followed.mapTo, path: followed.measured };
    const drawn = (size: Size) => ({
      ...size,
      series,
      limit: { value: limits.correlation, label: 'c*' },
      depth: {
        value: limits.correlationDepth,
        label: words.say('ξ_c = {count} layers', { count: words.number(limits.correlationDepth) }),
      },
      cursor,
    });
    const square = (size: Size) => ({
      ...size,
      ...steps,
      fixedPoint: limits.correlation,
      cursor,
    });
    return plot(this.plots, {
      ...this.figure(correlation),
      aside: radioRow(host, 'correlationAs'),
      summary: correlationWords(followed, words),
      count: asMap ? Math.max(0, followed.measured.length - 1) : followed.measured.length,
      ...(asMap && {
        items: {
          title: words.say('Layers'),
          name: (index) => words.say('{from} to {to}', { from: index + 1, to: index + 2 }),
        },
      }),
      draw: (size) => (asMap ? correlationMap(square(size)) : correlationChart(drawn(size))),
      layerAt: (x, size, y) => {
        if (asMap) return stepAt(x, y, followed.measured, correlationMapGeometry(square(size)));
        const { count, frame } = correlationGeometry(drawn(size));
        return layerAt(x, count, frame);
      },
      rows: (index) => readOutRows([series], asMap ? index + 1 : index, words),
      table: { columns: seriesColumns([series], words) },
    });
  }

  /** What theory says of the point, in numbers; and the way onto the edge. */
  #values(host: ExhibitHost, { point }: OrderAndChaosPicture): TemplateResult {
    const limits = limitsAt(point);
    const { say, number } = this.words;
    return html`<section class="figure" data-figure=${values.key} data-size="line" aria-labelledby="values-title">
      <div class="caption">
        <h3 class="figure-title" id="values-title">${say(values.title)}</h3>
        ${this.#ontoTheEdge(host, limits)}
      </div>
      <dl class="plot tiles">
        ${valuesOf(limits).map(
          ({ key, symbol, name, value }) => html`<div>
            <dt><span class="symbol">${subscripts(symbol)}</span> ${subscripts(say(name))}</dt>
            <dd><data data-value=${key} value=${String(value)}>${Number.isNaN(value) ? say('none') : number(value, 4)}</data></dd>
          </div>`,
        )}
      </dl>
      <div class="data-room"></div>
    </section>`;
  }

  #ontoTheEdge(host: ExhibitHost, { critical }: Limits): TemplateResult | typeof nothing {
    if (!Number.isFinite(critical)) return nothing;
    return html`<button
      type="button"
      class="quiet"
      part="button"
      data-action="onto-edge"
      ?disabled=${host.state.gain === critical}
      @click=${() => host.change({ gain: critical })}
    >
      ${host.messages.say('Onto the edge')}
    </button>`;
  }

  protected override key() {
    return signs(this.words);
  }

  protected smallPrint(host: ExhibitHost, { followed }: OrderAndChaosPicture) {
    return measured(host, followed);
  }
}

/** Of this setting: of one network at once, of all of them as soon as they are there. */
function pairOf({ pair, followed: { run, current } }: OrderAndChaosPicture): FollowedCorrelation {
  return (current && run.pairs) || pair;
}
