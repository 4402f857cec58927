import { html, type TemplateResult } from 'lit';
import type { PlacesOf, Say, Sentence, ValuesOf } from './sentences';

const edge = '\u0000';

/** A sentence with templates in its places: words stay words, whatever a language makes of them. */
export function rich<Text extends Sentence>(
  say: Say,
  text: Text,
  values: Readonly<Record<PlacesOf<Text>, unknown>>,
): TemplateResult {
  const marks = Object.fromEntries(Object.keys(values).map((place) => [place, `${edge}${place}${edge}`]));
  const parts = say(text, ...([marks] as unknown as ValuesOf<Text>)).split(edge);
  return html`${parts.map((part, i) => (i % 2 === 1 ? values[part as PlacesOf<Text>] : part))}`;
}
