/** Numbers as people read them: about three significant digits, a proper minus sign, powers of ten raised. */

import { type ChartWords, fill } from './words';

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const minus = '−';
const space = '\u00a0'; // numbers never break over a line

/** 12 → "¹²", -7 → "⁻⁷". */
export function superscript(value: number): string {
  const digits = [...String(Math.abs(value))].map((digit) => raisedDigits[Number(digit)]).join('');
  return value < 0 ? `⁻${digits}` : digits;
}

/** 10⁻⁵, for an axis. */
export function powerOfTen(exponent: number): string {
  return `10${superscript(exponent)}`;
}

function notFinite(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return value < 0 ? `${minus}∞` : '∞';
}

interface Parts {
  mantissa: string;
  exponent: number;
}

function scientific(value: number, digits: number): Parts {
  const [mantissa = '0', exponent = '0'] = value.toExponential(digits - 1).split('e');
  return { mantissa: signed(trimmed(mantissa)), exponent: Number(exponent) };
}

function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

function signed(decimal: string): string {
  return decimal.replace('-', minus);
}

function isPlain(value: number, digits: number): boolean {
  const size = Math.abs(value);
  return value === 0 || (size >= 1e-3 && size < 10 ** Math.max(digits, 5));
}

function plain(value: number, digits: number): string {
  if (Number.isInteger(value)) return signed(String(value));
  const rounded = Number(value.toPrecision(digits));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded) || 1)));
  return signed(trimmed(rounded.toFixed(Math.min(decimals, 20))));
}

/** 0.312, 12.5, −4, 4.02 × 10⁻¹⁷, ∞, NaN. */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return notFinite(value);
  if (isPlain(value, digits)) return plain(value, digits);
  const { mantissa, exponent } = scientific(value, digits);
  return `${mantissa}${space}×${space}${powerOfTen(exponent)}`;
}

type Say = ChartWords['say'];

function spokenSign(decimal: string, say: Say): string {
  return decimal.startsWith(minus) ? say('minus {number}', { number: decimal.slice(1) }) : decimal;
}

/** The same number for a screen reader, which seldom reads raised digits. */
export function spokenNumber(value: number, digits = 3, say: Say = fill): string {
  if (Number.isNaN(value)) return say('not a number');
  if (!Number.isFinite(value)) return say(value < 0 ? 'minus infinity' : 'infinity');
  if (isPlain(value, digits)) return spokenSign(plain(value, digits), say);
  const { mantissa, exponent } = scientific(value, digits);
  const power = spokenSign(signed(String(exponent)), say);
  return say('{number} times 10 to the {power}', { number: spokenSign(mantissa, say), power });
}

/** A sentence with raised powers, "2 × 10⁻⁹", in words: "2 times 10 to the minus 9". */
export function spokenText(text: string, say: Say = fill): string {
  return text.replace(/(?:(\d) × )?10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, number, sign, raised) => {
    const digits = [...raised].map((digit) => raisedDigits.indexOf(digit)).join('');
    const power = spokenSign(`${sign ? minus : ''}${digits}`, say);
    return number === undefined
      ? say('10 to the {power}', { power })
      : say('{number} times 10 to the {power}', { number, power });
  });
}

/** A share between 0 and 1 as a percentage. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return notFinite(share);
  const percent = share * 100;
  return `${percent > 0 && percent < 1 ? '< 1' : percent.toFixed(0)}${space}%`;
}
