/** A number: a native slider for the hand and a number field for the exact value. */
import { html, type TemplateResult } from 'lit';
import type { ExhibitHost } from '../exhibit';
import type { Field, Patch } from '../fields';
import { fieldFrame, invalid } from './field';
import { keepTyped } from './keep-typed';

export interface SliderOptions {
  key: string;
  /** Default: the field's own. */
  label?: string;
  /** Ends of the slider; default: the field's own. */
  ends?: readonly [number, number];
  disabled?: boolean;
  /** For a part of a setting, such as one entry of a list: what names it, its value, and the change it makes. */
  part?: { id: string; field?: Field; value: number; patch: (value: number) => Patch };
}

interface Track {
  low: number;
  high: number;
  step: number;
  /** From a value to a place on the slider, and back. */
  place: (value: number) => number;
  value: (place: number) => number;
}

const logSteps = 240;

export function trackOf(field: Field, ends?: readonly [number, number]): Track {
  const [low, high] = ends ?? [field.sliderMinimum, field.sliderMaximum];
  const whole = field.kind !== 'number';
  if (field.scale === 'log' && low > 0) return logTrack(low, high, whole);
  const step = whole ? 1 : 10 ** Math.floor(Math.log10((high - low) / 50 || 1));
  return { low, high, step, place: (value) => value, value: (place) => tidy(place, whole) };
}

function logTrack(low: number, high: number, whole: boolean): Track {
  const span = Math.log(high / low);
  return {
    low: 0,
    high: logSteps,
    step: 1,
    place: (value) => (value > 0 ? (Math.log(value / low) / span) * logSteps : 0),
    value: (place) => tidy(low * Math.exp((place / logSteps) * span), whole),
  };
}

/** Three digits are enough for a hand; they keep the number field and the address short. */
function tidy(value: number, whole: boolean): number {
  return whole ? Math.round(value) : Number(value.toPrecision(3));
}

/** What a control shows and does: a whole setting, or a part of one. */
interface Target {
  id: string;
  field: Field;
  label: string;
  value: number;
  disabled: boolean;
  set: (value: number) => void;
}

function targetOf(host: ExhibitHost, options: SliderOptions): Target {
  const { key, part } = options;
  const field = part?.field ?? host.fields.get(key);
  const patch = part?.patch ?? ((value: number) => ({ [key]: value }) as Patch);
  return {
    id: part?.id ?? key,
    field,
    label: options.label ?? field.label,
    value: part?.value ?? (host.state[key] as number),
    disabled: options.disabled ?? false,
    set: (value) => host.change(patch(value)),
  };
}

export function slider(host: ExhibitHost, options: SliderOptions): TemplateResult {
  const target = targetOf(host, options);
  const { id, label, field } = target;
  const frame = { key: id, label, input: `${id}-range`, description: field.description };
  return fieldFrame(host, {
    ...frame,
    aside: numberInput(host, target),
    body: rangeInput(host, target, options.ends),
  });
}

function rangeInput(
  host: ExhibitHost,
  { id, field, value, disabled, set }: Target,
  ends?: readonly [number, number],
): TemplateResult {
  const track = trackOf(field, ends);
  const { invalid: bad, describedBy } = invalid(host, id);
  const input = (event: Event) => {
    const moved = track.value(Number((event.target as HTMLInputElement).value));
    if (moved !== value) set(moved);
  };
  return html`<input
    type="range"
    id=${`${id}-range`}
    min=${track.low}
    max=${track.high}
    step=${track.step}
    .value=${String(track.place(value))}
    ?disabled=${disabled}
    aria-valuetext=${`${host.messages.spoken(value)}${field.unit ? ` ${host.messages.ofEngine(field.unit)}` : ''}`}
    aria-invalid=${bad}
    aria-describedby=${describedBy}
    @input=${input}
  />`;
}

/** As many digits as there is room for; what has been typed stays as it is. */
function shown(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}

/** The number field of a setting, alone. */
export function numberField(host: ExhibitHost, key: string): TemplateResult {
  return numberInput(host, targetOf(host, { key }));
}

/** Typed numbers count as they are typed; what is no number is only spoken of when the field is left. */
function numberInput(host: ExhibitHost, { id, field, label, value, disabled, set }: Target): TemplateResult {
  const { invalid: bad, describedBy } = invalid(host, id);
  const input = (event: Event) => {
    const typed = (event.target as HTMLInputElement).valueAsNumber;
    if (Number.isFinite(typed) && typed !== value) set(typed);
  };
  const change = (event: Event) => {
    if (Number.isFinite((event.target as HTMLInputElement).valueAsNumber)) return;
    const { say, number } = host.messages;
    const [minimum, maximum] = [number(field.minimum), number(field.maximum)];
    host.refuse(id, say('{label} needs a number from {minimum} to {maximum}.', { label, minimum, maximum }));
  };
  return html`<input
    type="number"
    class="number"
    min=${field.minimum}
    max=${field.maximum}
    step=${field.kind === 'number' ? 'any' : '1'}
    inputmode=${field.kind === 'number' ? 'decimal' : 'numeric'}
    .value=${keepTyped(shown(value), (typed) => Number(typed) === value)}
    ?disabled=${disabled}
    aria-label=${host.messages.say('{label}, exact value', { label })}
    aria-invalid=${bad}
    aria-describedby=${describedBy}
    @input=${input}
    @change=${change}
  />`;
}
