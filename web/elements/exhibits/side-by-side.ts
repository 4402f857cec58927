/**
 * side-by-side: two settings, the same seeds, one difference. How much weaker or stronger the second one's signal and
 * gradient are, layer by layer, predicted and measured; many seeds as a band.
 */
import { html, type TemplateResult } from 'lit';
import { summarise } from '../../charts/index';
import type {
  CallOptions,
  Catalogue,
  Engine,
  ExperimentResult,
  FullSpec,
  Prediction,
} from '../../engine/contract';
import { control, gainControl } from '../controls/index';
import { select } from '../controls/select';
import type { ExhibitHost, Later } from '../exhibit';
import { Fields, type Patch, type State } from '../fields';
import { Following } from '../following';
import type { Messages } from '../messages/messages';
import { rich } from '../messages/rich';
import { computed, FramedExhibit, stale } from './framed';
import { layerPlot } from './layer-plot';
import { NetworkPace } from './network-run';
import { type FigureShape, sideBySideShape } from './shapes';
import { sideBySidePresets } from './side-by-side-presets';
import { pairs } from './side-by-side-runs';
import {
  gradient,
  type PairRuns,
  ratioSeries,
  type Side,
  type SideBySidePicture,
  sideSeries,
  signal,
} from './side-by-side-series';
import { gainFollows, otherKey, otherSpec, settleOther, sideBySideFields } from './side-by-side-settings';
import { sideSigns } from './side-signs';

const [ratio, forward, backward] = sideBySideShape.figures as [FigureShape, FigureShape, FigureShape];

export class SideBySide extends FramedExhibit<SideBySidePicture> {
  protected readonly shape = sideBySideShape;
  protected readonly presets = sideBySidePresets;
  protected readonly main = ['depth'];
  readonly defaults = { repeats: 12, batchSize: 64 };
  readonly #following = new Following<PairRuns>();
  readonly #pace = new NetworkPace();

  override disconnected(): void {
    super.disconnected();
    this.#following.cancel();
  }

  ownFields(catalogue: Catalogue) {
    return sideBySideFields(catalogue, this.words);
  }

  settle(patch: Patch, state: State, catalogue: Catalogue): Patch {
    return settleOther(patch, state, catalogue);
  }

  networks(spec: FullSpec, state: State, catalogue: Catalogue) {
    const specs = [spec, otherSpec(catalogue, spec, state)];
    const labels = labelsOf(catalogue, specs, state, this.words);
    return specs.map((one, i) => ({ label: labels[i] ?? '', spec: one }));
  }

  compute(
    engine: Engine,
    spec: FullSpec,
    options: CallOptions,
    state: State,
    later: Later<SideBySidePicture>,
  ): Promise<SideBySidePicture> {
    const catalogue = this.catalogueOf(engine);
    const specs = [spec, otherSpec(catalogue, spec, state)] as const;
    const labels = labelsOf(catalogue, specs, state, this.words);
    const predict = (one: FullSpec, i: number) =>
      engine.predict(one, { ...options, channel: `${options.channel}/predict-${i}` });
    const side = (i: 0 | 1, predictions: readonly Prediction[], runs: PairRuns): Side => ({
      label: labels[i] as string,
      spec: specs[i],
      prediction: predictions[i] as Prediction,
      runs: runs[i],
    });
    return this.#following.picture({
      theory: () => Promise.all(specs.map(predict)),
      steps: pairs(engine, specs, options.channel ?? 'side-by-side', this.#pace),
      draw: (predictions, { run, current }) => ({
        first: side(0, predictions, run),
        second: side(1, predictions, run),
        current,
      }),
      later,
    });
  }

  protected override standing({ first, current }: SideBySidePicture) {
    if (!current) return 'stale';
    const { runs, spec } = first;
    const whole = runs.length === spec.repeats && runs[0]?.spec.batchSize === spec.batchSize;
    return whole ? 'whole' : 'draft';
  }

  result({ first, second }: SideBySidePicture): unknown {
    return { first: first.runs[0], second: second.runs[0] };
  }

  describe(picture: SideBySidePicture): string {
    const { words } = this;
    const sides = [forward, backward].map(({ title }, i) =>
      summarise(words.say(title), sideSeries(picture, i === 0 ? signal : gradient, words), words),
    );
    const { layer, measured, theory, ...names } = findingOf(picture, words);
    const values = { ...names, layer, ratio: words.spoken(measured), theory: words.spoken(theory) };
    const ratios = summarise(words.say(ratio.title), ratioSeries(picture, words), words);
    return [words.say(findingWords, values), ratios, ...sides].join(' ');
  }

  protected override mainControls(host: ExhibitHost): TemplateResult {
    const key = String(host.state.differs);
    const other = otherKey(key);
    const second = host.fields.choices(key).length > 0 ? select(host, other) : control(host, other);
    return html`${select(host, 'differs')} ${control(host, key)}
    ${key === 'gain' ? gainControl(host, other, host.state.initializer, host.messages.say('{label}, second', { label: host.messages.say('Gain') })) : second}
    ${gainFollows(host) ? gainControl(host, 'otherGain', String(host.state.otherInitializer)) : ''}
    ${key === 'activation' ? control(host, 'initializer') : control(host, 'activation')} ${control(host, 'depth')}`;
  }

  protected override moreKeys(host: ExhibitHost): readonly string[] {
    const { differs } = host.state;
    const shown = new Set(['depth', differs, differs === 'activation' ? 'initializer' : 'activation']);
    return host.catalogue.fields.map(({ key }) => key as string).filter((key) => !shown.has(key));
  }

  protected summary(_host: ExhibitHost, picture: SideBySidePicture) {
    const { say, number } = this.words;
    const { layer, measured, theory, second, first } = findingOf(picture, this.words);
    const data = (value: number) => html`<data value=${String(value)}>${number(value)}</data>`;
    const sentence = rich(say, findingWords, {
      layer,
      second: html`<b>${second}</b>`,
      first: html`<b>${first}</b>`,
      ratio: html`<b>${data(measured)}</b>`,
      theory: data(theory),
    });
    return html`<div class="finding"><p>${sentence}</p></div>`;
  }

  protected charts(_host: ExhibitHost, picture: SideBySidePicture): TemplateResult {
    const { words } = this;
    const names = `${picture.second.label} / ${picture.first.label}`;
    const title = words.say('Ratio of std, {names}', { names });
    const limits = [{ value: 1, label: '' }];
    return html`${layerPlot(this.plots, { ...ratio, title, hue: 'both', series: ratioSeries(picture, words), chart: { limits } })}
    ${layerPlot(this.plots, { ...this.figure(forward), hue: 'forward', series: sideSeries(picture, signal, words) })}
    ${layerPlot(this.plots, { ...this.figure(backward), hue: 'backward', series: sideSeries(picture, gradient, words) })}`;
  }

  protected override key() {
    return sideSigns(this.words);
  }

  protected smallPrint(_host: ExhibitHost, { first, second, current }: SideBySidePicture) {
    const time = [...first.runs, ...second.runs].reduce((sum, run) => sum + run.timing.total, 0);
    const run = first.runs[0] as ExperimentResult;
    const done = { ...run.spec, repeats: first.runs.length };
    const { words } = this;
    const work = words.say('{computed}, the same in both', {
      computed: computed(words, done, time, first.spec),
    });
    return html`${work}${current ? '' : stale(words)}`;
  }
}

const findingWords =
  '{second} against {first}, same seeds: at layer {layer} the signal’s std is {ratio} times as large; theory says {theory}.';

function findingOf(picture: SideBySidePicture, words: Messages) {
  const [of] = ratioSeries(picture, words);
  const last = of?.values.length ?? 0;
  const names = { first: picture.first.label, second: picture.second.label };
  return {
    ...names,
    layer: last,
    measured: of?.values[last - 1] ?? Number.NaN,
    theory: of?.theory?.[last - 1] ?? Number.NaN,
  };
}

/** What each is called: by what differs. */
function labelsOf(
  catalogue: Catalogue,
  specs: readonly FullSpec[],
  { differs }: State,
  words: Messages,
): string[] {
  const fields = new Fields(catalogue);
  const key = String(differs);
  return specs.map((spec) => {
    const value = (spec as State)[key];
    const { kind, label } = fields.get(key);
    const name = kind === 'name' ? fields.labelOf(key, value) : words.number(value as number);
    return key === 'initializer' || key === 'activation' ? name : `${words.lower(label)} ${name}`;
  });
}
