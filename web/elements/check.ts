/** Values that come as text or from a script, held against the field that they are for. */
import type { Choice, Field, Value } from './fields';
import { english } from './messages/messages';
import type { Say } from './messages/sentences';

export type Checked = { value: Value } | { message: string };

/** Any value as the field allows it, or one sentence on why not. */
export function check(field: Field, choices: readonly Choice[], given: unknown, { say } = english): Checked {
  if (field.kind === 'name') return checkName(field, choices, given, say);
  if (field.kind === 'integerList') return checkList(field, given, say);
  if (field.kind === 'nameList') return checkTexts(field, given, say);
  return checkNumber(field, numberFrom(given), given, say);
}

function checkName(field: Field, choices: readonly Choice[], given: unknown, say: Say): Checked {
  const text = String(given).trim();
  const choice = choices.find(({ name, aliases }) => name === text || aliases?.includes(text));
  return choice ? { value: choice.name } : unknown(field, text, say);
}

function unknown({ label }: Field, text: string, say: Say): Checked {
  return { message: say('{label}: “{value}” is not known.', { label, value: shorten(text) }) };
}

function checkNumber(field: Field, value: number, given: unknown, say: Say): Checked {
  const { label, minimum, maximum } = field;
  const whole = field.kind !== 'number';
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) {
    const values = { label, value: shorten(String(given)) };
    return {
      message: whole
        ? say('{label}: “{value}” is not a whole number.', values)
        : say('{label}: “{value}” is not a number.', values),
    };
  }
  if (value < minimum || value > maximum) {
    const values = { label, value, minimum, maximum };
    return { message: say('{label}: {value} is not between {minimum} and {maximum}.', values) };
  }
  return { value };
}

function checkList(field: Field, given: unknown, say: Say): Checked {
  const values: number[] = [];
  for (const entry of Array.isArray(given) ? given : listEntries(String(given ?? ''))) {
    const checked = checkNumber(field, numberFrom(entry), entry, say);
    if ('message' in checked) return checked;
    values.push(checked.value as number);
  }
  return { value: values };
}

/** Their meaning is the engine's business; what could not be a name at all is not even asked. */
function checkTexts(field: Field, given: unknown, say: Say): Checked {
  const texts = (Array.isArray(given) ? given : listEntries(String(given ?? ''))).map(String);
  const wrong = texts.find((text) => !/^[\w-]+(:[\w.+-]*){0,2}$/.test(text));
  return wrong === undefined ? { value: texts } : unknown(field, wrong, say);
}

function numberFrom(given: unknown): number {
  if (typeof given === 'number') return given;
  const text = typeof given === 'string' ? given.trim() : '';
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** "784, 512 10" → ["784", "512", "10"]. */
export function listEntries(text: string): string[] {
  return text.split(/[\s,;]+/).filter((entry) => entry !== '');
}

export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
