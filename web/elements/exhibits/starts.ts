/** The starts of a training: `he_normal`, `normal:0.01`, `he_normal::tanh`, `pretrained:2`. */

import type { Catalogue, FullSpec, RaceState } from '../../engine/contract';
import type { Network } from '../exhibit';
import type { State } from '../fields';
import type { Messages } from '../messages/messages';

export interface StartParts {
  name: string;
  /** A gain; of a pretrained start the layers that are frozen. '' where there is none. */
  number: string;
  activation: string;
}

export function partsOf(text: string): StartParts {
  const [name = '', number = '', activation = ''] = text.split(':');
  return { name, number, activation };
}

export function textOf({ name, number, activation }: StartParts): string {
  return `${name}:${number}:${activation}`.replace(/:+$/, '');
}

export const isPretrained = (text: string): boolean => partsOf(text).name === 'pretrained';

/** "He normal", "Normal, std 0.01", "Pretrained, 2 frozen" */
export function startLabel(catalogue: Catalogue, text: string, { say, number: inDigits }: Messages): string {
  const { name, number, activation } = partsOf(text);
  const of = activation === '' ? '' : `, ${labelIn(catalogue.activations, activation)}`;
  if (name === 'pretrained')
    return Number(number) > 0 ? say('Pretrained, {count} frozen', { count: number }) : say('Pretrained');
  const info = catalogue.initializers.find((one) => one.name === name);
  const gain = number === '' ? '' : ` ${inDigits(Number(number))}`;
  return `${info?.label ?? name}${gain}${of}`;
}

const labelIn = (rows: readonly { name: string; label: string }[], name: string): string =>
  rows.find((row) => row.name === name)?.label ?? name;

/** The starts as networks of the core, for code and words. */
export function networksOf(
  spec: FullSpec,
  state: State,
  catalogue: Catalogue,
  widths: readonly number[],
  words: Messages,
): Network[] {
  const texts = (state.starts as readonly string[]).filter((text) => !isPretrained(text));
  return texts.map((text) => {
    const { name, number, activation } = partsOf(text);
    const gain = number === '' ? 1 : Number(number);
    const own = { initializer: name, gain, widths: [...widths], ...(activation ? { activation } : {}) };
    return { label: startLabel(catalogue, text, words), spec: { ...spec, ...own, residual: 'none' } };
  });
}

/** "2 of 3 diverged, the first at step 12"; '' where none has. */
export function runsOfWords(state: RaceState, start: number, { say, number }: Messages): string {
  const runs = state.runs.filter((run) => run.start === start);
  const gone = runs.filter(({ divergedAt }) => divergedAt > 0);
  if (gone.length === 0) return '';
  const first = Math.min(...gone.map(({ divergedAt }) => divergedAt));
  const step = number(first, 6);
  return runs.length === 1
    ? say('diverged at step {step}', { step })
    : say('{gone} of {count} diverged at step {step}', { gone: gone.length, count: runs.length, step });
}
