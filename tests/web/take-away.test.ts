import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fields, ownChoice, type Patch } from '../../web/elements/fields';
import { readHash } from '../../web/elements/hash-state';
import { english } from '../../web/elements/messages/messages';
import { SpecState } from '../../web/elements/spec-state';
import { csvOf, distinct } from '../../web/elements/take-away/csv';
import { frameCode, homeOf, linkTo, tagCode } from '../../web/elements/take-away/links';
import { wrap } from '../../web/elements/take-away/picture';
import {
  agreement,
  agreementWords,
  plain,
  readRecord,
  recordOf,
  recordText,
} from '../../web/elements/take-away/record';
import { fileName, type Subject, settingWords } from '../../web/elements/take-away/subject';
import { version } from '../../web/elements/take-away/version';
import { fakeCatalogue } from './fake-catalogue';

const stage = ownChoice({
  key: 'stage',
  label: 'Stage',
  initial: 'activation',
  choices: [
    { name: 'activation', label: 'a' },
    { name: 'preactivation', label: 'z' },
  ],
});

/** An exhibit with these settings over these attributes. */
function subject(
  patch: Patch = {},
  attributes: [string, string][] = [],
  outcome: unknown = undefined,
): Subject {
  const fields = new Fields(fakeCatalogue, [stage]);
  const settings = new SpecState(fields);
  settings.setBase(attributes);
  settings.change(patch);
  const host = {
    catalogue: fakeCatalogue,
    messages: english,
    fields,
    state: settings.full,
    base: settings.base,
    names: { prefix: 'signal-flow' },
    networks: [{ label: '', spec: fields.spec(settings.full) }],
    outcome,
  };
  return { element: { exhibit: 'signal-flow' }, host } as unknown as Subject;
}

test('the version is that of the package', () => {
  const { version: packaged } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  expect(version).toBe(packaged);
});

describe('CSV', () => {
  test('has the header and every digit, and quotes what RFC 4180 says', () => {
    const columns = [
      { title: 'signal, measured', values: [1 / 3, Number.NaN] },
      { title: 'theory', values: Float64Array.of(1e-300, Infinity) },
      { title: 'said "so"', values: [1, 2] },
    ];
    expect(csvOf({ columns, rows: 2 })).toBe(
      'Layer,"signal, measured",theory,"said ""so"""\r\n' +
        '1,0.3333333333333333,1e-300,1\r\n2,NaN,Infinity,2\r\n',
    );
  });

  test('rows are called what the table calls them', () => {
    const items = { title: 'Place', name: (i: number) => `σ_w ${i}, σ_b 0` };
    expect(csvOf({ columns: [{ title: 'q', values: [5] }], rows: 1, items })).toBe(
      'Place,q\r\n"σ_w 0, σ_b 0",5\r\n',
    );
  });

  test('says whose theory it is where there are several', () => {
    expect(distinct(['z, measured', 'theory', 'a, measured', 'theory', 'dead'])).toEqual([
      'z, measured',
      'z, theory',
      'a, measured',
      'a, theory',
      'dead',
    ]);
    expect(distinct(['largest', 'theory', 'rms', 'theory'])).toEqual([
      'largest',
      'largest, theory',
      'rms',
      'rms, theory',
    ]);
  });
});

describe('links', () => {
  const page = 'https://example.org/lesson/?a=1#other.depth=9';

  test('lead to the same state, from attributes or from none', () => {
    const there = subject({ depth: 12, gain: 0.1, widths: [3, 4], stage: 'preactivation' }, [
      ['initializer', 'he_normal'],
    ]);
    const link = linkTo(there, page) ?? '';
    expect(link).toMatch(/^https:\/\/example\.org\/lesson\/\?a=1#signal-flow\./);
    expect(link).not.toContain('other');
    for (const attributes of [[['initializer', 'he_normal']] as [string, string][], []]) {
      const again = new SpecState(there.host.fields);
      again.setBase(attributes);
      expect(again.merge(readHash(new URL(link).hash, 'signal-flow'))).toEqual([]);
      expect(again.full).toEqual(there.host.state);
    }
  });

  test.each(['about:srcdoc', 'blob:https://example.org/1', 'data:text/html,'])(
    'there is none from %s',
    (url) => {
      expect(linkTo(subject(), url)).toBeUndefined();
    },
  );

  test('the lines to embed it stand for the same settings', () => {
    const there = subject({ widths: [784, 30, 10], inputStd: 2 });
    const tag = tagCode(there, 'https://example.org/il/');
    expect(tag).toContain('<script type="module" src="https://example.org/il/init-lab.js"></script>');
    expect(tag).toContain(
      '<init-lab exhibit="signal-flow" initializer="xavier_normal" activation="tanh" widths="784,30,10" ',
    );
    expect(tag).toContain('input-std="2"');
    const frame = frameCode(there, 'https://example.org/il/');
    const source = /src="([^"]*)"/.exec(frame)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { pathname, searchParams } = new URL(source);
    expect(pathname).toBe('/il/embed.html');
    expect(searchParams.get('widths')).toBe('784,30,10');
    expect(searchParams.get('seed')).toBe('7');
  });

  test('init-lab.js is beside the folder of the script, where that is served', () => {
    expect(homeOf('https://example.org/il/assets/take-away-x.js')).toBe('https://example.org/il/');
    expect(homeOf('file:///home/me/init-lab.html')).toBe('init-lab/');
  });
});

describe('words', () => {
  test('name what differs, the seed last; gain by its meaning', () => {
    const words = settingWords(subject({ initializer: 'normal', gain: 0.02, batchSize: 64 }));
    expect(words.replaceAll('\u00a0', ' ')).toBe(
      'Normal, std 0.02, Tanh, depth 10, width 128, batch 64, seed 7',
    );
    expect(settingWords(subject({ widths: [3, 4] }))).not.toContain('depth');
    expect(settingWords(subject({ initializer: 'zeros', gain: 3 }))).not.toContain('3,');
  });

  test('files have plain names', () => {
    expect(fileName(subject(), 'forward', 'svg')).toBe('init-lab-signal-flow-forward-seed-7.svg');
  });

  test('long lines are wrapped at words', () => {
    const lines = wrap('one two three four five six seven', 80, 10);
    expect(lines.join(' ')).toBe('one two three four five six seven');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(14);
  });
});

describe('run records', () => {
  const outcome = {
    activationVariance: Float64Array.of(1 / 3, Infinity, Number.NaN, 0),
    bands: [Float32Array.of(0.5)],
    verdict: { code: 'not_finite' },
    timing: { total: 12 },
  };

  test('open to the same state, with the same numbers', () => {
    const made = subject({ depth: 12, widths: [3, 4], stage: 'preactivation' }, [], outcome);
    const text = recordText(made);
    const read = readRecord(text, subject({ depth: 99, gain: 4 }));
    if ('message' in read) throw new Error(read.message);
    expect(read.patch).toEqual(made.host.state);
    expect(JSON.parse(text)).toEqual(recordOf(made));
    expect(agreement(read.record.results, outcome)).toEqual({ numbers: 5, worst: 0 });
    expect(JSON.parse(text)).toMatchObject({ version, exhibit: 'signal-flow', seed: 7 });
  });

  test('numbers that differ are found, wherever they stand; times do not count', () => {
    const before = plain(outcome);
    expect(agreement(before, { ...outcome, timing: { total: 99 } }).worst).toBe(0);
    const off = { ...outcome, bands: [Float32Array.of(0.5001)] };
    expect(agreement(before, off).worst).toBeCloseTo(2e-4, 5);
    expect(agreement(before, { ...outcome, activationVariance: Float64Array.of(1 / 3, 5, 0, 0) }).worst).toBe(
      1,
    );
    expect(agreement({}, outcome).worst).toBe(1);
    expect(agreementWords({ numbers: 5, worst: 0 }, version)).toContain('digit for digit');
    expect(agreementWords({ numbers: 5, worst: 2e-6 }, '9.0.0')).toContain('version 9.0.0');
    expect(agreementWords({ numbers: 5, worst: 0.5 }, version)).toContain('numbers are not');
  });

  const good = recordOf(subject());
  test.each<[string, unknown, RegExp]>([
    ['nothing', '', /nothing to open/],
    ['no JSON', '{"format": ', /not a run record/],
    ['another JSON', '[1, 2]', /not a run record/],
    ['null', 'null', /not a run record/],
    ['another exhibit', { ...good, exhibit: 'spectrum' }, /“spectrum”.*“signal-flow”/],
    ['no settings', { ...good, spec: 3 }, /“spec” must be an object/],
    [
      'a number out of range',
      { ...good, spec: { ...good.spec, depth: 1e9 } },
      /depth: .*1000000000.* not between/,
    ],
    [
      'a name unknown',
      { ...good, spec: { ...good.spec, activation: '<img>' } },
      /activation: .*“<img>” is not known/,
    ],
    ['a setting unknown', { ...good, spec: { ...good.spec, magic: 1 } }, /magic: “magic” is not a setting/],
    ['a very long name', { ...good, spec: { ['x'.repeat(1e5)]: 1 } }, /x…/],
  ])('%s is refused in one sentence', (_what, given, words) => {
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    const read = readRecord(text, subject());
    expect('message' in read && read.message).toMatch(words);
    expect('message' in read && read.message.length).toBeLessThan(250);
  });

  test('any JSON at all is refused or gives settings that hold', () => {
    const there = subject();
    const spec = fc.dictionary(fc.constantFrom(...there.host.fields.keys, '__proto__', 'x'), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ ...just(good), spec })), (value) => {
        const read = readRecord(JSON.stringify(value), there);
        if ('message' in read) return read.message.length < 250;
        const state = new SpecState(there.host.fields);
        return state.merge(Object.entries(read.patch)).length === 0;
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  const just = (record: object) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, fc.constant(value)]));
});
