/**
 * The words of the site's own pages, as web/elements/messages has those of the elements: a sentence is its own key, the
 * German table is the list of all that can be said, and Arabic has to have the same. A table comes when its page is in that
 * language; no exhibit loads one.
 */
import { fill } from '../../charts/words';
import { loadMessages } from '../../elements/messages/choose';
import type { Messages } from '../../elements/messages/messages';
import type { PseudoLanguage } from '../../elements/messages/pseudo';
import type { PlacesOf, ValuesOf } from '../../elements/messages/sentences';
import type { Texts } from '../../elements/messages/texts';
import type { Translated } from '../../elements/messages/translated';

type SayOf<Sentence extends string> = <Text extends Sentence>(
  english: Text,
  ...values: ValuesOf<Text>
) => string;

/** Those without places. */
export type PhraseOf<Sentence extends string> = {
  [Text in Sentence]: [PlacesOf<Text>] extends [never] ? Text : never;
}[Sentence];

export interface PageWords<Sentence extends string> {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly say: SayOf<Sentence>;
  /** Numbers written in English, as this language writes them. */
  local(numbers: string): string;
  /** What exhibits and quizzes say in this language. */
  readonly messages: Messages;
}

/** Where a page's tables are. */
export interface Tables<Sentence extends string> {
  de(): Promise<Texts<Sentence>>;
  ar(): Promise<Texts<Sentence>>;
}

/** A language whose table does not come is English. */
export async function loadWords<Sentence extends string>(
  language: string,
  tables: Tables<Sentence>,
): Promise<PageWords<Sentence>> {
  const [messages, table] = await Promise.all([
    loadMessages(language),
    tableOf(language, tables).catch(() => undefined),
  ]);
  const { language: spoken, direction } = messages;
  const { tell, local } = 'tell' in messages ? (messages as Translated) : inEnglish;
  return {
    language: spoken,
    direction,
    say: (english, ...[values]) => tell(table?.[english] ?? english, values),
    local,
    messages,
  };
}

const inEnglish: Pick<Translated, 'tell' | 'local'> = {
  tell: (text, values) => fill(String(text), values),
  local: (numbers) => numbers,
};

async function tableOf<Sentence extends string>(
  language: string,
  tables: Tables<Sentence>,
): Promise<Texts | undefined> {
  if (language === 'en') return undefined;
  if (language === 'de' || language === 'ar') return tables[language]();
  const { changed } = await import('../../elements/messages/pseudo');
  return changed(await tables.de(), language as PseudoLanguage);
}
