/** A configured exhibit as the lines that others paste: tag, frame, link, and notes for the teacher. */
import { attributeOf, type Value, valueText } from '../elements/fields';

export interface Setting {
  key: string;
  label: string;
  value: Value;
  /** The value as people say it. */
  words: string;
}
export interface Built {
  exhibit: string;
  title: string;
  /** The folder of init-lab on the host, as its pages name it. */
  home: string;
  settings: readonly Setting[];
}

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const folder = (home: string): string => (home === '' || home.endsWith('/') ? home : `${home}/`);

export function tagLines({ exhibit, home, settings }: Built): string {
  const attributes = settings
    .map(({ key, value }) => ` ${attributeOf(key)}="${escapeMarkup(valueText(value))}"`)
    .join('');
  return `<script type="module" src="${escapeMarkup(folder(home))}init-lab.js"></script>
<init-lab exhibit="${escapeMarkup(exhibit)}"${attributes}></init-lab>`;
}

export function frameLines(built: Built): string {
  return `<iframe src="${escapeMarkup(folder(built.home) + address(built))}" title="${escapeMarkup(built.title)}"
  width="100%" height="900" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;
}

export const linkLine = (built: Built, base: string): string => new URL(address(built), base).href;

const address = ({ exhibit, settings }: Built): string =>
  `embed.html?${[
    ['exhibit', exhibit],
    ...settings.map(({ key, value }) => [attributeOf(key), valueText(value)]),
  ]
    .map(([name = '', value = '']) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&')}`;

/** `seen`: what the exhibit itself says of its picture. */
export function teacherNotes(built: Built, seen: string, lesson: string): string {
  const { title, settings } = built;
  const listed = settings.map(({ label, words }) => `- ${label}: ${words}`);
  return `${title}: notes for the teacher

Setting
${listed.join('\n')}
The seed makes the network: everyone who opens this sees the same numbers, on every machine.

What is to be seen
${seen || '(nothing has been computed yet)'}

In class
1. Before it is shown: what do you expect of the last layer, and why?
2. Open it and read the first, the tenth and the last layer. Which line is theory, which is measured?
3. Change one setting, and only one. Say beforehand which way each chart will go.
4. Draw another seed, five times. What stays, what does not?

The lesson behind it: ${lesson}
Nothing is sent anywhere; it works without a network once it has been opened.`;
}
