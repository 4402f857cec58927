import { type Language, original } from './languages.ts';

/**
 * Numbers that the text works out instead of quoting: `{{0.9 ^ 30 | 2}}` becomes 0.042.
 *
 * `{{expression | digits}}` rounds to that many significant digits; a third part, `fixed`, keeps that many
 * decimals, trailing zeros too, and `power` writes 3.0 × 10⁻⁸. Known: + - * / ^ ( ) numbers, pi, sqrt, ln and exp.
 * In formulas the decimal point stays one, for TeX; mathml.ts turns it into what the language has.
 */
export function workOutNumbers(text: string, language: Language = original): string {
  return text
    .split(/(\$\$[^$]+\$\$|(?<!\\)\$[^$]+\$)/)
    .map((part, index) => workOut(part, index % 2 === 1 ? original : language))
    .join('');
}

function workOut(text: string, language: Language): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (_whole, inside: string) => {
    const [expression = '', digits, style] = inside.split('|').map((part) => part.trim());
    const shown = show(evaluate(expression), digits === undefined ? undefined : Number(digits), style);
    return shown.replace(/[.,]/g, (sign) => (sign === '.' ? language.decimal : language.thousands));
  });
}

function show(value: number, digits: number | undefined, style: string | undefined): string {
  if (digits === undefined) return value >= 10_000 ? value.toLocaleString('en-GB') : String(value);
  if (style === 'fixed') return value.toFixed(digits);
  if (style === 'power') return powerOfTen(value, digits);
  return String(Number(value.toPrecision(digits)));
}

const superscripts: Record<string, string> = { '-': '⁻' };
'⁰¹²³⁴⁵⁶⁷⁸⁹'.split('').forEach((digit, value) => {
  superscripts[String(value)] = digit;
});

function powerOfTen(value: number, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const raised = [...exponent.replace('+', '')].map((character) => superscripts[character] ?? '');
  return `${mantissa}\u00a0×\u00a010${raised.join('')}`;
}

/** A number and its percent sign stay on one line, a thin space apart. */
export function joinPercents(text: string): string {
  return text.replace(/(\d) %/g, '$1\u202f%');
}

/** By recursive descent; there is no `eval` in this project. */
export function evaluate(expression: string): number {
  const tokens = expression.match(/\d+\.?\d*(?:e[+-]?\d+)?|sqrt|ln|exp|pi|[-+*/^()]/g) ?? [];
  let position = 0;
  const next = () => tokens[position++];
  const peek = () => tokens[position];
  const fail = (): never => {
    throw new Error(`cannot work out "${expression}"`);
  };

  function sum(): number {
    let value = product();
    while (peek() === '+' || peek() === '-') value = next() === '+' ? value + product() : value - product();
    return value;
  }
  function product(): number {
    let value = power();
    while (peek() === '*' || peek() === '/') value = next() === '*' ? value * power() : value / power();
    return value;
  }
  function power(): number {
    const base = atom();
    if (peek() !== '^') return base;
    next();
    return base ** power();
  }
  function atom(): number {
    const token = next();
    if (token === '-') return -power();
    if (token === 'sqrt') return Math.sqrt(atom());
    if (token === 'ln') return Math.log(atom());
    if (token === 'exp') return Math.exp(atom());
    if (token === 'pi') return Math.PI;
    if (token === '(') {
      const value = sum();
      if (next() !== ')') fail();
      return value;
    }
    const value = Number(token);
    return Number.isNaN(value) ? fail() : value;
  }

  const value = sum();
  const nothingSkipped = tokens.join('') === expression.replace(/\s/g, '');
  if (position !== tokens.length || !nothingSkipped || !Number.isFinite(value)) fail();
  return value;
}
