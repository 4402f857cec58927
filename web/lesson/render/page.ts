/** The Vite plugin that writes the lesson into index.html, so that the page reads without JavaScript. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { powersFigure } from './figures.ts';
import { type Lesson, readLesson, type Section } from './lesson.ts';

export function lessonPage(folder: string): Plugin {
  return {
    name: 'init-lab:lesson',
    transformIndexHtml: { order: 'pre', handler: (html) => fillPage(html, readLesson(folder)) },
    configureServer(server) {
      server.watcher.add(folder);
    },
    handleHotUpdate({ file, server }) {
      if (resolve(file).startsWith(resolve(folder))) server.ws.send({ type: 'full-reload' });
    },
  };
}

/** Fills the slots `<!-- lesson:name -->`. */
export function fillPage(html: string, { sections, sources }: Lesson): string {
  const [opening, ...numbered] = sections;
  const parts: Record<string, string> = {
    opening: opening?.body ?? '',
    figure: powersFigure(),
    contents: numbered.map(contentsItem).join('\n'),
    sections: numbered.map(section).join('\n'),
    sources,
  };
  return html.replace(/<!-- lesson:(\w+) -->/g, (_slot, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`index.html asks for "${name}"`);
    return part;
  });
}

const contentsItem = ({ id, title }: Section, index: number): string =>
  `<li><a href="#${id}"><span class="number">${index + 1}</span> <span class="title">${title}</span></a></li>`;

const section = ({ id, title, body }: Section, index: number): string =>
  `<section class="lesson-section" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title"><span class="number">${index + 1}</span> ${title}</h2>
${body}
</section>`;
