/** A language other than English, from its tables. It comes with the first of them. */
import type { ChartWords, PlaceValues } from '../../charts/index';
import { engineReader } from './engine-sentences';
import type { Messages } from './messages';
import type { Locale, Say } from './sentences';
import type { Translation } from './texts';

const fromTheRight = ['ar', 'fa', 'he', 'ur'];

/** `plain`: English, whose ways with numbers and {places} this one shares. */
export function translated(
  language: string,
  { messages, engine, catalogue }: Locale,
  plain: ChartWords,
): Messages {
  const kinds = new Intl.PluralRules(language);
  const decimal = decimalSign(language);
  const local = (text: string) => text.replace(/(\d)\.(?=\d)/g, `$1${decimal}`);
  const given = (values: PlaceValues) =>
    Object.fromEntries(
      Object.entries(values).map(([place, value]) => [
        place,
        typeof value === 'number' ? local(String(value)) : value,
      ]),
    );
  const tell = (translation: Translation | undefined, text: string, values: PlaceValues = {}) => {
    const sentence =
      typeof translation === 'object'
        ? (translation[kinds.select(Number(values.count))] ?? translation.other)
        : (translation ?? text);
    return plain.say(sentence, given(values));
  };
  const say = ((text: keyof Locale['messages'], values?: PlaceValues) =>
    tell(messages[text], text, values)) as Say & ((text: string, values?: PlaceValues) => string);
  return {
    language,
    direction: fromTheRight.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    say,
    number: (value, digits) => local(plain.number(value, digits)),
    spoken: (value, digits) => local(plain.spoken(value, digits, say)),
    share: plain.share,
    lower: (label) => label,
    ofCatalogue: (place, text) => (Object.hasOwn(catalogue, place) ? (catalogue[place] ?? text) : text),
    ofEngine: engineReader(Object.keys(engine), {
      tell: (text, values) => tell(engine[text], text, values),
      label: (key) => catalogue[`fields.${key}.label`] ?? key,
      number: local,
    }),
  };
}

/** With the digits that formulas and code have, in Arabic too: 0,5 in German, 0.5 in Arabic. */
function decimalSign(language: string): string {
  const parts = new Intl.NumberFormat(`${language}-u-nu-latn`).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
