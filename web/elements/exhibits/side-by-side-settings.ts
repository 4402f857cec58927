/**
 * Two settings with one difference. The second is the first with one key of the spec exchanged for a setting of the
 * exhibit's own: `differs` names the key, `otherInitializer`, `otherGain` … hold its other value.
 */
import type { Catalogue, FullSpec } from '../../engine/contract';
import { Fields, type OwnField, ownChoice, type Patch, type State, type Value } from '../fields';
import type { Messages } from '../messages/messages';
import { initializerInfo, middleGain } from '../transitions';

/** What may differ, as far as the catalogue has it. */
const comparable = [
  'initializer',
  'gain',
  'fanMode',
  'activation',
  'activationParam',
  'biasInitializer',
  'biasValue',
  'inputStd',
  'width',
  'residual',
] as const;

/** Worth comparing with the defaults. */
const initially: Readonly<Record<string, Value>> = {
  initializer: 'xavier_normal',
  fanMode: 'fan_out',
  activation: 'tanh',
  biasInitializer: 'normal',
  biasValue: 0.1,
  gain: 0.5,
  inputStd: 3,
  width: 32,
};

export function otherKey(key: string): string {
  return `other${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

export function sideBySideFields(catalogue: Catalogue, { say }: Messages): OwnField[] {
  const fields = new Fields(catalogue);
  const keys = comparable.filter((key) => fields.has(key));
  const choices = keys.map((key) => ({ name: key, label: fields.get(key).label }));
  const others = keys.map((key): OwnField => {
    const field = fields.get(key);
    const names = fields.choices(key);
    const initial = initially[key] ?? names.at(-1)?.name ?? (fields.defaults[key] as Value);
    const label = say('{label}, second', { label: field.label });
    return { ...field, key: otherKey(key), label, initial, ...(names.length > 0 && { choices: names }) };
  });
  return [
    ownChoice({ key: 'differs', label: say('What differs'), initial: 'initializer', choices }),
    ...others,
  ];
}

/** Whether the second setting needs a gain of its own: its number means something else there. */
export function gainFollows({ catalogue, state }: { catalogue: Catalogue; state: State }): boolean {
  const meaning = (name: Value | undefined) => initializerInfo(catalogue, String(name))?.gainMeaning;
  return state.differs === 'initializer' && meaning(state.initializer) !== meaning(state.otherInitializer);
}

/** The second setting. */
export function otherSpec(catalogue: Catalogue, spec: FullSpec, state: State): FullSpec {
  const key = String(state.differs);
  const other: Record<string, Value | undefined> = { ...spec, [key]: state[otherKey(key)] };
  if (gainFollows({ catalogue, state })) other.gain = state.otherGain;
  if (key === 'activation') {
    const info = catalogue.activations.find(({ name }) => name === other.activation);
    if (info?.parameterLabel) other.activationParam = info.parameterDefault;
  }
  if (key === 'width') other.widths = [];
  return other as unknown as FullSpec;
}

/** A std of 1 where there was a factor of 1 would be a surprise: see transitions.ts. */
export function settleOther(patch: Patch, state: State, catalogue: Catalogue): Patch {
  if (patch.otherInitializer === undefined || patch.otherGain !== undefined) return {};
  const before = initializerInfo(catalogue, String(state.otherInitializer))?.gainMeaning;
  const after = initializerInfo(catalogue, String(patch.otherInitializer))?.gainMeaning;
  if (before === after) return {};
  return { otherGain: after === 'gain' ? catalogue.defaults.gain : middleGain(catalogue) };
}
