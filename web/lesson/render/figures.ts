/**
 * Figures, live or drawn, are numbered by section: Figure 3.1. `[](fig:weights)` in the text becomes a link with that
 * number; `::: figure id="…" draw="…"` caption `:::` puts a drawing between paragraphs.
 */
import type { MarkdownIt, Token } from 'markdown-it';
import { parseAttributes } from './containers.ts';
import { drawings } from './drawings/index.ts';
import { fillIn, type Language, original } from './languages.ts';

/** Id → number, as in "3.1". */
export type FigureNumbers = ReadonlyMap<string, string>;

export function figureNumbers(texts: readonly string[]): FigureNumbers {
  const numbers = new Map<string, string>();
  texts.forEach((text, section) => {
    const found = [...text.matchAll(/^::: (?:exhibit|figure)\b(.*)$/gm)];
    found.forEach(([, info = ''], index) => {
      const id = /\bid="([^"]+)"/.exec(info)?.[1];
      if (!id || numbers.has(id)) throw new Error('each exhibit and each figure needs an id of its own');
      numbers.set(id, `${section}.${index + 1}`);
    });
  });
  return numbers;
}

export function caption(
  id: string | undefined,
  words: string,
  numbers: FigureNumbers,
  language: Language = original,
): string {
  const name = fillIn(language.words.figure, { number: numbers.get(id ?? '') ?? '' });
  return `<b>${name}.</b> ${words}`;
}

/** Up to the words of its caption. */
export function openDrawing(info: string, numbers: FigureNumbers, language: Language): string {
  const { id = '', draw = '' } = parseAttributes(info);
  const drawing = drawings[draw];
  if (!drawing) throw new Error(`no drawing is called "${draw}"`);
  return `<figure class="drawn" id="figure-${id}">${drawing(language)}<figcaption>${caption(id, '', numbers, language)}`;
}

export function figureLinkPlugin(
  markdown: MarkdownIt,
  numbers: FigureNumbers,
  language: Language = original,
): void {
  markdown.core.ruler.push('figure-links', (state) => {
    for (const block of state.tokens) {
      const tokens: Token[] = [];
      for (const token of block.children ?? []) {
        tokens.push(token);
        const id = token.type === 'link_open' && /^fig:(.*)/.exec(String(token.attrGet('href')))?.[1];
        if (!id) continue;
        const number = numbers.get(id);
        if (!number) throw new Error(`the text refers to figure "${id}", but there is none`);
        token.attrs = [
          ['href', `#figure-${id}`],
          ['class', 'figure-link'],
        ];
        const words = new state.Token('text', '', 0);
        words.content = fillIn(language.words.figure, { number }).replace(' ', '\u00a0');
        tokens.push(words);
      }
      if (block.children) block.children = tokens;
    }
  });
}
