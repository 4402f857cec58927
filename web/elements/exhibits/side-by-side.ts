/**
 * side-by-side: two settings, the same seeds, one difference. How much weaker or stronger the second one's signal and
 * gradient are, layer by layer, predicted and measured; many seeds as a band.
 */
import { html, type TemplateResult } from 'lit';
import { formatNumber, spokenNumber, summarise } from '../../charts/index';
import type { CallOptions, Catalogue, Engine, ExperimentResult, FullSpec } from '../../engine/contract';
import { control, gainControl } from '../controls/index';
import { select } from '../controls/select';
import type { ExhibitHost, Later } from '../exhibit';
import { Fields, type Patch, type State } from '../fields';
import { computed, FramedExhibit } from './framed';
import { layerPlot } from './layer-plot';
import { type FigureShape, sideBySideShape } from './shapes';
import { sideBySidePresets } from './side-by-side-presets';
import {
  gradient,
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
  /** Seeds still to come belong to one turn; the next one ends them. */
  #turn = 0;

  override disconnected(): void {
    this.#turn += 1;
    super.disconnected();
  }

  ownFields(catalogue: Catalogue) {
    return sideBySideFields(catalogue);
  }

  settle(patch: Patch, state: State, catalogue: Catalogue): Patch {
    return settleOther(patch, state, catalogue);
  }

  networks(spec: FullSpec, state: State, catalogue: Catalogue) {
    const specs = [spec, otherSpec(catalogue, spec, state)];
    const labels = labelsOf(catalogue, specs, state);
    return specs.map((one, i) => ({ label: labels[i] ?? '', spec: one }));
  }

  async compute(
    engine: Engine,
    spec: FullSpec,
    options: CallOptions,
    state: State,
    later: Later<SideBySidePicture>,
  ): Promise<SideBySidePicture> {
    const turn = ++this.#turn;
    const catalogue = engine.catalogue();
    const specs = [spec, otherSpec(catalogue, spec, state)] as const;
    const labels = labelsOf(catalogue, specs, state);
    const predicted = Promise.all(
      specs.map((one, i) => engine.predict(one, { ...options, channel: `${options.channel}/predict-${i}` })),
    );
    const runs: [ExperimentResult[], ExperimentResult[]] = [[], []];
    const runPair = async (index: number) => {
      const pair = specs.map((one, i) => {
        const seeded = { ...one, repeats: 1, seed: (one.seed + index) % Number.MAX_SAFE_INTEGER };
        return engine.runExperiment(seeded, { ...options, channel: `${options.channel}/run-${i}` });
      });
      const [first, second] = (await Promise.all(pair)) as [ExperimentResult, ExperimentResult];
      runs[0].push(first);
      runs[1].push(second);
    };
    await runPair(0);
    const predictions = await predicted;
    const picture = (): SideBySidePicture => {
      const [first, second] = specs.map((one, i): Side => {
        const prediction = predictions[i] as Side['prediction'];
        return {
          label: labels[i] as string,
          spec: one,
          prediction,
          runs: [...(runs[i] as ExperimentResult[])],
        };
      }) as [Side, Side];
      return { first, second };
    };
    const isLatest = () => turn === this.#turn && !options.signal?.aborted;
    moreSeeds(spec.repeats, runPair, () => later.refine(picture()), isLatest).catch((error: unknown) => {
      if (isLatest()) later.fail(error);
    });
    return picture();
  }

  result({ first, second }: SideBySidePicture): unknown {
    return { first: first.runs[0], second: second.runs[0] };
  }

  describe(picture: SideBySidePicture): string {
    const words = [forward, backward].map(({ title }, i) =>
      summarise(title, sideSeries(picture, i === 0 ? signal : gradient)),
    );
    return `${findingText(picture)} ${summarise(ratio.title, ratioSeries(picture))} ${words.join(' ')}`;
  }

  protected override mainControls(host: ExhibitHost): TemplateResult {
    const key = String(host.state.differs);
    const other = otherKey(key);
    const second = host.fields.choices(key).length > 0 ? select(host, other) : control(host, other);
    return html`${select(host, 'differs')} ${control(host, key)}
    ${key === 'gain' ? gainControl(host, other, host.state.initializer, 'Gain, second') : second}
    ${gainFollows(host) ? gainControl(host, 'otherGain', String(host.state.otherInitializer)) : ''}
    ${key === 'activation' ? control(host, 'initializer') : control(host, 'activation')} ${control(host, 'depth')}`;
  }

  protected override moreKeys(host: ExhibitHost): readonly string[] {
    const { differs } = host.state;
    const shown = new Set(['depth', differs, differs === 'activation' ? 'initializer' : 'activation']);
    return host.catalogue.fields.map(({ key }) => key as string).filter((key) => !shown.has(key));
  }

  protected summary(_host: ExhibitHost, picture: SideBySidePicture) {
    const { last, measured, theory } = endOf(picture);
    const data = (value: number) => html`<data value=${String(value)}>${formatNumber(value)}</data>`;
    const { first, second } = picture;
    return html`<div class="finding">
      <p>
        <b>${second.label}</b> against <b>${first.label}</b>, same seeds: at layer ${last} the signal’s std is
        <b>${data(measured)}</b> times as large; theory says ${data(theory)}.
      </p>
    </div>`;
  }

  protected charts(_host: ExhibitHost, picture: SideBySidePicture): TemplateResult {
    const title = `Ratio of std, ${picture.second.label} / ${picture.first.label}`;
    const limits = [{ value: 1, label: '' }];
    return html`${layerPlot(this.plots, { ...ratio, title, hue: 'both', series: ratioSeries(picture), chart: { limits } })}
    ${layerPlot(this.plots, { ...forward, hue: 'forward', series: sideSeries(picture, signal) })}
    ${layerPlot(this.plots, { ...backward, hue: 'backward', series: sideSeries(picture, gradient) })}`;
  }

  protected override key() {
    return sideSigns();
  }

  protected smallPrint(host: ExhibitHost, { first, second }: SideBySidePicture) {
    const time = [...first.runs, ...second.runs].reduce((sum, run) => sum + run.timing.total, 0);
    const done = first.runs.length;
    const waiting = done < host.state.repeats ? ` of ${host.state.repeats}` : '';
    return html`${computed({ ...first.spec, repeats: 1 }, time)}${done > 1 || waiting ? html` and the next: ${done}${waiting} networks each` : ''}`;
  }
}

/** The other seeds, a few at a time, each shown as it comes; a change of the setting ends it. */
async function moreSeeds(
  count: number,
  run: (index: number) => Promise<void>,
  show: () => void,
  goesOn: () => boolean,
): Promise<void> {
  for (let index = 1; index < count; index++) {
    if (!goesOn()) return;
    await run(index);
    if (goesOn() && (index % 4 === 0 || index === count - 1)) show();
  }
}

function endOf(picture: SideBySidePicture) {
  const [of] = ratioSeries(picture);
  const last = of?.values.length ?? 0;
  return { last, measured: of?.values[last - 1] ?? Number.NaN, theory: of?.theory?.[last - 1] ?? Number.NaN };
}

function findingText(picture: SideBySidePicture): string {
  const { last, measured, theory } = endOf(picture);
  const { first, second } = picture;
  return (
    `${second.label} against ${first.label}, same seeds: at layer ${last} the signal’s std is ` +
    `${spokenNumber(measured)} times as large; theory says ${spokenNumber(theory)}.`
  );
}

/** What each is called: by what differs. */
function labelsOf(catalogue: Catalogue, specs: readonly FullSpec[], { differs }: State): string[] {
  const fields = new Fields(catalogue);
  const key = String(differs);
  return specs.map((spec) => {
    const value = (spec as State)[key];
    const { kind, label } = fields.get(key);
    const name = kind === 'name' ? fields.labelOf(key, value) : formatNumber(value as number);
    return key === 'initializer' || key === 'activation' ? name : `${label.toLowerCase()} ${name}`;
  });
}
