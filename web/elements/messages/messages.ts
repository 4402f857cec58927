/** The words of one element, in one language. */
import { en, type Locale, type MessageKey } from './en';

export interface Messages {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  say(key: MessageKey): string;
  /** A text of the engine's catalogue, given in English and by its place: itself where the language lacks it. */
  ofCatalogue(place: string, text: string): string;
}

export const english: Messages = {
  language: 'en',
  direction: 'ltr',
  say: (key) => en[key],
  ofCatalogue: (_place, text) => text,
};

const fromTheRight = ['ar', 'fa', 'he', 'ur'];

export function messagesOf(language: string, { messages, catalogue }: Locale): Messages {
  return {
    language,
    direction: fromTheRight.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    say: (key) => messages[key] ?? en[key],
    ofCatalogue: (place, text) => (Object.hasOwn(catalogue, place) ? (catalogue[place] ?? text) : text),
  };
}
