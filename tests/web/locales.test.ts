/**
 * Every language has every text, and none that nobody asks for. That German has all that is said, and Arabic all that
 * German has, is held by their types as well; charts, which know no language, are held here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ar, arabic as arabicOver } from '../../web/elements/messages/ar/arabic';
import { cataloguePlaces, inLanguage } from '../../web/elements/messages/catalogue';
import { chooseLanguage, loadMessages } from '../../web/elements/messages/choose';
import { de, german as germanOver } from '../../web/elements/messages/de/german';
import { readSentence } from '../../web/elements/messages/engine-sentences';
import { english } from '../../web/elements/messages/messages';
import type { Locale } from '../../web/elements/messages/sentences';
import type { Translation } from '../../web/elements/messages/texts';
import { createEngine, type Engine } from '../../web/engine/index';

const german = germanOver(english);
const arabic = arabicOver(english);
let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ workers: 0 });
});
afterAll(() => engine.close());

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const forms = (translation: Translation) =>
  typeof translation === 'string' ? [translation] : Object.values(translation);

describe.each(Object.entries({ de, ar } as Record<string, Locale>))('%s', (name, locale) => {
  const spoken = { de: german, ar: arabic }[name as 'de' | 'ar'];

  test('has every sentence, each with words and with the places of the English', () => {
    expect(Object.keys(locale.messages).sort()).toEqual(Object.keys(de.messages).sort());
    for (const [sentence, translation] of Object.entries(locale.messages)) {
      for (const form of forms(translation)) {
        expect(form.trim(), sentence).not.toBe('');
        // "one layer" needs no number.
        const given = new Set(places(form));
        const wanted = places(sentence).filter((place) => place !== 'count' || given.has('count'));
        expect([...given].sort(), sentence).toEqual([...new Set(wanted)]);
      }
    }
  });

  test('has the sentences of the engine, with no place that the English lacks', () => {
    expect(Object.keys(locale.engine)).toEqual(Object.keys(de.engine));
    for (const [sentence, translation] of Object.entries(locale.engine))
      for (const form of forms(translation))
        expect(places(sentence), sentence).toEqual(expect.arrayContaining(places(form)));
  });

  test('has the texts of the engine’s catalogues, each with words', async () => {
    const wanted = [
      ...cataloguePlaces(engine.catalogue()).keys(),
      ...cataloguePlaces(await engine.trainingCatalogue(), 'training.').keys(),
      ...cataloguePlaces(await engine.quantumCatalogue(), 'quantum.').keys(),
    ];
    expect(Object.keys(locale.catalogue).sort()).toEqual(wanted.sort());
    for (const [place, text] of Object.entries(locale.catalogue)) expect(text.trim(), place).not.toBe('');
  });

  test('changes what is read, and nothing else', () => {
    const before = engine.catalogue();
    const after = inLanguage(before, spoken);
    const bare = (catalogue: object) =>
      JSON.stringify(catalogue, (key, value) =>
        /^(label|description|parameterLabel)$/.test(key) ? '' : value,
      );
    expect(bare(after)).toBe(bare(before));
    expect(after.fields.find(({ key }) => key === 'depth')?.label).toBe(
      locale.catalogue['fields.depth.label'],
    );
  });
});

// --- What is said in the sources ---

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('messages'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
const quoted = (sentence: string) => `'${sentence.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

test('every sentence is said somewhere', () => {
  const all = ['web/charts', 'web/elements', 'web/hosts'].flatMap(sources).join('\n');
  expect(Object.keys(de.messages).filter((sentence) => !all.includes(quoted(sentence)))).toEqual([]);
});

test('every sentence of the charts is in the tables', () => {
  const said = sources('web/charts').flatMap((text) =>
    [...text.matchAll(/\bsay\(\s*(?:[^'()]*\? )?'([^']+)'(?: : '([^']+)')?/g)].flatMap(([, one, other]) =>
      [one, other].filter((sentence) => sentence !== undefined),
    ),
  );
  expect(said.length).toBeGreaterThan(25);
  expect(said.filter((sentence) => !Object.hasOwn(de.messages, sentence))).toEqual([]);
});

// --- What the engine says ---

const patterns = Object.keys(de.engine);

test.each([
  { initializer: 'normal', gain: 1e6, activation: 'linear', depth: 20 },
  { initializer: 'zeros' },
  { activation: 'relu', biasInitializer: 'constant', biasValue: -50, depth: 5 },
  { initializer: 'normal', gain: 1, activation: 'tanh', depth: 12 },
  { initializer: 'he_normal', activation: 'relu', depth: 12 },
  { initializer: 'normal', gain: 0.01, activation: 'tanh', depth: 12 },
  { initializer: 'normal', gain: 1, activation: 'linear', depth: 12 },
  { initializer: 'normal', gain: 0.000001, activation: 'linear', depth: 60 },
] as const)('a verdict on %j has a German and an Arabic sentence', async (spec) => {
  const { verdict } = await engine.runExperiment({ width: 32, batchSize: 16, ...spec });
  expect(readSentence(patterns, verdict.message), verdict.message).toBeDefined();
  for (const language of [german, arabic])
    expect(language.ofEngine(verdict.message)).not.toBe(verdict.message);
});

test('numbers in a verdict are written as the language writes them', () => {
  const sentence =
    'From first layer to last the variance of activations changes by a factor of 0.52, that of gradients on the way back by 1.3: both survive.';
  expect(german.ofEngine(sentence)).toContain('0,52');
  expect(arabic.ofEngine(sentence)).toContain('0.52');
});

const refused: readonly [string, (engine: Engine) => Promise<unknown>][] = [
  ['a number', (e) => e.predict({ gain: -1 })],
  ['a whole number', (e) => e.predict({ depth: 0 })],
  ['no number', (e) => e.predict({ depth: 'deep' as unknown as number })],
  ['a name', (e) => e.predict({ activation: 'swash' as 'relu' })],
  ['a list', (e) => e.predict({ widths: [3] })],
  ['an entry of a list', (e) => e.predict({ widths: [3, 0.5, 2] })],
  ['an unknown field', (e) => e.predict({ wdith: 3 } as object)],
  ['a bias value', (e) => e.predict({ biasInitializer: 'log_odds', biasValue: 3 })],
  ['work', (e) => e.predict({ depth: 1000, width: 4096, batchSize: 4096 })],
  ['residual blocks', (e) => e.predict({ residual: 'fixup', depth: 2 })],
  ['layers of a block', (e) => e.predict({ residual: 'plain', depth: 4, blockLayers: 9 })],
  ['shapes of a block', (e) => e.predict({ residual: 'plain', widths: [4, 5, 6, 7] })],
  ['shapes of an identity', (e) => e.predict({ initializer: 'identity', widths: [4, 5] })],
  [
    'a residual network scaled on data',
    (e) => e.predict({ initializer: 'lsuv', residual: 'plain', depth: 4 }),
  ],
  ['a training', (e) => e.train({ depth: 8, frozenLayers: 8 })],
  ['classes', (e) => e.train({ dataset: 'digits', classes: [1] })],
  ['circuits', (e) => e.barrenPlateau({ circuit: 'product', sweep: 'layers' })],
  ['qubits', (e) => e.barrenPlateau({ qubitsMinimum: 9, qubitsMaximum: 4 })],
];

test.each(refused)('a refusal of %s has a German and an Arabic sentence', async (_name, ask) => {
  const { message } = (await ask(engine).then(
    () => ({ message: 'it was not refused' }),
    (error: Error) => error,
  )) as Error;
  expect(readSentence(patterns, message), message).toBeDefined();
  for (const language of [german, arabic]) {
    const told = language.ofEngine(message);
    expect(told).not.toBe(message);
    expect(told, message).not.toMatch(/\b(must|whole|number|from|list|with|one of|most)\b/);
  }
});

// --- Numbers and plurals ---

test('numbers and their spoken forms', () => {
  expect(german.number(0.0884)).toBe('0,0884');
  expect(german.number(4.02e-17)).toBe('4,02\u00a0×\u00a010⁻¹⁷');
  expect(german.spoken(-4.02e-17)).toBe('minus 4,02 mal 10 hoch minus 17');
  expect(arabic.number(0.0884)).toBe('0.0884');
  expect(arabic.number(-2)).toBe('\u2066−2\u2069'); // it reads from left to right
  expect(arabic.local('0.1, 0.2')).toBe('0.1، 0.2');
  expect(german.say('seed {seed}', { seed: 123456 })).toBe('Startwert 123456');
});

test('plurals by the rules of the language', () => {
  const layers = (count: number) => arabic.say('{count} layers', { count });
  expect([2, 3, 11].map(layers)).toEqual(['طبقتين', '3 طبقات', '11 طبقة']);
  expect(german.say('{count} networks', { count: 1 })).toBe('1 Netz');
});

// --- The choice ---

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
