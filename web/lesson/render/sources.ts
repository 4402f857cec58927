/** Numbered sources: `[@glorot2010; @he2015]` in the text, a list at the end, links both ways. */
import type { MarkdownIt } from 'markdown-it';
import { fillIn, type Language, original } from './languages.ts';
import { externalLink } from './links.ts';

export interface Source {
  authors: string;
  year: number;
  title: string;
  where: string;
  url: string;
}
export type Sources = Record<string, Source>;
/** Key → how often it is cited, in the order of first citation. One for the whole page. */
export type Citations = Map<string, number>;

export function citationPlugin(
  markdown: MarkdownIt,
  sources: Sources,
  citations: Citations,
  language: Language = original,
): void {
  const citation = /\[@[\w-]+(?:;\s*@[\w-]+)*\]/y;
  markdown.inline.ruler.before('link', 'citation', (state, silent) => {
    citation.lastIndex = state.pos;
    const match = citation.exec(state.src)?.[0];
    if (!match) return false;
    if (!silent) {
      const keys = match.slice(1, -1).split(';');
      state.pending = state.pending.trimEnd(); // no line may begin with a citation
      state.push('html_inline', '', 0).content = keys.map((key) => cite(key.trim().slice(1))).join('');
    }
    state.pos += match.length;
    return true;
  });

  function cite(key: string): string {
    const source = sources[key];
    if (!source) throw new Error(`no source is called "${key}"`);
    const times = (citations.get(key) ?? 0) + 1;
    citations.set(key, times);
    const number = [...citations.keys()].indexOf(key) + 1;
    const label = fillIn(language.words.source, { number, name: shortName(source, language) });
    return `<a class="cite" id="cite-${key}-${times}" href="#source-${key}" aria-label="${label}">${number}</a>`;
  }
}

/** "Glorot and Bengio 2010". */
function shortName({ authors, year }: Source, { words }: Language): string {
  const names = authors.split(/,\s*|\s+and\s+/).map((name) => name.split(' ').at(-1) ?? name);
  const [first = '', second = ''] = names;
  const several = names.length > 2 ? words.manyAuthors : words.twoAuthors;
  return `${names.length > 1 ? fillIn(several, { first, second }) : first} ${year}`;
}

/** The works are listed as they are cited, in English, whatever the page's language. */
export function sourceList(sources: Sources, citations: Citations, language: Language = original): string {
  const { code, words } = language;
  const [lang, ofList] = code === 'en' ? ['', ''] : [` lang="${code}"`, ' lang="en" dir="ltr"'];
  const items = [...citations].map(([key, times]) => {
    const source = sources[key];
    if (!source) return '';
    const back = Array.from({ length: times }, (_unused, index) => {
      const label = times > 1 ? fillIn(words.backToOne, { place: index + 1, places: times }) : words.back;
      return `<a class="back" href="#cite-${key}-${index + 1}"${lang} aria-label="${label}">↩</a>`;
    });
    const title = externalLink(source.url, source.title, language);
    return `<li id="source-${key}">${source.authors} (${source.year}). ${title}. ${source.where}. ${back.join(' ')}</li>`;
  });
  return `<ol class="sources"${ofList}>${items.join('\n')}</ol>`;
}
