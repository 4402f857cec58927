/**
 * spectrum: the singular values of the input-output Jacobian, depth by depth, from two ways to draw the weights side
 * by side: by how much each direction of the input is stretched or shrunk on its way.
 */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { formatNumber } from '../../charts/index';
import { mapStyles } from '../../charts/map-style';
import {
  depthAt,
  type SpectrumChartOptions,
  spectrumChart,
  spectrumDomain,
  spectrumGeometry,
} from '../../charts/spectrum-chart';
import type { CallOptions, Catalogue, Engine, FullSpec, Spectrum } from '../../engine/contract';
import type { ExhibitHost, Network } from '../exhibit';
import { type OwnField, ownChoice, type Patch, type State } from '../fields';
import { planeStyles } from '../styles/plane';
import { initializerInfo } from '../transitions';
import { FramedExhibit } from './framed';
import { plot } from './plot';
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

export interface SpectrumPicture {
  first: Spectrum;
  second: Spectrum;
  /** What the two are called. */
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

  defaults = (catalogue: Catalogue) => ({
    ...deepLinear,
    initializer: firstKnown(catalogue, ['mean_field', 'lecun_normal']),
  });

  ownFields(catalogue: Catalogue): readonly OwnField[] {
    return [
      ownChoice({
        key: 'otherInitializer',
        label: 'Compared with',
        description: 'Drawn with the same gain, activation and biases.',
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

  async compute(
    engine: Engine,
    spec: FullSpec,
    options: CallOptions,
    state: State,
  ): Promise<SpectrumPicture> {
    const start = performance.now();
    const catalogue = engine.catalogue();
    const ask = ({ spec: one }: Network, i: number) =>
      engine.spectrum(one, { ...options, channel: `${options.channel}/spectrum-${i}` });
    const asked = this.networks(spec, state, catalogue).map(ask);
    const [first, second] = (await Promise.all(asked)) as [Spectrum, Spectrum];
    const names = [
      nameOf(first.spec.initializer, catalogue),
      nameOf(second.spec.initializer, catalogue),
    ] as const;
    return { first, second, names, milliseconds: performance.now() - start };
  }

  result({ first, second }: SpectrumPicture): unknown {
    return { first, second };
  }

  describe(picture: SpectrumPicture): string {
    return `After ${layersOf(picture)}. ${sentences(picture)}`;
  }

  protected summary(_host: ExhibitHost, picture: SpectrumPicture): TemplateResult {
    const message = `After ${layersOf(picture)}. ${sentences(picture)}`;
    const title =
      'Isometry: no singular value is more than one and a half times another; nearly: thirty times.';
    const those = (fits: (last: Profile) => boolean) =>
      picture.names
        .filter((_, i) => fits(lastProfile(i === 0 ? picture.first : picture.second)))
        .join(' and ');
    const [kept, nearly] = [those(isIsometric), those(isNearlyIsometric)];
    if (!kept && !nearly) return statement({ code: 'vanishing', label: 'No isometry', message, title });
    const label = kept ? `Isometry: ${kept}` : `Nearly an isometry: ${nearly}`;
    return statement({ code: 'healthy', label, message, title });
  }

  protected charts(_host: ExhibitHost, picture: SpectrumPicture): TemplateResult {
    const { first, second } = picture;
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
    const spectrum = which === 0 ? picture.first : picture.second;
    const [edge, rootMeanSquare] = theoryOf(spectrum);
    const { cursor } = this.plots;
    const options = (size: { width: number; height: number }): SpectrumChartOptions => ({
      ...size,
      domain,
      depths: spectrum.depths,
      values: spectrum.singularValues,
      lines: [
        { label: 'largest', values: edge },
        { label: 'rms', values: rootMeanSquare },
      ],
      tone: 0,
      cursor,
    });
    const all = profiles(spectrum);
    return plot(this.plots, {
      ...figure,
      title: `${picture.names[which]}: singular values`,
      hue: which === 0 ? 'backward' : 'forward',
      summary: spectrumSentence(picture.names[which], lastProfile(spectrum)),
      count: all.length,
      items: { title: 'Depth', name: (index) => String(spectrum.depths[index] ?? '') },
      draw: (size) => spectrumChart(options(size)),
      layerAt: (x, size) => depthAt(x, spectrumGeometry(options(size)), all.length),
      rows: (index) => profileRows(profile(spectrum, index)),
      table: { columns: profileColumns(all) },
    });
  }

  protected override key(): TemplateResult {
    return html`<span class="signs">
      <span class="sign">${sign(svg`<path class="level tone-0" d="M0 3h20M4 6h12M7 10h6"></path>`)}singular values</span>
      <span class="sign">${sign(svg`<path class="theory strong" d="M1 6h18"></path>`)}theory (largest; root mean square, rms)</span>
      <span class="sign">3 ↓ values below the axis</span>
    </span>`;
  }

  protected smallPrint(_host: ExhibitHost, { first, milliseconds }: SpectrumPicture): TemplateResult {
    const { repeats, seed } = first.spec;
    const networks = repeats > 1 ? `${repeats} networks each, ` : '';
    return html`Computed in ${formatNumber(milliseconds, 2)} ms: ${networks}seed ${seed}`;
  }
}

function sign(drawing: SVGTemplateResult): TemplateResult {
  return html`<svg class="sample" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">${drawing}</svg>`;
}

/** "Gaussian (Mean field)" */
function nameOf(initializer: string, catalogue: Catalogue): string {
  const info = initializerInfo(catalogue, initializer);
  return info?.distribution === 'normal' ? `Gaussian (${info.label})` : (info?.label ?? initializer);
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

/** Of singular values, where the engine has their squares. */
function theoryOf({ largestSquareTheory, meanSquareTheory }: Spectrum): [Float64Array, Float64Array] {
  return [largestSquareTheory.map(Math.sqrt), meanSquareTheory.map(Math.sqrt)];
}

function layersOf({ first }: SpectrumPicture): string {
  const depth = first.depths.at(-1) ?? 0;
  return depth === 1 ? '1 layer' : `${depth} layers`;
}

function sentences({ first, second, names }: SpectrumPicture): string {
  return `${spectrumSentence(names[0], lastProfile(first))} ${spectrumSentence(names[1], lastProfile(second))}`;
}
