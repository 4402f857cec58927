/** "std = gain · √(2 / fan_in) = 1 · √(2 / 256) = 0.0884", as MathML. */
import { html, mathml, type TemplateResult } from 'lit';
import { formatNumber } from '../../charts/index';
import type { PluggedIn } from './weight-forms';

type Part = TemplateResult<3>;

/** `fan_in` with its index lowered. */
function symbol(name: string): Part {
  const [base = '', index] = name.split('_');
  return index === undefined
    ? mathml`<mi>${base}</mi>`
    : mathml`<msub><mi mathvariant="normal">${base}</mi><mi mathvariant="normal">${index}</mi></msub>`;
}

const number = (value: number): Part => mathml`<mn>${formatNumber(value, 4)}</mn>`;

/** A stroke rather than a bar: it reads well in fonts without tables for mathematics too. */
function product(gain: Part, numerator: number, fans: Part[]): Part {
  const sum = fans.map((fan, i) => (i > 0 ? mathml`<mo>+</mo>${fan}` : fan));
  const below =
    fans.length > 1 ? mathml`<mo stretchy="false">(</mo>${sum}<mo stretchy="false">)</mo>` : mathml`${sum}`;
  return mathml`${gain}<mo>·</mo><msqrt><mrow>${number(numerator)}<mo>/</mo>${below}</mrow></msqrt>`;
}

/** In pieces between which a line may break. */
export function formula({ name, gain, numerator, fans, value }: PluggedIn): TemplateResult {
  const symbols = product(
    mathml`<mi>gain</mi>`,
    numerator,
    fans.map((fan) => symbol(fan.name)),
  );
  const numbers = product(
    number(gain),
    numerator,
    fans.map((fan) => number(fan.value)),
  );
  const pieces = [
    mathml`<mi>${name}</mi><mo>=</mo>${symbols}`,
    mathml`<mo>=</mo>${numbers}`,
    mathml`<mo>=</mo><mn>${formatNumber(value)}</mn>`,
  ];
  return html`<span class="plugged-in" dir="ltr">${pieces.map((piece) => html`<math><mrow>${piece}</mrow></math>`)}</span>`;
}

/** The same in one line of text: for a screen reader, a table, a copy. */
export function formulaText({ name, gain, numerator, fans, value }: PluggedIn): string {
  const line = (factor: string, terms: string[]) => {
    const sum = terms.length > 1 ? `(${terms.join(' + ')})` : terms[0];
    return `${factor} · √(${formatNumber(numerator, 4)} / ${sum})`;
  };
  const symbols = line(
    'gain',
    fans.map((fan) => fan.name),
  );
  const numbers = line(
    formatNumber(gain, 4),
    fans.map((fan) => formatNumber(fan.value)),
  );
  return `${name} = ${symbols} = ${numbers} = ${formatNumber(value)}`;
}
