/** The engine's catalogue in the element's language: everything that is read, nothing that is reckoned with. */
import type { Messages } from './messages';

type Named = { name?: string; key?: string };
const read = ['label', 'description', 'parameterLabel'] as const;

/** `prefix`: of the places of a catalogue beside the engine's first: `training.`, `quantum.`. */
export function inLanguage<Kind extends object>(catalogue: Kind, messages: Messages, prefix = ''): Kind {
  if (messages.language === 'en') return catalogue;
  const lists = Object.entries(catalogue).filter(([, list]) => Array.isArray(list));
  const translated = lists.map(([list, entries]) => [
    list,
    (entries as Named[]).map((entry) => ({ ...entry, ...words(prefix + list, entry, messages) })),
  ]);
  return { ...catalogue, ...Object.fromEntries(translated) };
}

function words(list: string, entry: Named, messages: Messages): Record<string, string> {
  const texts = placesOf(list, entry).map(([property, place, text]) => [
    property,
    messages.ofCatalogue(place, text),
  ]);
  return Object.fromEntries(texts);
}

/** Property, place and English text of everything to be read in one entry. */
function placesOf(list: string, entry: Named): [string, string, string][] {
  return read.flatMap((property) => {
    const text = (entry as Record<string, unknown>)[property];
    if (typeof text !== 'string' || text === '') return [];
    return [[property, `${list}.${entry.key ?? entry.name}.${property}`, text] as [string, string, string]];
  });
}

/** Every place of the catalogue with its English text: what a locale has to have. */
export function cataloguePlaces(catalogue: object, prefix = ''): Map<string, string> {
  const lists = Object.entries(catalogue).filter(([, list]) => Array.isArray(list)) as [string, Named[]][];
  const all = lists.flatMap(([list, entries]) => entries.flatMap((entry) => placesOf(prefix + list, entry)));
  return new Map(all.map(([, place, text]) => [place, text]));
}
