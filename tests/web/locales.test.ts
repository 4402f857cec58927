/** Every language has every text, and none that nobody asks for. The messages are held to English by their type as well. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ar } from '../../web/elements/messages/ar';
import { cataloguePlaces, inLanguage } from '../../web/elements/messages/catalogue';
import { chooseLanguage, loadMessages } from '../../web/elements/messages/choose';
import { de } from '../../web/elements/messages/de';
import { en } from '../../web/elements/messages/en';
import { english, messagesOf } from '../../web/elements/messages/messages';
import { createEngine, type Engine } from '../../web/engine/index';

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ workers: 0 });
});
afterAll(() => engine.close());

for (const [name, locale] of Object.entries({ de, ar })) {
  test(`${name} has the messages of English, each with words`, () => {
    expect(Object.keys(locale.messages).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(locale.messages)) expect(text.trim(), key).not.toBe('');
  });
  test(`${name} has the texts of the engine's catalogue, each with words`, () => {
    const places = cataloguePlaces(engine.catalogue());
    expect(Object.keys(locale.catalogue).sort()).toEqual([...places.keys()].sort());
    for (const [place, text] of Object.entries(locale.catalogue)) expect(text.trim(), place).not.toBe('');
  });
  test(`${name} changes what is read, and nothing else`, () => {
    const before = engine.catalogue();
    const after = inLanguage(before, messagesOf(name, locale));
    const bare = (catalogue: object) =>
      JSON.stringify(catalogue, (key, value) =>
        /^(label|description|parameterLabel)$/.test(key) ? '' : value,
      );
    expect(bare(after)).toBe(bare(before));
    expect(after.fields.find(({ key }) => key === 'depth')?.label).toBe(
      locale.catalogue['fields.depth.label'],
    );
  });
}

test('English is the catalogue itself', () => {
  expect(inLanguage(engine.catalogue(), english)).toBe(engine.catalogue());
});

test.each([
  [['de'], 'de'],
  [['de-AT', 'en'], 'de'],
  [['fr', 'ar-EG'], 'ar'],
  [['en-GB', 'de'], 'en'],
  [['fr', 'nl'], 'en'],
  [[], 'en'],
  [['constructor', '__proto__', '<b>', '  DE '], 'de'],
])('%j is %s', (wanted, language) => {
  expect(chooseLanguage(wanted)).toBe(language);
});

test('an unknown language is English without a word', async () => {
  expect(await loadMessages('xx')).toBe(english);
});
