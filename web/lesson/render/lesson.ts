/** Renders the lesson's Markdown into the parts of the page. Runs at build time only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { joinPercents, workOutNumbers } from './arithmetic.ts';
import { containerPlugin, parseAttributes } from './containers.ts';
import { externalLinkPlugin } from './links.ts';
import { mathPlugin } from './math.ts';
import { phrasePlugin } from './phrases.ts';
import { type Citations, citationPlugin, type Sources, sourceList } from './sources.ts';

export interface Section {
  id: string;
  title: string;
  /** As HTML. */
  body: string;
}
export interface Lesson {
  /** The opening is the first and has no heading of its own. */
  sections: Section[];
  /** The list of cited sources, as HTML. */
  sources: string;
}

export function readLesson(folder: string): Lesson {
  const files = readdirSync(folder)
    .filter((name) => /^\d\d-.*\.md$/.test(name))
    .sort();
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  return renderLesson(texts, JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')));
}

export function renderLesson(texts: readonly string[], sources: Sources): Lesson {
  const citations: Citations = new Map();
  const markdown = createMarkdown(sources, citations);
  const exhibits = new Set<string>();
  const sections = texts.map((text) => renderSection(markdown, text, exhibits));
  for (const { body } of sections) checkPhrases(body, exhibits);
  return { sections, sources: sourceList(sources, citations) };
}

export function createMarkdown(sources: Sources, citations: Citations = new Map()): MarkdownIt {
  const markdown = createMarkdownIt({ typographer: true });
  markdown.use(containerPlugin).use(mathPlugin).use(phrasePlugin).use(externalLinkPlugin);
  citationPlugin(markdown, sources, citations);
  const rules = markdown.renderer.rules;
  rules.note_open = (tokens, index) =>
    `<details class="note"><summary>${markdown.renderInline(tokens[index]?.info ?? '')}</summary>\n`;
  rules.note_close = () => '</details>\n';
  rules.card_open = (tokens, index) =>
    `<section class="card"><h2>${markdown.renderInline(tokens[index]?.info ?? '')}</h2>\n`;
  rules.card_close = () => '</section>\n';
  return markdown;
}

function renderSection(markdown: MarkdownIt, text: string, exhibits: Set<string>): Section {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!match) throw new Error('a section starts with its id and title between two lines of ---');
  const [, head = '', content = ''] = match;
  const fields = Object.fromEntries(
    head.split('\n').map((line) => line.split(/:\s*(.*)/).slice(0, 2) as [string, string]),
  );
  const { id, title } = fields;
  if (!id || !title) throw new Error('a section needs an id and a title');

  const tokens = markdown.parse(joinPercents(workOutNumbers(content)), {});
  nameHeadings(tokens, id);
  const render = (part: Token[]) => markdown.renderer.render(part, markdown.options, {});
  const open = tokens.findIndex((token) => token.type === 'exhibit_open');
  if (open < 0) return { id, title, body: `<div class="text">${render(tokens)}</div>` };

  const close = tokens.findIndex((token) => token.type === 'exhibit_close');
  if (tokens.slice(close + 1).some((token) => token.type === 'exhibit_open')) {
    throw new Error(`section ${id}: one exhibit for a section, please`);
  }
  const attributes = parseAttributes(tokens[open]?.info ?? '');
  const figure = renderExhibit(attributes, tokens.slice(open + 1, close), exhibits, render);
  const before = render(tokens.slice(0, open));
  const after = render(tokens.slice(close + 1));
  const body = `<div class="text before">${before}</div>\n${figure}\n<div class="text after">${after}</div>`;
  return { id, title, body };
}

/** The first paragraph is the caption; the rest shows where the exhibit cannot (no JavaScript, no wasm). */
function renderExhibit(
  attributes: Record<string, string>,
  tokens: Token[],
  exhibits: Set<string>,
  render: (part: Token[]) => string,
): string {
  const { id } = attributes;
  if (!id || exhibits.has(id)) throw new Error('each exhibit needs an id of its own');
  exhibits.add(id);
  const captionEnd = tokens.findIndex((token) => token.type === 'paragraph_close') + 1;
  const caption = render(tokens.slice(1, captionEnd - 1));
  const listed = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `<figure class="exhibit" id="exhibit-${id}">
<div class="stage"><init-lab ${listed.join(' ')}><div class="fallback">${render(tokens.slice(captionEnd))}</div></init-lab></div>
<figcaption><b>Exhibit ${exhibits.size}.</b> ${caption}</figcaption>
</figure>`;
}

function nameHeadings(tokens: Token[], sectionId: string): void {
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const words = (tokens[index + 1]?.content ?? '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
    token.attrSet('id', `${sectionId}--${words.join('-')}`);
  });
}

function checkPhrases(body: string, exhibits: ReadonlySet<string>): void {
  for (const [, id = ''] of body.matchAll(/data-for="([^"]*)"/g)) {
    if (!exhibits.has(id)) throw new Error(`a phrase sets "${id}", but no exhibit has that id`);
  }
}
