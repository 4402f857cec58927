/** What is taken away: one exhibit as it stands. */
import type { InitializerInfo } from '../../engine/contract';
import type { ExhibitHost } from '../exhibit';
import { attributeOf, type Patch, type State, sameValue, valueText } from '../fields';

export interface ExhibitElement extends HTMLElement {
  exhibit: string;
  setState(patch: Patch): void;
}
export interface Subject {
  element: ExhibitElement;
  root: ShadowRoot;
  host: ExhibitHost;
}

/** "signal-flow" → "Signal flow" */
export function titleOf({ element }: Subject): string {
  const words = element.exhibit.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
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

const gainWords: Record<InitializerInfo['gainMeaning'], string> = {
  gain: 'gain',
  std: 'std',
  bound: 'bound',
  value: 'value',
  scale: 'scale',
  sigma_w: 'σ_w',
  none: '',
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
  const against = others.map(({ label }) => `against ${label}`);
  // A name and its number stay in one line.
  return [...words.slice(0, -1), ...against, ...words.slice(-1)]
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join(', ');
}

/** Of an exhibit that runs no network: what has been set. */
function ownWords(host: ExhibitHost): string {
  const { fields, state } = host;
  const set = fields.own.filter(({ key, view, initial }) => !view && !sameValue(state[key], initial));
  return [...set.map(({ key }) => phrase(host, state, key)), `seed ${state.seed}`].filter(Boolean).join(', ');
}

function phrase({ catalogue, fields }: ExhibitHost, spec: State, key: string): string {
  const { kind, label } = fields.get(key);
  const value = spec[key] ?? '';
  if (kind === 'name') {
    const name = fields.labelOf(key, value);
    return key === 'initializer' || key === 'activation' ? name : `${lower(label)}: ${name}`;
  }
  if (key === 'activationParam') {
    const info = catalogue.activations.find(({ name }) => name === spec.activation);
    return info?.parameterLabel ? `${info.parameterLabel} ${valueText(value)}` : '';
  }
  if (key === 'gain') {
    const meaning = catalogue.initializers.find(({ name }) => name === spec.initializer)?.gainMeaning;
    return meaning === 'none' ? '' : `${gainWords[meaning ?? 'gain']} ${valueText(value)}`;
  }
  return `${lower(label)} ${valueText(value).replaceAll(',', ', ')}`;
}

/** "Batch" → "batch", but "ReLU" stays. */
function lower(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
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
