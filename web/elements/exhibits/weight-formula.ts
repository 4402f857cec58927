/** "std = gain · √(2 / fan_in) = 1 · √(2 / 256) = 0.0884", as MathML. */
import { html, mathml, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages';
import type { PluggedIn } from './weight-forms';

type Part = TemplateResult<3>;

/** `fan_in` with its index lowered. */
function symbol(name: string): Part {
  const [base = '', index] = name.split('_');
  return index === undefined
    ? mathml`<mi>${base}</mi>`
    : mathml`<msub><mi mathvariant="normal">${base}</mi><mi mathvariant="normal">${index}</mi></msub>`;
}

/** A stroke rather than a bar: it reads well in fonts without tables for mathematics too. */
function root(factor: Part | undefined, numerator: Part, fans: Part[]): Part {
  const sum = fans.map((fan, i) => (i > 0 ? mathml`<mo>+</mo>${fan}` : fan));
  const below =
    fans.length > 1 ? mathml`<mo stretchy="false">(</mo>${sum}<mo stretchy="false">)</mo>` : mathml`${sum}`;
  const before = factor ? mathml`${factor}<mo>·</mo>` : mathml``;
  return mathml`${before}<msqrt><mrow>${numerator}<mo>/</mo>${below}</mrow></msqrt>`;
}

/** "3 · scale", "scale", "2" */
function above(numerator: number, scale: Part | undefined, number: (value: number) => Part): Part {
  if (!scale) return number(numerator);
  return numerator === 1 ? scale : mathml`${number(numerator)}<mo>·</mo>${scale}`;
}

/** In pieces between which a line may break. */
export function formula(
  { name, factor, numerator, scale, fans, value }: PluggedIn,
  words: Messages,
): TemplateResult {
  const number = (one: number): Part => mathml`<mn>${words.number(one, 4)}</mn>`;
  const symbols = root(
    factor && symbol(factor.name),
    above(numerator, scale === undefined ? undefined : mathml`<mi>scale</mi>`, number),
    fans.map((fan) => symbol(fan.name)),
  );
  const numbers = root(
    factor && number(factor.value),
    above(numerator, scale === undefined ? undefined : number(scale), number),
    fans.map((fan) => number(fan.value)),
  );
  const pieces = [
    mathml`<mi>${name}</mi><mo>=</mo>${symbols}`,
    mathml`<mo>=</mo>${numbers}`,
    mathml`<mo>=</mo><mn>${words.number(value)}</mn>`,
  ];
  return html`<span class="plugged-in" dir="ltr">${pieces.map((piece) => html`<math><mrow>${piece}</mrow></math>`)}</span>`;
}

/** The same in one line of text: for a screen reader, a table, a copy. */
export function formulaText(
  { name, factor, numerator, scale, fans, value }: PluggedIn,
  { number }: Messages,
): string {
  const line = (before: string | undefined, times: string | undefined, terms: string[]) => {
    const top = times === undefined || numerator !== 1 ? [number(numerator, 4)] : [];
    if (times !== undefined) top.push(times);
    const sum = terms.length > 1 ? `(${terms.join(' + ')})` : terms[0];
    return `${before === undefined ? '' : `${before} · `}√(${top.join(' · ')} / ${sum})`;
  };
  const symbols = line(
    factor?.name,
    scale === undefined ? undefined : 'scale',
    fans.map((fan) => fan.name),
  );
  const numbers = line(
    factor && number(factor.value, 4),
    scale === undefined ? undefined : number(scale, 4),
    fans.map((fan) => number(fan.value)),
  );
  return `${name} = ${symbols} = ${numbers} = ${number(value)}`;
}
