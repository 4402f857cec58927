/** Renders the lesson's Markdown into the parts of the page. Runs at build time only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { joinPercents, workOutNumbers } from './arithmetic.ts';
import { containerPlugin } from './containers.ts';
import { type FigureNumbers, figureLinkPlugin, figureNumbers, openDrawing } from './figures.ts';
import { type Language, original } from './languages.ts';
import { externalLinkPlugin } from './links.ts';
import { mathPlugin } from './math.ts';
import { phrasePlugin } from './phrases.ts';
import { openQuiz } from './quizzes.ts';
import { type Citations, citationPlugin, type Sources, sourceList } from './sources.ts';
import { renderSpread, splitIntoSpreads } from './spreads.ts';
import { type Explained, type Symbols, symbolList } from './symbols.ts';

export interface Section {
  id: string;
  title: string;
  /** The opening is 0 and has no heading of its own. */
  number: number;
  /** The headings of its parts, for the contents. */
  parts: Heading[];
  /** As HTML, with its headings. */
  body: string;
}
export interface Heading {
  id: string;
  title: string;
}
export interface Lesson {
  sections: Section[];
  /** The list of cited sources, as HTML. */
  sources: string;
  /** The list of the symbols in its formulas, as HTML. */
  symbols: string;
}

/** `folder`: where the folders of the languages are. The works that are cited are those of the original. */
export function readLesson(folder: string, language: Language = original): Lesson {
  const read = (name: string, { code }: Language = language) =>
    readFileSync(join(folder, code, name), 'utf8');
  const files = sectionFiles(join(folder, original.code));
  const originals = language === original ? undefined : files.map((name) => read(name, original));
  return renderLesson(
    files.map((name) => read(name)),
    JSON.parse(read('sources.json', original)) as Sources,
    JSON.parse(read('symbols.json')) as Symbols,
    language,
    originals,
  );
}

export const sectionFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^\d\d-.*\.md$/.test(name))
    .sort();

/** `originals`: what `texts` are translated from. Their headings name the places, so that links hold in every language. */
export function renderLesson(
  texts: readonly string[],
  sources: Sources,
  symbols: Symbols = [],
  language: Language = original,
  originals: readonly string[] = texts,
): Lesson {
  const citations: Citations = new Map();
  const explained: Explained = { symbols, used: new Set() };
  const numbers = figureNumbers(texts);
  const markdown = createMarkdown({ sources, citations, explained, numbers, language });
  const sections = texts.map((text, number) =>
    renderSection(markdown, text, originals[number] ?? '', number, numbers, language),
  );
  for (const { body } of sections) checkPhrases(body, numbers);
  return {
    sections,
    sources: sourceList(sources, citations, language),
    symbols: symbolList(explained),
  };
}

export interface Dialect {
  language?: Language;
  sources?: Sources;
  citations?: Citations;
  explained?: Explained;
  numbers?: FigureNumbers;
}

export function createMarkdown(dialect: Dialect = {}): MarkdownIt {
  const {
    sources = {},
    citations = new Map(),
    explained,
    numbers = new Map(),
    language = original,
  } = dialect;
  const markdown = createMarkdownIt({ typographer: true, quotes: language.quotes });
  markdown.use(containerPlugin).use(mathPlugin, explained, language).use(phrasePlugin);
  externalLinkPlugin(markdown, language);
  figureLinkPlugin(markdown, numbers, language);
  citationPlugin(markdown, sources, citations, language);
  const rules = markdown.renderer.rules;
  rules.note_open = (tokens, index) =>
    `<details class="note"><summary>${markdown.renderInline(tokens[index]?.info ?? '')}</summary>\n`;
  rules.note_close = () => '</details>\n';
  rules.card_open = (tokens, index) =>
    `<section class="card"><h2>${markdown.renderInline(tokens[index]?.info ?? '')}</h2>\n`;
  rules.card_close = () => '</section>\n';
  rules.quiz_open = (tokens, index) => openQuiz(tokens[index]?.info ?? '');
  rules.quiz_close = () => '</init-quiz></aside>\n';
  rules.figure_open = (tokens, index) => openDrawing(tokens[index]?.info ?? '', numbers, language);
  rules.figure_close = () => '</figcaption></figure>\n';
  return markdown;
}

function renderSection(
  markdown: MarkdownIt,
  text: string,
  originalText: string,
  number: number,
  numbers: FigureNumbers,
  language: Language,
): Section {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!match) throw new Error('a section starts with its id and title between two lines of ---');
  const [, head = '', content = ''] = match;
  const fields = Object.fromEntries(
    head.split('\n').map((line) => line.split(/:\s*(.*)/).slice(0, 2) as [string, string]),
  );
  const { id, title } = fields;
  if (!id || !title) throw new Error('a section needs an id and a title');

  const environment = { section: id };
  const tokens = markdown.parse(joinPercents(workOutNumbers(content, language)), environment);
  const parts = nameHeadings(tokens, id, headingsIn(originalText));
  const render = (part: Token[]) => markdown.renderer.render(part, markdown.options, environment);
  if (number === 0) return { id, title, number, parts, body: `<div class="text">${render(tokens)}</div>` };

  const heading = `<h2 id="${id}-title"><span class="number">${number}</span> ${title}</h2>`;
  const spreads = splitIntoSpreads(tokens, id);
  const body = spreads
    .map((spread, index) => renderSpread(spread, index === 0 ? heading : '', render, numbers, language))
    .join('\n');
  return { id, title, number, parts, body };
}

const headingsIn = (text: string): string[] =>
  [...text.matchAll(/^###? (.*)$/gm)].map(([, title = '']) => title.trim());

/** By the original's titles, in their order. */
function nameHeadings(tokens: Token[], sectionId: string, originalTitles: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const title = tokens[index + 1]?.content ?? '';
    const named = originalTitles[headings.length];
    if (named === undefined) throw new Error(`"${title}" is a heading that the original does not have`);
    const words = named.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const id = `${sectionId}--${words.join('-')}`;
    token.attrSet('id', id);
    headings.push({ id, title });
  });
  return headings;
}

function checkPhrases(body: string, exhibits: FigureNumbers): void {
  for (const [, id = ''] of body.matchAll(/data-for="([^"]*)"/g)) {
    if (!exhibits.has(id)) throw new Error(`a phrase sets "${id}", but no exhibit has that id`);
  }
}
