/** Links that leave the page say so, to the eye (an arrow) and to the ear. */
import type { MarkdownIt } from 'markdown-it';
import { type Language, original } from './languages.ts';

const marks = { rel: 'external noopener noreferrer', class: 'external' };
const spoken = ({ code, words }: Language) =>
  `<span class="visually-hidden"${code === 'en' ? '' : ` lang="${code}"`}> ${words.leaves}</span>`;

export function externalLink(url: string, label: string, language: Language = original): string {
  return `<a href="${url}" rel="${marks.rel}" class="${marks.class}">${label}${spoken(language)}</a>`;
}

export function externalLinkPlugin(markdown: MarkdownIt, language: Language = original): void {
  markdown.core.ruler.push('external-links', (state) => {
    for (const block of state.tokens) {
      let external = false;
      for (const token of block.children ?? []) {
        if (token.type === 'link_open' && /^https?:/.test(String(token.attrGet('href') ?? ''))) {
          token.attrSet('rel', marks.rel);
          token.attrSet('class', marks.class);
          external = true;
        } else if (token.type === 'link_close' && external) {
          token.meta = { spoken: spoken(language) };
          external = false;
        }
      }
    }
  });
  markdown.renderer.rules.link_close = (tokens, index, options, _environment, renderer) =>
    (tokens[index]?.meta?.spoken ?? '') + renderer.renderToken(tokens, index, options);
}
