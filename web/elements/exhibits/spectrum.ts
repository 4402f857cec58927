/**
 * spectrum: the singular values of the input-output Jacobian, depth by depth, from two ways to draw the weights side
 * by side: by how much each direction of the input is stretched or shrunk on its way.
 */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { layersInWords } from '../../charts/index';
import { mapStyles } from '../../charts/map-style';
import {
  depthAt,
  type SpectrumChartOptions,
  spectrumChart,
  spectrumDomain,
  spectrumGeometry,
} from '../../charts/spectrum-chart';
import type { CallOptions, Catalogue, Engine, FullSpec, Spectrum } from '../../engine/contract';
import type { ExhibitHost, Later, Network } from '../exhibit';
import { type OwnField, ownChoice, type Patch, type State } from '../fields';
import { Following, type Steps } from '../following';
import type { Messages } from '../messages/messages';
import { planeStyles } from '../styles/plane';
import { initializerInfo } from '../transitions';
import { FramedExhibit, stale } from './framed';
import { plot } from './plot';
import type { Size } from './plot-sizes';
import { type FigureShape, spectrumShape } from './shapes';
import { deepLinear, spectrumPresets } from './spectrum-presets';
import {
  isIsometric,
  isNearlyIsometric,
  lastProfile,
  type Profile,
  profile,
  profileColumns,
  profileRows,
  profiles,
  spectrumSentence,
} from './spectrum-words';
import { statement } from './verdict';

type Pair = readonly [Spectrum, Spectrum];

export interface SpectrumPicture {
  /** Theory of this setting, with the newest values there are at its depths. */
  shown: Pair;
  /** As it was measured, perhaps at an earlier setting: what can be said and taken away. */
  measured: Pair;
  /** What the two are called. */
  names: readonly [string, string];
  current: boolean;
  /** How many networks the measurement will have. */
  repeats: number;
  milliseconds: number;
}
interface Measured {
  pair: Pair;
  names: readonly [string, string];
  milliseconds: number;
}

const [firstFigure, secondFigure] = spectrumShape.figures as [FigureShape, FigureShape];

export class SpectrumExhibit extends FramedExhibit<SpectrumPicture> {
  readonly styles = [mapStyles, planeStyles];
  protected readonly shape = spectrumShape;
  protected readonly presets = spectrumPresets;
  protected readonly main = [
    'initializer',
    'otherInitializer',
    'activation',
    'activationParam',
    'gain',
    'depth',
    'width',
  ];
  protected override readonly unused = ['batchSize'];
  readonly #following = new Following<Measured>();

  defaults = (catalogue: Catalogue) => ({
    ...deepLinear,
    initializer: firstKnown(catalogue, ['mean_field', 'lecun_normal']),
  });

  ownFields(catalogue: Catalogue): readonly OwnField[] {
    return [
      ownChoice({
        key: 'otherInitializer',
        label: this.words.say('Compared with'),
        description: this.words.say('Drawn with the same gain, activation and biases.'),
        initial: firstKnown(catalogue, ['orthogonal', 'lecun_uniform']),
        choices: catalogue.initializers,
      }),
    ];
  }

  /** An initializer beside itself says nothing: the two change places. The size of the weights stays. */
  settle(patch: Patch, state: State, catalogue: Catalogue): Patch {
    const { initializer: first, otherInitializer: second } = patch;
    if (first !== undefined && second === undefined) {
      const other = first === state.otherInitializer ? { otherInitializer: state.initializer } : {};
      return { ...other, ...(sameSize(catalogue, state.initializer, first) && { gain: state.gain }) };
    }
    const taken = second !== undefined && first === undefined && second === state.initializer;
    return taken ? { initializer: String(state.otherInitializer) } : {};
  }

  networks(spec: FullSpec, state: State, catalogue: Catalogue) {
    const named = (initializer: string) => ({
      label: initializerInfo(catalogue, initializer)?.label ?? initializer,
      spec: { ...spec, initializer },
    });
    return [named(spec.initializer), named(String(state.otherInitializer))];
  }

  override disconnected(): void {
    super.disconnected();
    this.#following.cancel();
  }

  compute(
    engine: Engine,
    spec: FullSpec,
    options: CallOptions,
    state: State,
    later: Later<SpectrumPicture>,
  ): Promise<SpectrumPicture> {
    const networks = this.networks(spec, state, this.catalogueOf(engine));
    const predict = ({ spec: one }: Network, i: number) =>
      engine.predictSpectrum(one, { ...options, channel: `${options.channel}/predict-${i}` });
    return this.#following.picture({
      theory: () => Promise.all(networks.map(predict)) as Promise<[Spectrum, Spectrum]>,
      steps: this.#steps(engine, networks, options.channel ?? 'spectrum'),
      draw: (theory, { run, current }) => ({
        shown: [withValues(theory[0], run.pair[0]), withValues(theory[1], run.pair[1])],
        measured: run.pair,
        names: run.names,
        current,
        repeats: spec.repeats,
        milliseconds: run.milliseconds,
      }),
      later,
    });
  }

  /** Of several networks one of each kind first. */
  #steps(engine: Engine, networks: readonly Network[], channel: string): Steps<Measured> {
    const measure = async (repeats: number, signal: AbortSignal): Promise<Measured> => {
      const start = performance.now();
      const ask = ({ spec }: Network, i: number) =>
        engine.spectrum({ ...spec, repeats }, { signal, channel: `${channel}/spectrum-${i}` });
      const pair = (await Promise.all(networks.map(ask))) as [Spectrum, Spectrum];
      const name = ({ spec }: Spectrum) => nameOf(spec.initializer, this.catalogueOf(engine), this.words);
      return { pair, names: [name(pair[0]), name(pair[1])], milliseconds: performance.now() - start };
    };
    const repeats = networks[0]?.spec.repeats ?? 1;
    return async function* (signal) {
      if (repeats > 1) yield await measure(1, signal);
      yield await measure(repeats, signal);
    };
  }

  protected override standing({ current, measured, repeats }: SpectrumPicture) {
    if (!current) return 'stale';
    return measured[0].spec.repeats === repeats ? 'whole' : 'draft';
  }

  result({ measured: [first, second] }: SpectrumPicture): unknown {
    return { first, second };
  }

  describe(picture: SpectrumPicture): string {
    return sentences(picture, this.words);
  }

  protected summary(_host: ExhibitHost, picture: SpectrumPicture): TemplateResult {
    const { say } = this.words;
    const message = sentences(picture, this.words);
    const title = say(
      'Isometry: no singular value is more than one and a half times another; nearly: thirty times.',
    );
    const those = (fits: (last: Profile) => boolean) => {
      const [first, second] = picture.names.filter((_, i) =>
        fits(lastProfile(picture.measured[i === 0 ? 0 : 1])),
      );
      return first && second ? say('{first} and {second}', { first, second }) : first;
    };
    const [kept, nearly] = [those(isIsometric), those(isNearlyIsometric)];
    const measured = true;
    if (!kept && !nearly)
      return statement({ code: 'vanishing', label: say('No isometry'), message, title, measured });
    const label = kept
      ? say('Isometry: {names}', { names: kept })
      : say('Nearly an isometry: {names}', { names: nearly ?? '' });
    return statement({ code: 'healthy', label, message, title, measured });
  }

  protected charts(_host: ExhibitHost, picture: SpectrumPicture): TemplateResult {
    const [first, second] = picture.shown;
    const domain = spectrumDomain([
      ...first.singularValues,
      ...second.singularValues,
      ...theoryOf(first),
      ...theoryOf(second),
    ]);
    return html`${this.#chart(firstFigure, picture, 0, domain)} ${this.#chart(secondFigure, picture, 1, domain)}`;
  }

  #chart(
    figure: FigureShape,
    picture: SpectrumPicture,
    which: 0 | 1,
    domain: SpectrumChartOptions['domain'],
  ): TemplateResult {
    const spectrum = picture.shown[which];
    const [edge, rootMeanSquare] = theoryOf(spectrum);
    const { cursor } = this.plots;
    const { words } = this;
    const name = picture.names[which];
    const options = (size: Size): SpectrumChartOptions => ({
      ...size,
      domain,
      depths: spectrum.depths,
      values: spectrum.singularValues,
      lines: [
        { label: words.say('largest'), values: edge },
        { label: words.say('rms'), values: rootMeanSquare },
      ],
      tone: 0,
      cursor,
    });
    const all = profiles(spectrum);
    return plot(this.plots, {
      ...figure,
      title: words.say('{name}: singular values', { name }),
      hue: which === 0 ? 'backward' : 'forward',
      summary: spectrumSentence(name, lastProfile(spectrum), words),
      count: all.length,
      items: { title: words.say('Depth'), name: (index) => String(spectrum.depths[index] ?? '') },
      draw: (size) => spectrumChart(options(size)),
      layerAt: (x, size) => depthAt(x, spectrumGeometry(options(size)), all.length),
      rows: (index) => profileRows(profile(spectrum, index), words),
      table: { columns: profileColumns(all, words) },
    });
  }

  protected override key(): TemplateResult {
    const { say } = this.words;
    return html`<span class="signs">
      <span class="sign">${sign(svg`<path class="level tone-0" d="M0 3h20M4 6h12M7 10h6"></path>`)}${say('singular values')}</span>
      <span class="sign">${sign(svg`<path class="theory strong" d="M1 6h18"></path>`)}${say('theory (largest; root mean square, rms)')}</span>
      <span class="sign">3 ↓ ${say('values below the axis')}</span>
    </span>`;
  }

  protected smallPrint(_host: ExhibitHost, picture: SpectrumPicture): TemplateResult {
    const { measured, milliseconds, current, repeats: wanted } = picture;
    const { repeats, seed } = measured[0].spec;
    const { say, number } = this.words;
    const time = number(milliseconds, 2);
    const work =
      repeats < wanted
        ? say('{part} of {count} networks each', { part: repeats, count: wanted })
        : say('{count} networks each', { count: repeats });
    const words =
      wanted > 1
        ? say('Computed in {time} ms: {work}, seed {seed}', { time, work, seed })
        : say('Computed in {time} ms: seed {seed}', { time, seed });
    return html`${words}${current ? '' : stale(this.words)}`;
  }
}

function sign(drawing: SVGTemplateResult): TemplateResult {
  return html`<svg class="sample" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">${drawing}</svg>`;
}

/** "Gaussian (Mean field)" */
function nameOf(initializer: string, catalogue: Catalogue, { say }: Messages): string {
  const info = initializerInfo(catalogue, initializer);
  return info?.distribution === 'normal'
    ? say('Gaussian ({name})', { name: info.label })
    : (info?.label ?? initializer);
}

/** A gain is a factor on the same std, by either of its names. */
function sameSize(catalogue: Catalogue, before: string, after: string): boolean {
  const factor = (name: string) =>
    ['gain', 'sigma_w'].includes(initializerInfo(catalogue, name)?.gainMeaning ?? '');
  return factor(before) && factor(after);
}

function firstKnown({ initializers }: Catalogue, wanted: readonly string[]): string {
  const known = wanted.find((candidate) => initializers.some(({ name }) => name === candidate));
  return known ?? initializers[0]?.name ?? '';
}

/** Theory's spectrum with what was measured at the same depths; nothing where nothing was. */
function withValues(theory: Spectrum, measured: Spectrum): Spectrum {
  const found = Array.from(theory.depths, (depth) => measured.depths.indexOf(depth));
  return {
    ...theory,
    singularValues: found.map((i) => measured.singularValues[i] ?? new Float64Array()),
    meanSquare: Float64Array.from(found, (i) => measured.meanSquare[i] ?? Number.NaN),
  };
}

/** Of singular values, where the engine has their squares. */
function theoryOf({ largestSquareTheory, meanSquareTheory }: Spectrum): [Float64Array, Float64Array] {
  return [largestSquareTheory.map(Math.sqrt), meanSquareTheory.map(Math.sqrt)];
}

/** "After 32 layers. Gaussian …: Orthogonal …" */
function sentences({ measured: [first, second], names }: SpectrumPicture, words: Messages): string {
  const layers = layersInWords(first.depths.at(-1) ?? 0, words);
  return [
    words.say('After {layers}.', { layers }),
    spectrumSentence(names[0], lastProfile(first), words),
    spectrumSentence(names[1], lastProfile(second), words),
  ].join(' ');
}
