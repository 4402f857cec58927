/** A language other than English, from its tables. It comes with the first of them. */
import type { ChartWords, PlaceValues } from '../../charts/index';
import type { QuizText } from '../../engine/contract';
import { engineReader } from './engine-sentences';
import type { Messages } from './messages';
import { lineInWords, type Teller, textInWords } from './question-texts';
import type { Locale, Say } from './sentences';
import type { Texts, Translation } from './texts';

const fromTheRight = ['ar', 'fa', 'he', 'ur'];

export interface Translated extends Messages, Teller {
  /** Of a question, with the tables that are for it: a line without formulas, such as a title; a text. */
  questionLine(line: string, tables: readonly Texts[]): string;
  questionText(text: QuizText, tables: readonly Texts[]): QuizText;
}

/** `plain`: English, whose ways with numbers and {places} this one shares. */
export function translated(
  language: string,
  { messages, engine, catalogue }: Locale,
  plain: Messages,
): Translated {
  const kinds = new Intl.PluralRules(language);
  const decimal = decimalSign(language);
  const direction = fromTheRight.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  /** One number or a list of them: 0.1, 0.2 is 0,1; 0,2 where a comma is the decimal sign. */
  const local = (text: string) => {
    const number = text.replace(/(\d)\.(?=\d)/g, `$1${decimal}`);
    if (decimal === ',' && number !== text) return number.replaceAll(', ', '; ');
    return direction === 'rtl' ? isolated(listed(number)) : number;
  };
  const line = direction === 'rtl' ? settled : (text: string) => text;
  const given = (values: PlaceValues) =>
    Object.fromEntries(
      Object.entries(values).map(([place, value]) => [
        place,
        typeof value === 'number' ? local(String(value)) : value,
      ]),
    );
  const tell = (translation: Translation, values: PlaceValues = {}) => {
    const sentence =
      typeof translation === 'object'
        ? (translation[kinds.select(Number(values.count))] ?? translation.other)
        : translation;
    return line((plain as ChartWords).say(sentence, given(values)));
  };
  const say = ((text: keyof Locale['messages'], values?: PlaceValues) =>
    tell(messages[text] ?? text, values)) as Say & ((text: string, values?: PlaceValues) => string);
  const words: Translated = {
    language,
    direction,
    say,
    number: (value, digits) => local(plain.number(value, digits)),
    spoken: (value, digits) => local(plain.spoken(value, digits, say)),
    share: plain.share,
    decimals: (value, digits) => local(plain.decimals(value, digits)),
    lower: (label) => label,
    ofCatalogue: (place, text) => (Object.hasOwn(catalogue, place) ? (catalogue[place] ?? text) : text),
    ofEngine: engineReader(Object.keys(engine), {
      tell: (text, values) => tell(engine[text] ?? text, values),
      label: (key) => catalogue[`fields.${key}.label`] ?? key,
      number: local,
    }),
    tell,
    local,
    questionLine: (text, tables) => lineInWords(text, tables, words),
    questionText: (text, tables) => textInWords(text, tables, words),
  };
  return words;
}

/** A list of numbers has the comma of the words around it. */
function listed(numbers: string): string {
  return /\p{L}/u.test(numbers) ? numbers : numbers.replaceAll(', ', '، ');
}

/** From left to right within words from right to left: 3 × 10⁻⁵, −2. */
function isolated(number: string): string {
  return /^[^\p{L}]*[×−][^\p{L}]*$/u.test(number) ? `\u2066${number}\u2069` : number;
}

/** A name in Latin letters does not draw what comes after its comma or colon to its own side. */
function settled(text: string): string {
  return text.replaceAll('; ', '؛ ').replace(/(?<=[A-Za-zα-ωΑ-Ω₀-₉²*)])(?=[،؛:.](\s|$))/g, '\u200f');
}

/** With the digits that formulas and code have, in Arabic too: 0,5 in German, 0.5 in Arabic. */
function decimalSign(language: string): string {
  const parts = new Intl.NumberFormat(`${language}-u-nu-latn`).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
