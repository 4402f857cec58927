/**
 * A section falls into spreads: text with one exhibit beside it. The first begins with the section, each further one
 * with the last heading before its exhibit.
 */
import type { Token } from 'markdown-it';
import { parseAttributes } from './containers.ts';
import { caption, type FigureNumbers } from './figures.ts';
import type { Language } from './languages.ts';

export interface Spread {
  before: Token[];
  exhibit?: { info: string; content: Token[] };
  after: Token[];
}

export function splitIntoSpreads(tokens: Token[], sectionId: string): Spread[] {
  const opens = indicesOf(tokens, 'exhibit_open');
  const closes = indicesOf(tokens, 'exhibit_close');
  const starts = opens.map((open, index) => {
    if (index === 0) return 0;
    const start = tokens.slice(0, open).findLastIndex((token) => token.type === 'heading_open');
    if (start < (closes[index - 1] ?? 0))
      throw new Error(`section ${sectionId}: each further exhibit needs a heading before it`);
    return start;
  });
  if (starts.length === 0) return [{ before: tokens, after: [] }];
  return starts.map((start, index) => {
    const [open = 0, close = 0] = [opens[index], closes[index]];
    return {
      before: tokens.slice(start, open),
      exhibit: { info: tokens[open]?.info ?? '', content: tokens.slice(open + 1, close) },
      after: tokens.slice(close + 1, starts[index + 1]),
    };
  });
}

const indicesOf = (tokens: Token[], type: string): number[] =>
  tokens.flatMap((token, index) => (token.type === type ? [index] : []));

type Render = (tokens: Token[]) => string;

/** `heading` is the section's, for its first spread; the others bring their own. */
export function renderSpread(
  { before, exhibit, after }: Spread,
  heading: string,
  render: Render,
  numbers: FigureNumbers,
  language: Language,
): string {
  const own = heading ? 0 : before.findIndex((token) => token.type === 'heading_close') + 1;
  const title = heading || render(before.slice(0, own));
  const text = render(before.slice(own));
  if (!exhibit) return `<div class="spread plain">${title}\n<div class="text">${text}</div></div>`;
  return `<div class="spread">${title}
<div class="text before">${text}</div>
${renderExhibit(exhibit.info, exhibit.content, numbers, language, render)}
<div class="text after">${render(after)}</div></div>`;
}

/** The first paragraph is the caption; the rest shows where the exhibit cannot (no JavaScript, no wasm). */
function renderExhibit(
  info: string,
  tokens: Token[],
  numbers: FigureNumbers,
  language: Language,
  render: Render,
): string {
  const attributes = parseAttributes(info);
  const end = tokens.findIndex((token) => token.type === 'paragraph_close') + 1;
  const listed = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  const words = caption(attributes.id, render(tokens.slice(1, end - 1)), numbers, language);
  return `<figure class="exhibit" id="figure-${attributes.id}">
<div class="stage"><init-lab ${listed.join(' ')} loading="lazy"><div class="fallback">${render(tokens.slice(end))}</div></init-lab></div>
<figcaption>${words} <span class="setting"></span></figcaption>
</figure>`;
}
