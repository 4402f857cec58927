/** A configured exhibit as the lines that others paste: tag, frame, link, and notes for the teacher. */
import { attributeOf, type Value, valueText } from '../elements/fields';
import type { IntegrateWords } from './words/integrate';

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
  /** Of frame and link; a tag speaks its page's. */
  language: string;
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
  return `<iframe src="${escapeMarkup(folder(built.home) + address('embed.html', built))}" title="${escapeMarkup(built.title)}"
  width="100%" height="900" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;
}

/** To the page that has the engine in itself: a link is followed by one reader after the other, each for the first time. */
export const linkLine = (built: Built, base: string): string =>
  new URL(address('exhibit.html', built), base).href;

/** A frame is in English, unless it is told otherwise. */
function address(page: string, { exhibit, language, settings }: Built): string {
  const asked = [
    ['exhibit', exhibit],
    ...settings.map(({ key, value }) => [attributeOf(key), valueText(value)]),
    ...(language === 'en' ? [] : [['lang', language]]),
  ];
  return `${page}?${asked
    .map(([name = '', value = '']) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&')}`;
}

/** `seen`: what the exhibit itself says of its picture. */
export function teacherNotes(
  { title, settings }: Built,
  seen: string,
  lesson: string,
  { say }: IntegrateWords,
): string {
  const listed = settings.map(({ label, words }) => `- ${label}: ${words}`);
  return `${say('{title}: notes for the teacher', { title })}

${say('Setting')}
${listed.join('\n')}
${say('The seed makes the network: everyone who opens this sees the same numbers, on every machine.')}

${say('What is to be seen')}
${seen || say('(nothing has been computed yet)')}

${say('In class')}
1. ${say('Before it is shown: what do you expect of the last layer, and why?')}
2. ${say('Open it and read the first, the tenth and the last layer. Which line is theory, which is measured?')}
3. ${say('Change one setting, and only one. Say beforehand which way each chart will go.')}
4. ${say('Draw another seed, five times. What stays, what does not?')}

${say('The lesson behind it: {lesson}', { lesson })}
${say('Nothing is sent anywhere; it works without a network once it has been opened.')}`;
}
