/**
 * The control of a setting, by its key. What is not spoken of here (a key that the catalogue has gained, a setting of
 * the exhibit's own) is a menu, a list or a slider, as its field says.
 */
import { nothing, type TemplateResult } from 'lit';
import type { InitializerInfo } from '../../engine/contract';
import type { ExhibitHost } from '../exhibit';
import type { Phrase } from '../messages/sentences';
import { initializerInfo } from '../transitions';
import { seedControl } from './seed';
import { select } from './select';
import { slider } from './slider';
import { widthsControl } from './widths';

type Control = TemplateResult | typeof nothing;

const special: Readonly<Record<string, (host: ExhibitHost) => Control>> = {
  gain: (host) => gainControl(host, 'gain', host.state.initializer),
  fanMode: (host) => (infoOf(host)?.fanMode ? select(host, 'fanMode') : nothing),
  activationParam: (host) => parameterControl(host, 'activationParam', host.state.activation),
  depth: (host) => slider(host, { key: 'depth', disabled: host.state.widths.length > 0 }),
  width: widthsControl,
  widths: () => nothing, // a part of the control of the width
  sparsity: (host) => (infoOf(host)?.distribution === 'sparse' ? slider(host, { key: 'sparsity' }) : nothing),
  blockLayers: (host) => (host.state.residual === 'none' ? nothing : slider(host, { key: 'blockLayers' })),
  biasValue: (host) =>
    host.state.biasInitializer === 'zeros' ? nothing : slider(host, { key: 'biasValue' }),
  seed: seedControl,
};

export function control(host: ExhibitHost, key: string): Control {
  if (!host.fields.has(key)) return nothing;
  const own = Object.hasOwn(special, key) ? special[key] : undefined;
  if (own) return own(host);
  return host.fields.get(key).kind === 'name' ? select(host, key) : slider(host, { key });
}

function infoOf(host: ExhibitHost): InitializerInfo | undefined {
  return initializerInfo(host.catalogue, host.state.initializer);
}

const gainNames: Readonly<Record<InitializerInfo['gainMeaning'], Phrase>> = {
  gain: 'Gain',
  std: 'Weight std',
  bound: 'Weight bound',
  value: 'Weight value',
  scale: 'Scale',
  sigma_w: 'σ_w',
  none: 'Gain',
};

/** A gain under the name that it has for this initializer. */
export function gainControl(host: ExhibitHost, key: string, initializer: string, label?: string): Control {
  const meaning = initializerInfo(host.catalogue, initializer)?.gainMeaning ?? 'gain';
  return slider(host, {
    key,
    label: label ?? host.messages.say(gainNames[meaning]),
    disabled: meaning === 'none',
  });
}

/** The parameter of an activation under its own name and in its own range. */
export function parameterControl(host: ExhibitHost, key: string, activation: string): Control {
  const info = host.catalogue.activations.find(({ name }) => name === activation);
  if (!info?.parameterLabel) return nothing;
  const field = host.fields.get(key);
  const low = Math.max(info.parameterMinimum, field.sliderMinimum);
  const high = Math.min(info.parameterMaximum, field.sliderMaximum);
  const ends =
    low < high ? ([low, high] as const) : ([info.parameterMinimum, info.parameterMaximum] as const);
  return slider(host, { key, label: info.parameterLabel, ends });
}
