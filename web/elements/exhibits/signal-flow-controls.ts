/** The controls of signal-flow: what matters most first, the rest folded. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../charts/index';
import type { FullSpec, InitializerInfo } from '../../engine/contract';
import { seedControl } from '../controls/seed';
import { select } from '../controls/select';
import { slider } from '../controls/slider';
import { widthsControl } from '../controls/widths';
import type { ExhibitHost } from '../exhibit';
import { availablePresets, isPreset, type Preset, presetSpec } from '../presets';
import { choicesOf, fieldOf } from '../spec-state';
import { initializerInfo } from '../transitions';

const gainLabels: Record<InitializerInfo['gainMeaning'], string> = {
  gain: 'Gain',
  std: 'Weight std',
  bound: 'Weight bound',
  value: 'Weight value',
  none: 'Gain',
};

export function presetButtons(host: ExhibitHost): TemplateResult {
  const { defaults } = host.catalogue;
  const { widths } = host.base;
  return html`<div class="presets" role="group" aria-label="Settings that tell a story" part="presets">
    ${availablePresets(host.catalogue).map((preset) => {
      const pressed = isPreset(preset, host.spec, defaults, widths);
      return html`<button
        type="button"
        class="preset"
        part="button preset"
        data-preset=${preset.name}
        aria-pressed=${pressed ? 'true' : 'false'}
        @click=${() => host.change(presetSpec(preset, defaults, widths))}
      >
        <span class="preset-name">${preset.label}</span>
        <span class="preset-detail">${presetDetail(host, preset)}</span>
      </button>`;
    })}
  </div>`;
}

/** "Tanh, std 0.01" */
function presetDetail({ catalogue }: ExhibitHost, { spec }: Preset): string {
  const name = choicesOf(catalogue, 'activation').find(({ name }) => name === spec.activation)?.label ?? '';
  return spec.gain === undefined ? name : `${name}, std ${formatNumber(spec.gain)}`;
}

export function mainControls(host: ExhibitHost): TemplateResult {
  const listed = host.spec.widths.length > 0;
  return html`<div class="controls main" part="controls">
    ${select(host, 'initializer')} ${select(host, 'activation')} ${slider(host, { key: 'depth', disabled: listed })}
    ${gainControl(host)}
  </div>`;
}

function gainControl(host: ExhibitHost): TemplateResult {
  const meaning = initializerInfo(host.catalogue, host.spec.initializer)?.gainMeaning ?? 'gain';
  return slider(host, { key: 'gain', label: gainLabels[meaning], disabled: meaning === 'none' });
}

export function moreControls(host: ExhibitHost): TemplateResult {
  const { spec, catalogue } = host;
  const info = initializerInfo(catalogue, spec.initializer);
  return html`<div class="controls more" part="controls">
    ${activationParameter(host)} ${widthsControl(host)} ${slider(host, { key: 'batchSize' })}
    ${slider(host, { key: 'inputStd' })} ${info?.fanMode ? select(host, 'fanMode') : nothing}
    ${select(host, 'biasInitializer')} ${biasMatters(spec) ? slider(host, { key: 'biasValue' }) : nothing}
    ${seedControl(host)} ${slider(host, { key: 'repeats' })}
  </div>`;
}

/** A bias that is always zero has no value to set. */
function biasMatters({ biasInitializer }: FullSpec): boolean {
  return biasInitializer !== 'zeros';
}

function activationParameter(host: ExhibitHost) {
  const info = host.catalogue.activations.find(({ name }) => name === host.spec.activation);
  if (!info?.parameterLabel) return nothing;
  const field = fieldOf(host.catalogue, 'activationParam');
  const low = Math.max(info.parameterMinimum, field.sliderMinimum);
  const high = Math.min(info.parameterMaximum, field.sliderMaximum);
  const ends =
    low < high ? ([low, high] as const) : ([info.parameterMinimum, info.parameterMaximum] as const);
  return slider(host, { key: 'activationParam', label: info.parameterLabel, ends });
}
