/**
 * weight-sampler: one layer's real weights against the density that they come from, its scheme's two forms side by
 * side on one scale, bound and std marked, and the formula with the numbers in it.
 */
import { html, type TemplateResult } from 'lit';
import { barAt, densityChart } from '../../charts/density-chart';
import type { CallOptions, Catalogue, Engine, FullSpec } from '../../engine/contract';
import { fanControls } from '../controls/fans';
import { control } from '../controls/index';
import type { ExhibitHost } from '../exhibit';
import type { Messages } from '../messages/messages';
import { rich } from '../messages/rich';
import { initializerInfo } from '../transitions';
import { FramedExhibit } from './framed';
import { plot } from './plot';
import { weightSamplerShape } from './shapes';
import { comparison, fans } from './weight-forms';
import { formula } from './weight-formula';
import { weightSamplerPresets } from './weight-sampler-presets';
import {
  describeForm,
  type Form,
  formColumns,
  formItems,
  formOf,
  formRows,
  onOneScale,
} from './weight-sampler-series';
import { weightSigns } from './weight-signs';

export interface WeightSamplerPicture {
  /** In the order in which they stand: normal before uniform. */
  forms: Form[];
  /** The one that was asked for. */
  chosen: Form;
}

export class WeightSampler extends FramedExhibit<WeightSamplerPicture> {
  protected readonly shape = weightSamplerShape;
  protected readonly presets = weightSamplerPresets;
  protected readonly main = ['initializer', 'gain'];
  protected override readonly more = ['fanMode', 'activation', 'activationParam', 'sparsity', 'seed'];
  readonly defaults = { widths: [256, 128] };

  async compute(engine: Engine, spec: FullSpec, options: CallOptions): Promise<WeightSamplerPicture> {
    const catalogue = this.catalogueOf(engine);
    const layer = { ...spec, widths: fans(spec) };
    const draw = (wanted: FullSpec, part: string) =>
      engine.sampleWeights(wanted, { ...options, channel: `${options.channel}/${part}` });
    const first = await draw(layer, 'chosen');
    const beside = comparison(catalogue, layer, first.std);
    const second = beside && (await draw(beside, 'other'));
    const [chosen, other] = [first, second].map((sample) => sample && formOf(catalogue, sample, this.words));
    if (!chosen) throw new Error('no weights were drawn');
    const forms = other ? [chosen, other] : [chosen];
    if (chosen.isUniform) forms.reverse();
    return { forms: onOneScale(forms), chosen };
  }

  result({ chosen }: WeightSamplerPicture): unknown {
    return chosen.sample;
  }

  describe({ forms, chosen }: WeightSamplerPicture): string {
    const { words } = this;
    const others = forms
      .filter((form) => form.sample !== chosen.sample)
      .map((form) => words.say('Beside it: {form}', { form: describeForm(form, words) }));
    return [describeForm(chosen, words), ...others].join(' ');
  }

  protected override mainControls(host: ExhibitHost): TemplateResult {
    return html`${control(host, 'initializer')} ${fanControls(host, fans(host.state))} ${control(host, 'gain')}`;
  }

  protected summary(_host: ExhibitHost, { chosen }: WeightSamplerPicture) {
    const { sample, label, measuredStd } = chosen;
    const { say, number } = this.words;
    const data = (value: number) => html`<data value=${String(value)}>${number(value)}</data>`;
    const { fanIn, fanOut } = sample;
    const exact = { name: label, fanIn, fanOut, std: data(sample.std) };
    const drawn = { count: number(sample.weights.length), std: data(measuredStd) };
    const share = number(chosen.spread * 100, 2);
    const spread = Number.isFinite(chosen.spread)
      ? say('Nine in ten such draws come within {share} % of theory.', { share })
      : '';
    return html`<div class="finding">
      <p>
        <b>${rich(say, '{name}, fan-in {fanIn}, fan-out {fanOut}: std {std}.', exact)}</b>
        ${rich(say, '{count} weights have been drawn; their std is {std}.', drawn)} ${spread}
      </p>
    </div>`;
  }

  protected charts(host: ExhibitHost, picture: WeightSamplerPicture): TemplateResult {
    return html`${picture.forms.map((form, i) => this.#histogram(host, picture, form, i === 0 ? 'normal' : 'uniform'))}`;
  }

  #histogram(
    host: ExhibitHost,
    { chosen, forms }: WeightSamplerPicture,
    form: Form,
    key: string,
  ): TemplateResult {
    const { active, cursor } = this.plots;
    const reading = active === key && cursor !== undefined ? { cursor } : {};
    const drawn = { ...form.drawing, ...reading };
    return plot(this.plots, {
      key,
      title:
        form.sample === chosen.sample
          ? form.label
          : this.words.say('{name}, for comparison', { name: form.label }),
      size: forms.length === 1 ? 'wide' : 'half',
      captionLines: 2,
      hue: 'forward',
      aside: formulaOf(host.catalogue, form, this.words),
      summary: describeForm(form, this.words),
      count: form.drawing.bars.length,
      items: formItems(form, this.words),
      draw: (size) => densityChart({ ...drawn, ...size }),
      layerAt: (x, size) => barAt(x, { ...drawn, ...size }),
      rows: (index) => formRows(form, index, this.words),
      table: { columns: formColumns(form, this.words) },
    });
  }

  protected override key() {
    return weightSigns(this.words);
  }

  protected smallPrint({ catalogue }: ExhibitHost, { chosen }: WeightSamplerPicture) {
    const { formula: text, citation } = sourceOf(catalogue, chosen);
    const seed = this.words.say('seed {seed}', { seed: chosen.sample.spec.seed });
    return html`<span dir="ltr" lang="en">${text}</span> (<span lang="en">${citation}</span>), ${seed}`;
  }
}

/** With the numbers in it; of a scheme that has none, as the catalogue writes it. */
function formulaOf(catalogue: Catalogue, form: Form, words: Messages): TemplateResult {
  if (form.plugged) return formula(form.plugged, words);
  return html`<span class="plugged-in" dir="ltr" lang="en">${sourceOf(catalogue, form).formula}</span>`;
}

function sourceOf(catalogue: Catalogue, { sample }: Form): { formula: string; citation: string } {
  const info = initializerInfo(catalogue, sample.spec.initializer);
  return { formula: info?.formula.replaceAll('`', '') ?? '', citation: info?.citation ?? '' };
}
