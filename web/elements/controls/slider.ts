/** A number: a native slider for the hand and a number field for the exact value. */
import { html, type TemplateResult } from 'lit';
import { formatNumber, spokenNumber } from '../../charts/index';
import type { FieldInfo, Spec } from '../../engine/contract';
import type { ExhibitHost } from '../exhibit';
import { fieldOf, type SpecKey } from '../spec-state';
import { fieldFrame, invalid } from './field';
import { keepTyped } from './keep-typed';

export interface SliderOptions {
  key: SpecKey;
  /** Default: the field's own. */
  label?: string;
  /** Ends of the slider; default: the field's own. */
  ends?: readonly [number, number];
  disabled?: boolean;
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

export function trackOf(field: FieldInfo, ends?: readonly [number, number]): Track {
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

export function slider(host: ExhibitHost, options: SliderOptions): TemplateResult {
  const { key } = options;
  const field = fieldOf(host.catalogue, key);
  const label = options.label ?? field.label;
  const value = host.spec[key] as number;
  const number = numberField(host, field, value, label, options.disabled ?? false);
  const body = rangeInput(host, field, value, options);
  return fieldFrame(host, { key, label, input: `${key}-range`, aside: number, body });
}

function rangeInput(
  host: ExhibitHost,
  field: FieldInfo,
  value: number,
  options: SliderOptions,
): TemplateResult {
  const { key } = field;
  const track = trackOf(field, options.ends);
  const { invalid: bad, describedBy } = invalid(host, key);
  const input = (event: Event) => {
    const moved = track.value(Number((event.target as HTMLInputElement).value));
    if (moved !== host.spec[key]) host.change({ [key]: moved } as Spec);
  };
  return html`<input
    type="range"
    id=${`${key}-range`}
    min=${track.low}
    max=${track.high}
    step=${track.step}
    .value=${String(track.place(value))}
    ?disabled=${options.disabled}
    aria-valuetext=${`${spokenNumber(value)}${field.unit ? ` ${field.unit}` : ''}`}
    aria-invalid=${bad}
    aria-describedby=${describedBy}
    @input=${input}
  />`;
}

/** Typed numbers count as they are typed; what is no number is only spoken of when the field is left. */
export function numberField(
  host: ExhibitHost,
  field: FieldInfo,
  value: number,
  label: string,
  disabled = false,
): TemplateResult {
  const { key } = field;
  const { invalid: bad, describedBy } = invalid(host, key);
  const input = (event: Event) => {
    const typed = (event.target as HTMLInputElement).valueAsNumber;
    if (Number.isFinite(typed) && typed !== host.spec[key]) host.change({ [key]: typed } as Spec);
  };
  const change = (event: Event) => {
    if (Number.isFinite((event.target as HTMLInputElement).valueAsNumber)) return;
    host.refuse(
      key,
      `${label} needs a number from ${formatNumber(field.minimum)} to ${formatNumber(field.maximum)}.`,
    );
  };
  return html`<input
    type="number"
    class="number"
    min=${field.minimum}
    max=${field.maximum}
    step=${field.kind === 'number' ? 'any' : '1'}
    inputmode=${field.kind === 'number' ? 'decimal' : 'numeric'}
    .value=${keepTyped(String(value), (typed) => Number(typed) === value)}
    ?disabled=${disabled}
    aria-label=${`${label}, exact value`}
    aria-invalid=${bad}
    aria-describedby=${describedBy}
    @input=${input}
    @change=${change}
  />`;
}
