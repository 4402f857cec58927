/** English that is left over in a language whose words stand in brackets. */
import type { Locator } from '@playwright/test';

/** Names, units and what formulas are made of: the same in every language. */
const everywhere =
  /\b(NaN|PCA|SVG|PNG|CSV|JSON|PyTorch|Keras|JAX|iframe|init-lab|std|bound|gain|scale|fan_in|fan_out|ms)\b|\b[\w-]+\.(html|js|py|json)\b/g;

/** What can be read or heard and stands in no brackets. */
export async function leftOver(exhibit: Locator): Promise<string[]> {
  const texts = await exhibit.evaluate((element) => {
    const inline = new Set(['SPAN', 'B', 'SUB', 'SUP', 'DATA', 'tspan']);
    const skipped = new Set(['STYLE', 'TEXTAREA', 'math']);
    const found: string[] = [];
    const read = (node: Element): string => {
      let own = '';
      for (const child of node.childNodes) {
        if (child instanceof Text) own += child.data;
        if (!(child instanceof Element) || skipped.has(child.tagName) || child.getAttribute('lang') === 'en')
          continue;
        for (const name of ['aria-label', 'title', 'aria-valuetext', 'placeholder', 'aria-roledescription'])
          found.push(child.getAttribute(name) ?? '');
        const text = read(child);
        if (inline.has(child.tagName)) own += ` ${text} `;
        else found.push(text);
      }
      return own;
    };
    const root = element.shadowRoot;
    for (const child of root?.children ?? []) found.push(read(child));
    return found;
  });
  const bare = (text: string): string => {
    const without = text.replace(/\[[^[\]]*\]/g, ' ');
    return without === text ? text : bare(without);
  };
  const rest = texts.map((text) => bare(text).replace(everywhere, ' ').replace(/\s+/g, ' ').trim());
  return [...new Set(rest.filter((text) => /[A-Za-z]{2}/.test(text)))];
}
