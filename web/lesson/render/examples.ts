/** The page of examples: each exhibit live, in several settings, above the line that puts it on a page. */
import { parseAttributes } from './containers.ts';
import type { Language } from './languages.ts';
import { createMarkdown } from './lesson.ts';

export const examplesSlot = '<!-- examples -->';

/** `::: example exhibit="…" …` caption `:::` in the Markdown becomes a figure. */
export function renderExamples(text: string, language: Language): string {
  const markdown = createMarkdown({ language });
  const { rules } = markdown.renderer;
  let count = 0;
  rules.example_open = (tokens, index) => {
    const attributes = Object.entries(parseAttributes(tokens[index]?.info ?? ''));
    const listed = attributes.map(([name, value]) => `${name}="${value}"`).join(' ');
    const line = `<init-lab ${listed}></init-lab>`;
    count += 1;
    return `<figure class="example" id="example-${count}">
<div class="stage"><init-lab id="e${count}" ${listed} loading="lazy"></init-lab></div>
<pre><code>${markdown.utils.escapeHtml(line)}</code></pre>
<figcaption>`;
  };
  rules.example_close = () => '</figcaption></figure>\n';
  return markdown.render(text);
}
