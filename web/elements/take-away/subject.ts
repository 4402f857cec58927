/** What is taken away: one exhibit as it stands. */
import type { InitializerInfo } from '../../engine/contract';
import type { ExhibitHost } from '../exhibit';
import { attributeOf, type Patch, type State, sameValue, type Value, valueText } from '../fields';
import type { Messages } from '../messages/messages';
import type { Phrase } from '../messages/sentences';

export interface ExhibitElement extends HTMLElement {
  exhibit: string;
  setState(patch: Patch): void;
}
export interface Subject {
  element: ExhibitElement;
  root: ShadowRoot;
  host: ExhibitHost;
}

const titles: Readonly<Record<string, Phrase>> = {
  'signal-flow': 'Signal flow',
  'weight-sampler': 'Weight sampler',
  'fan-conflict': 'Fan conflict',
  'side-by-side': 'Side by side',
  'bias-lab': 'Bias lab',
  'order-and-chaos': 'Order and chaos',
  spectrum: 'Spectrum',
  'depth-race': 'Depth race',
  transfer: 'Transfer',
  'heartbeat-anomaly': 'Heartbeat anomaly',
  'barren-plateau': 'Barren plateau',
};

export const exhibitTitle = (name: string): Phrase => titles[name] ?? 'Signal flow';

/** As it stands in a sentence: "signal flow". */
export function titleOf({ element, host }: Subject): string {
  const { say, lower } = host.messages;
  return lower(say(exhibitTitle(element.exhibit)));
}

/** The settings that somebody who wants the same picture has to know. */
export function tellingKeys({ host }: Subject, besides: readonly string[] = ['seed']): string[] {
  const { fields, state } = host;
  const listed = state.widths.length > 0;
  return fields.keys.filter((key) => {
    if (listed && (key === 'depth' || key === 'width')) return false;
    return besides.includes(key) || !sameValue(state[key], fields.defaults[key]);
  });
}

const gainWords: Record<InitializerInfo['gainMeaning'], Phrase> = {
  gain: 'gain',
  std: 'std',
  bound: 'bound',
  value: 'value',
  scale: 'scale',
  sigma_w: 'σ_w',
  none: 'gain',
};

/** "He normal, ReLU, depth 30, width 128, seed 7", of the first network; "against Xavier normal" where there are two. */
export function settingWords({ host }: Subject): string {
  const { catalogue, networks } = host;
  const [first, ...others] = networks;
  if (!first) return ownWords(host);
  const spec = first.spec as State;
  const always = ['initializer', 'activation', 'depth', 'width'];
  const defaults = catalogue.defaults as State;
  const telling = catalogue.fields
    .map(({ key }) => key as string)
    .filter((key) => always.includes(key) || !sameValue(spec[key], defaults[key]))
    .filter((key) => key !== 'seed' && (spec.widths.length === 0 || (key !== 'depth' && key !== 'width')));
  const words = [...telling, 'seed'].map((key) => phrase(host, spec, key)).filter(Boolean);
  const against = others.map(({ label }) => host.messages.say('against {network}', { network: label }));
  // A name and its number stay in one line.
  return [...words.slice(0, -1), ...against, ...words.slice(-1)]
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join(', ');
}

/** Of an exhibit that runs no network: what has been set. */
function ownWords(host: ExhibitHost): string {
  const { fields, state } = host;
  const set = fields.own.filter(({ key, view, initial }) => !view && !sameValue(state[key], initial));
  return [
    ...set.map(({ key }) => phrase(host, state, key)),
    host.messages.say('seed {seed}', { seed: state.seed }),
  ]
    .filter(Boolean)
    .join(', ');
}

function phrase({ catalogue, fields, messages }: ExhibitHost, spec: State, key: string): string {
  const { kind, label } = fields.get(key);
  const value = spec[key] ?? '';
  const { say, lower } = messages;
  const text = shownValue(value, messages);
  if (kind === 'name') {
    const name = fields.labelOf(key, value);
    return key === 'initializer' || key === 'activation' ? name : `${lower(label)}: ${name}`;
  }
  if (key === 'activationParam') {
    const info = catalogue.activations.find(({ name }) => name === spec.activation);
    return info?.parameterLabel ? `${info.parameterLabel} ${text}` : '';
  }
  if (key === 'gain') {
    const meaning = catalogue.initializers.find(({ name }) => name === spec.initializer)?.gainMeaning;
    return meaning === 'none' ? '' : `${say(gainWords[meaning ?? 'gain'])} ${text}`;
  }
  return `${lower(label)} ${text}`;
}

/** Every digit, as the setting has it. */
function shownValue(value: Value, { number }: Messages): string {
  return typeof value === 'number' ? number(value, 15) : valueText(value).replaceAll(',', ', ');
}

/** `initializer="he_normal" depth="30"`, ready to be markup. */
export function attributesText(subject: Subject): string {
  const { state } = subject.host;
  return tellingKeys(subject, ['initializer', 'activation', 'seed'])
    .map((key) => `${attributeOf(key)}="${escapeMarkup(valueText(state[key] ?? ''))}"`)
    .join(' ');
}

export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** "init-lab-signal-flow-forward-seed-7.svg" */
export function fileName({ element, host }: Subject, part: string, ending: string): string {
  const parts = ['init-lab', element.exhibit, part, `seed-${host.state.seed}`];
  const name = parts.filter(Boolean).join('-');
  return `${name.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}.${ending}`;
}
