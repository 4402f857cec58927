/** `$…$` and `$$…$$` in Markdown become MathML (temml), at build time. */
import type { MarkdownIt } from 'markdown-it';
import { type Language, original } from './languages.ts';
import { toMathML } from './mathml.ts';
import { type Explained, explain } from './symbols.ts';

/** `explained`: the letters that formulas lead to. */
export function mathPlugin(markdown: MarkdownIt, explained?: Explained, language: Language = original): void {
  markdown.inline.ruler.after('escape', 'math', (state, silent) => {
    const { src, pos: start } = state;
    if (src[start] !== '$') return false;
    const fence = src.startsWith('$$', start) ? '$$' : '$';
    const from = start + fence.length;
    const end = src.indexOf(fence, from);
    if (end < 0 || src.slice(from, end).trim() === '') return false;
    if (!silent) {
      const token = state.push('math', 'math', 0);
      token.content = src.slice(from, end);
      token.block = fence === '$$';
    }
    state.pos = end + fence.length;
    return true;
  });
  markdown.renderer.rules.math = (tokens, index, _options, environment) => {
    const token = tokens[index];
    if (!token) return '';
    const { content, block } = token;
    return explained
      ? explain(content, block, String(environment?.section ?? ''), explained, language)
      : toMathML(content, block, language);
  };
}
