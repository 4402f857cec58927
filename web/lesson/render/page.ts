/** Fills index.html, examples.html and integrate.html with the text and the words of one language, so that they read without JavaScript. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { powersFigure } from './drawings/powers.ts';
import { examplesSlot, renderExamples } from './examples.ts';
import { type Language, languages, original } from './languages.ts';
import { createMarkdown, type Lesson, readLesson, type Section } from './lesson.ts';

/** `folder`: where the languages' folders are; `template`: one of the pages, as it stands there. */
export function renderPage(template: string, folder: string, language: Language): string {
  const page = localize(template, language);
  if (template.includes('<!-- lesson:')) return fillPage(page, readLesson(folder, language), language);
  if (!template.includes(examplesSlot)) return page;
  const text = readFileSync(join(folder, language.code, 'examples.md'), 'utf8');
  return page.replace(examplesSlot, () => renderExamples(text, language));
}

/** English is at the top, every other language in a folder of its own. */
export const folderOf = ({ code }: Language): string => (code === original.code ? '' : `${code}/`);

/** `[[name]]` becomes words; what the page refers to is found from its folder. */
export function localize(template: string, language: Language): string {
  const { code, direction, words } = language;
  const markdown = createMarkdown({ language });
  const wordsOf = (name: string): string => {
    const found = (words as Record<string, string>)[name];
    if (found === undefined) throw new Error(`a page asks for the words "${name}"`);
    return found;
  };
  const placed =
    code === original.code
      ? template
      : template
          .replace(/(\s(?:href|src)=")\.\/(?!(?:index|examples|integrate)\.html)/g, '$1../')
          .replace('<html lang="en"', `<html lang="${code}" dir="${direction}" data-root="../"`);
  return placed
    .replace(/="\[\[(\w+)\]\]"/g, (_slot, name) => `="${markdown.utils.escapeHtml(wordsOf(name))}"`)
    .replace(/\[\[(\w+)\]\]/g, (_slot, name) => markdown.renderInline(wordsOf(name)));
}

/** Fills the slots `<!-- lesson:name -->`. */
export function fillPage(html: string, lesson: Lesson, language: Language = original): string {
  const [opening, ...numbered] = lesson.sections;
  const parts: Record<string, string> = {
    alternates: languages.map((other) => alternate(other, language)).join('\n'),
    languages: languages.map((other) => languageItem(other, language)).join('\n'),
    opening: opening?.body ?? '',
    figure: powersFigure(language),
    where: numbered.map(whereItem).join('\n'),
    contents: numbered.map(contentsItem).join('\n'),
    sections: numbered.map(section).join('\n'),
    sources: lesson.sources,
    symbols: lesson.symbols,
  };
  return html.replace(/<!-- lesson:(\w+) -->/g, (_slot, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`index.html asks for "${name}"`);
    return part;
  });
}

const pageIn = (language: Language, from: Language): string =>
  `${folderOf(from) ? '../' : './'}${folderOf(language)}index.html`;

const alternate = (language: Language, from: Language): string =>
  `<link rel="alternate" hreflang="${language.code}" href="${pageIn(language, from)}">`;

const languageItem = (language: Language, from: Language): string => {
  const current = language === from ? ' aria-current="true"' : '';
  return `<li><a href="${pageIn(language, from)}" hreflang="${language.code}" lang="${language.code}"${current}>${language.name}</a></li>`;
};

const whereItem = ({ id, title, number }: Section): string =>
  `<li><a href="#${id}" title="${title}"><span class="number">${number}</span> <span class="title">${title}</span></a></li>`;

const contentsItem = ({ id, title, number, parts }: Section): string => {
  const inner = parts.map((part) => `<li><a href="#${part.id}">${part.title}</a></li>`).join('');
  return `<li><a href="#${id}"><span class="number">${number}</span> <span class="section">${title}</span></a>${inner && `<ul>${inner}</ul>`}</li>`;
};

const section = ({ id, body }: Section): string =>
  `<section class="lesson-section" id="${id}" aria-labelledby="${id}-title">
${body}
</section>`;
