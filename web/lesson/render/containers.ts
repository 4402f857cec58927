/** Blocks fenced by `::: name rest` and `:::` in Markdown. They do not nest. */
import type { MarkdownIt, StateBlock } from 'markdown-it';

const opening = /^:::\s+(\w+)(?:\s+(.*))?$/;

export function containerPlugin(markdown: MarkdownIt): void {
  const rule = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    const lineAt = (line: number) => state.src.slice(state.bMarks[line], state.eMarks[line]).trim();
    const match = opening.exec(lineAt(startLine));
    if (!match) return false;
    if (silent) return true;
    const [, name = '', rest = ''] = match;

    let closeLine = startLine + 1;
    while (closeLine < endLine && lineAt(closeLine) !== ':::') ++closeLine;
    if (closeLine === endLine) throw new Error(`"::: ${name}" is never closed`);

    const { parentType, lineMax } = state;
    const push = (nesting: 1 | -1) => {
      const token = state.push(`${name}_${nesting === 1 ? 'open' : 'close'}`, 'div', nesting);
      token.block = true;
      token.info = rest;
    };
    push(1);
    state.lineMax = closeLine;
    state.md.block.tokenize(state, startLine + 1, closeLine);
    push(-1);
    state.parentType = parentType;
    state.lineMax = lineMax;
    state.line = closeLine + 1;
    return true;
  };
  markdown.block.ruler.before('fence', 'container', rule, { alt: ['paragraph', 'reference', 'list'] });
}

/** `id="a" depth="30"` → a record. */
export function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = text.replace(/([\w-]+)="([^"]*)"\s*/g, (_whole, name: string, value: string) => {
    attributes[name] = value;
    return '';
  });
  if (rest.trim()) throw new Error(`not an attribute: ${rest}`);
  return attributes;
}
