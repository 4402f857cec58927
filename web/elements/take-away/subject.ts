/** What is taken away: one exhibit as it stands. */
import type { InitializerInfo } from '../../engine/contract';
import type { ExhibitHost } from '../exhibit';
import { attributeOf, type Patch, sameValue, valueText } from '../fields';

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

/** "He normal, ReLU, depth 30, width 128, seed 7" */
export function settingWords(subject: Subject): string {
  const { fields, state, catalogue } = subject.host;
  const always = ['initializer', 'activation', 'depth', 'width', 'seed'];
  const words = (key: string): string => {
    const { kind, label } = fields.get(key);
    const value = state[key] ?? '';
    if (kind === 'name') {
      const name = fields.labelOf(key, value);
      return key === 'initializer' || key === 'activation' ? name : `${lower(label)}: ${name}`;
    }
    const parameter = catalogue.activations.find(({ name }) => name === state.activation)?.parameterLabel;
    if (key === 'activationParam') return parameter ? `${parameter} ${valueText(value)}` : '';
    const meaning = catalogue.initializers.find(({ name }) => name === state.initializer)?.gainMeaning;
    if (key === 'gain')
      return meaning === 'none' ? '' : `${gainWords[meaning ?? 'gain']} ${valueText(value)}`;
    return `${lower(label)} ${valueText(value).replaceAll(',', ', ')}`;
  };
  const order = [...tellingKeys(subject, always)].sort((a, b) => Number(a === 'seed') - Number(b === 'seed'));
  // A name and its number stay in one line.
  return order
    .map((key) => words(key).replaceAll(' ', '\u00a0'))
    .filter(Boolean)
    .join(', ');
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
