/** The Vite plugin that writes the lesson into index.html, so that the page reads without JavaScript. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { powersFigure } from './drawings/powers.ts';
import { examplesSlot, renderExamples } from './examples.ts';
import { type Lesson, readLesson, type Section } from './lesson.ts';

export function lessonPage(folder: string): Plugin {
  return {
    name: 'init-lab:lesson',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.includes(examplesSlot)
          ? html.replace(examplesSlot, renderExamples(readFileSync(join(folder, 'examples.md'), 'utf8')))
          : fillPage(html, readLesson(folder)),
    },
    configureServer(server) {
      server.watcher.add(folder);
    },
    handleHotUpdate({ file, server }) {
      if (resolve(file).startsWith(resolve(folder))) server.ws.send({ type: 'full-reload' });
    },
  };
}

/** Fills the slots `<!-- lesson:name -->`. */
export function fillPage(html: string, { sections, sources, symbols }: Lesson): string {
  const [opening, ...numbered] = sections;
  const parts: Record<string, string> = {
    opening: opening?.body ?? '',
    figure: powersFigure(),
    where: numbered.map(whereItem).join('\n'),
    contents: numbered.map(contentsItem).join('\n'),
    sections: numbered.map(section).join('\n'),
    sources,
    symbols,
  };
  return html.replace(/<!-- lesson:(\w+) -->/g, (_slot, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`index.html asks for "${name}"`);
    return part;
  });
}

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
