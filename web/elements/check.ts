/** Values that come as text or from a script, held against the field that they are for. */
import type { Choice, Field, Value } from './fields';

export type Checked = { value: Value } | { message: string };

/** Any value as the field allows it, or one sentence on why not. */
export function check(field: Field, choices: readonly Choice[], given: unknown): Checked {
  if (field.kind === 'name') return checkName(field, choices, given);
  if (field.kind === 'integerList') return checkList(field, given);
  if (field.kind === 'nameList') return checkTexts(field, given);
  return checkNumber(field, numberFrom(given), given);
}

function checkName(field: Field, choices: readonly Choice[], given: unknown): Checked {
  const text = String(given).trim();
  const choice = choices.find(({ name, aliases }) => name === text || aliases?.includes(text));
  return choice ? { value: choice.name } : { message: `${field.label}: “${shorten(text)}” is not known.` };
}

function checkNumber(field: Field, value: number, given: unknown): Checked {
  const whole = field.kind !== 'number';
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) {
    return {
      message: `${field.label}: “${shorten(String(given))}” is not a ${whole ? 'whole number' : 'number'}.`,
    };
  }
  if (value < field.minimum || value > field.maximum) {
    return { message: `${field.label}: ${value} is not between ${field.minimum} and ${field.maximum}.` };
  }
  return { value };
}

function checkList(field: Field, given: unknown): Checked {
  const values: number[] = [];
  for (const entry of Array.isArray(given) ? given : listEntries(String(given ?? ''))) {
    const checked = checkNumber(field, numberFrom(entry), entry);
    if ('message' in checked) return checked;
    values.push(checked.value as number);
  }
  return { value: values };
}

/** Their meaning is the engine's business; what could not be a name at all is not even asked. */
function checkTexts(field: Field, given: unknown): Checked {
  const texts = (Array.isArray(given) ? given : listEntries(String(given ?? ''))).map(String);
  const wrong = texts.find((text) => !/^[\w-]+(:[\w.+-]*){0,2}$/.test(text));
  return wrong === undefined
    ? { value: texts }
    : { message: `${field.label}: “${shorten(wrong)}” is not known.` };
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
