/** Ways back to an exhibit as it stands: its address, and the lines that put it on another page. */
import { attributeOf, type Patch, sameValue, valueText } from '../fields';
import { writeHash } from '../hash-state';
import { attributesText, escapeMarkup, type Subject, tellingKeys, titleOf } from './subject';

/** Undefined where the page has no address of its own: in a frame's srcdoc, from a blob. */
export function linkTo({ host }: Subject, page = location.href): string | undefined {
  if (!/^(https?|file):/.test(page)) return undefined;
  const { fields, state, base } = host;
  // All that a default or an attribute does not say, now or in a later version of the page.
  const differs = (key: string) =>
    key === 'seed' || !sameValue(state[key], base[key]) || !sameValue(state[key], fields.defaults[key]);
  const patch = Object.fromEntries(fields.keys.filter(differs).map((key) => [key, state[key]])) as Patch;
  return page.replace(/#.*$/s, '') + writeHash('', host.names.prefix, patch);
}

/** Where init-lab.js and embed.html are: beside the folder of this file, where it has been built and is served. */
export function homeOf(module = import.meta.url): string {
  const built = /^(https?:.*\/)assets\/[^/]*$/.exec(module);
  return built?.[1] ?? 'init-lab/';
}

export function tagCode(subject: Subject, home = homeOf()): string {
  const exhibit = escapeMarkup(subject.element.exhibit);
  return `<script type="module" src="${escapeMarkup(home)}init-lab.js"></script>
<init-lab exhibit="${exhibit}" ${attributesText(subject)}></init-lab>
`;
}

export function frameCode(subject: Subject, home = homeOf()): string {
  const { state } = subject.host;
  const query = [
    `exhibit=${encodeURIComponent(subject.element.exhibit)}`,
    ...tellingKeys(subject, ['initializer', 'activation', 'seed']).map(
      (key) => `${attributeOf(key)}=${encodeURIComponent(valueText(state[key] ?? ''))}`,
    ),
  ].join('&');
  const title = `init-lab: ${titleOf(subject)}`;
  return `<iframe src="${escapeMarkup(`${home}embed.html?${query}`)}" title="${escapeMarkup(title)}"
  width="100%" height="900" loading="lazy" allow="fullscreen; clipboard-write"></iframe>
`;
}
