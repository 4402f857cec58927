/** `::: quiz id="…" title="…" questions="…"` … `:::` puts questions into the text; what it holds is shown without them. */
import { parseAttributes } from './containers.ts';

export function openQuiz(info: string): string {
  const { title, ...attributes } = parseAttributes(info);
  const { id, questions } = attributes;
  if (!id || !title || !questions) throw new Error('a quiz needs an id, a title and questions');
  const listed = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `<aside class="quiz" aria-labelledby="${id}-title"><h3 id="${id}-title">${title}</h3>
<init-quiz ${listed.join(' ')} loading="lazy">`;
}
