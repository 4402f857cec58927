/** Writes recipes and reference into web/lesson/integrate.html, from the source; the reference is in English everywhere. */
import { readFileSync } from 'node:fs';
import {
  type FrameCommand,
  type FrameEvent,
  frameCommands,
  frameEvents,
  protocolVersion,
} from './frame-protocol.ts';
import { type Recipe, type RecipePage, type RecipeSentence, recipes } from './recipes.ts';
import { recipes as arabic } from './words/ar/recipes.ts';
import { recipes as german } from './words/de/recipes.ts';

interface Named {
  name: string;
  description: string;
  type?: { text: string };
  kind?: string;
  parameters?: { name: string; type: { text: string } }[];
  return?: { type: { text: string } };
}
interface Declaration {
  tagName: string;
  attributes: Named[];
  events: Named[];
  members: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}

const eventWords: Record<FrameEvent, string> = {
  ready: 'It can be used. detail: state',
  resize: 'How tall it would have to be, in CSS pixels. detail: height',
  change: 'The reader has changed something. detail: state',
  answer: 'A question has been answered.',
  complete: 'All questions have been answered.',
  error: 'Something could not be used or computed. detail: code, field, message',
};
const commandWords: Record<FrameCommand, string> = {
  getState: 'Replies with every setting.',
  setState: 'Merges the settings in value; replies with every setting.',
  reset: 'Back to what the query says.',
  reseed: 'Draws another seed.',
  pause: 'Holds up what runs for long.',
  resume: 'Goes on with it.',
  setLocale: 'value: a language tag, such as "de".',
  screenshot: 'Replies with a PNG of every chart, as a data: URL.',
  showSolutions: 'Shows the solutions of a quiz.',
};

interface PageLanguage {
  code: string;
  /** In itself. */
  name: string;
}
const translations: Readonly<Record<string, Readonly<Record<RecipeSentence, string>>>> = {
  de: german,
  ar: arabic,
};

/** `manifest`: where build-scripts/elements-manifest.mjs has been written to. */
export function integratePage(manifest: string, languages: readonly PageLanguage[]) {
  return (html: string, language: PageLanguage): string => {
    const page = pageIn(language.code);
    const parts: Record<string, () => string> = {
      languages: () => languages.map((other) => languageLink(other, page)).join('\n'),
      recipes: () => recipes.map((one) => recipe(one, page)).join('\n'),
      reference: () => `<div lang="en" dir="ltr">${reference(readFileSync(manifest, 'utf8'))}</div>`,
    };
    return html.replace(/<!-- integrate:(\w+) -->/g, (slot, name: string) => parts[name]?.() ?? slot);
  };
}

/** English is at the top of the site, every other language in a folder of its own. */
const folderOf = (language: string): string => (language === 'en' ? '' : `${language}/`);
function pageIn(language: string): RecipePage {
  const words = translations[language];
  return { language, root: folderOf(language) ? '../' : './', say: (english) => words?.[english] ?? english };
}
const languageLink = ({ code, name }: PageLanguage, page: RecipePage): string =>
  `<a href="${page.root}${folderOf(code)}integrate.html" hreflang="${code}" lang="${code}"${code === page.language ? ' aria-current="true"' : ''}>${name}</a>`;

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const code = (text: string): string => `<code>${escapeMarkup(text)}</code>`;
/** Words with `code` in them. */
const words = (text: string): string => escapeMarkup(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const recipe = ({ id, title, words: text, code: lines, live }: Recipe, page: RecipePage): string =>
  `<section id="${id}" aria-labelledby="${id}-title"><h3 id="${id}-title">${escapeMarkup(page.say(title))}</h3>
<p>${words(page.say(text))}</p>
<pre><code>${escapeMarkup(lines(page))}</code></pre>
${live(page)}</section>`;

function reference(manifest: string): string {
  const { modules } = JSON.parse(manifest) as { modules: { declarations: Declaration[] }[] };
  const elements = modules.flatMap(({ declarations }) => declarations).map(element);
  return [
    ...elements,
    `<h3 id="messages">Messages of embed.html, version ${protocolVersion}</h3>`,
    `<p>Everything is sent with <code>postMessage</code> and carries ${code('protocol: "init-lab"')} and ${code(`version: ${protocolVersion}`)}.
A command is ${code('{protocol, version, command, id, value}')}; its reply has ${code('reply')} (the id) and ${code('value')} or
${code('error: {code, field, message}')}. An event is ${code('{protocol, version, event, detail}')}.</p>`,
    table(
      'Events of the frame',
      ['event', 'when'],
      frameEvents.map((name) => [code(name), escapeMarkup(eventWords[name])]),
    ),
    table(
      'Commands to the frame',
      ['command', 'what it does'],
      frameCommands.map((name) => [code(name), escapeMarkup(commandWords[name])]),
    ),
  ].join('\n');
}

function element({ tagName, attributes, events, members, cssParts, cssProperties }: Declaration): string {
  const section = (title: string, heads: string[], rows: string[][]) =>
    rows.length ? `<h4>${title}</h4>${table(`${title} of ${tagName}`, heads, rows)}` : '';
  const described = ({ name, description }: Named) => [code(name), words(description)];
  return [
    `<h3 id="reference-${tagName}">${code(`<${tagName}>`)}</h3>`,
    `<h4>Attributes</h4>${table(
      `Attributes of ${tagName}`,
      ['attribute', 'what it is', 'range', 'default'],
      attributes.map((one) => [code(one.name), words(one.description), '', '']),
      `data-of="${tagName}"`,
    )}`,
    section('Events', ['event', 'when'], events.map(described)),
    section(
      'Methods and properties',
      ['name', 'what it does'],
      members.map((one) => [code(signature(one)), words(one.description)]),
    ),
    section('Parts', ['::part()', 'what it is'], cssParts.map(described)),
    section('CSS properties', ['property', 'what it colours or sizes'], cssProperties.map(described)),
  ].join('\n');
}

function signature({ kind, name, parameters = [], return: result }: Named): string {
  if (kind !== 'method') return name;
  const listed = parameters.map((one) => `${one.name}: ${one.type.text}`).join(', ');
  return `${name}(${listed}): ${result?.type.text ?? 'void'}`;
}

/** Wider than a phone, so it scrolls by itself, with the keyboard too. */
const table = (name: string, heads: string[], rows: string[][], more = ''): string =>
  `<div class="wide" role="region" tabindex="0" aria-label="${escapeMarkup(name)}"><table ${more}>
<thead><tr>${heads.map((head) => `<th scope="col">${escapeMarkup(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table></div>`;
