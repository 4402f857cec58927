/**
 * What the letters in formulas mean. `symbols.json` says it once; each formula points to its letters there: by
 * aria-describedby where one comes to it by keyboard (read aloud, no script needed), else by data-symbols. symbols.ts
 * shows them while one points at a formula.
 */
import { type Language, original } from './languages.ts';
import { toMathML } from './mathml.ts';

/** `section`: only there; a letter may mean something else elsewhere. */
export interface MathSymbol {
  tex: string;
  meaning: string;
  section?: string;
}
export type Symbols = readonly MathSymbol[];
/** The symbols, and those that the page has used; in which section the reader has met which. */
export interface Explained {
  symbols: Symbols;
  used: Set<string>;
}

/** A formula, opened to the reader: in a block always by keyboard too, in a line where it brings something new. */
export function explain(
  tex: string,
  block: boolean,
  section: string,
  explained: Explained,
  language: Language = original,
): string {
  const found = symbolsIn(tex, section, explained.symbols);
  const markup = toMathML(tex, block, language);
  if (found.length === 0) return markup;
  const isNew = found.filter((index) => !explained.used.has(`${section} ${index}`)).length > 0;
  for (const index of found) explained.used.add(`${section} ${index}`).add(`${index}`);
  const ids = found.map((index) => `symbol-${index}`).join(' ');
  const lead = block || isNew ? `tabindex="0" aria-describedby="${ids}"` : `data-symbols="${ids}"`;
  return markup.replace('<math', `<math ${lead}`);
}

/** Indices into the list. A letter that it does not explain stops the build. */
export function symbolsIn(tex: string, section: string, symbols: Symbols): number[] {
  const known = symbols
    .map(({ tex: own, section: only }, index) => ({ own, only, index }))
    .filter(({ only }) => only === undefined || only === section)
    .sort((a, b) => b.own.length - a.own.length || Number(Boolean(b.only)) - Number(Boolean(a.only)));
  const found = new Set<number>();
  let rest = tex;
  const take = (own: string, index: number) => {
    const pattern = new RegExp(`${own.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![a-zA-Z])`, 'g');
    const left = rest.replace(pattern, ' ');
    if (left !== rest) found.add(index);
    rest = left;
  };
  for (const { own, index } of known) if (own.length > 1) take(own, index);
  rest = rest.replace(/\\(?:text|mathrm|operatorname|begin|end)\{[^}]*\}/g, ' ').replace(/\\[a-zA-Z]+/g, ' ');
  for (const letter of rest.match(/[a-zA-Z]/g) ?? []) {
    const entry = known.find(({ own }) => own === letter);
    if (entry) found.add(entry.index);
    else if (symbols.length > 0)
      throw new Error(`"${tex}" has the letter ${letter}, which symbols.json does not explain`);
  }
  return [...found].sort((a, b) => a - b);
}

export function symbolList({ symbols, used }: Explained): string {
  const items = symbols.flatMap(({ tex, meaning }, index) =>
    used.has(`${index}`)
      ? [`<div id="symbol-${index}"><dt>${toMathML(tex)}</dt><dd>${meaning}</dd></div>`]
      : [],
  );
  return `<dl class="symbols">${items.join('\n')}</dl>`;
}
