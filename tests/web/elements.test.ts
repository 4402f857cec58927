import { describe, expect, it } from 'vitest';
import { signalFlowPresets } from '../../web/elements/exhibits/signal-flow-presets';
import { Fields, type OwnField, ownChoice } from '../../web/elements/fields';
import { readHash, writeHash } from '../../web/elements/hash-state';
import { availablePresets, isPreset, type Preset, presetPatch } from '../../web/elements/presets';
import { SpecState, sanitise } from '../../web/elements/spec-state';
import { fakeCatalogue } from './fake-catalogue';

const fields = new Fields(fakeCatalogue);

describe('what comes from outside', () => {
  it.each([
    ['depth', 'banana'],
    ['depth', '-4'],
    ['depth', '1e999'],
    ['depth', '2.5'],
    ['gain', '<img src=x onerror=alert(1)>'],
    ['gain', Number.NaN],
    ['seed', {}],
    ['widths', '10,x,3'],
    ['activation', '__proto__'],
    ['initializer', 'x'.repeat(300)],
    ['constructor', '1'],
  ])('%s = %s is reported and left out, the rest kept', (name, value) => {
    const { patch, problems } = sanitise(fields, [
      [name, value],
      ['activation', 'tanh'],
    ]);
    expect(patch).toEqual({ activation: 'tanh' });
    expect(problems.map((problem) => problem.name)).toEqual([name]);
    expect(problems[0]?.message.length).toBeLessThan(200);
  });

  it('is understood in kebab-case, in numbers and lists', () => {
    const { patch, problems } = sanitise(fields, [
      ['batch-size', '64'],
      ['widths', '784, 30 10'],
      ['gain', '.5'],
    ]);
    expect(problems).toEqual([]);
    expect(patch).toEqual({ batchSize: 64, widths: [784, 30, 10], gain: 0.5 });
  });
});

describe('state', () => {
  it('goes into the address as differences from the attributes, and comes back', () => {
    const state = new SpecState(fields);
    state.setBase([['depth', '12']]);
    state.change({ activation: 'relu', widths: [5, 6] });
    expect(state.difference).toEqual({ activation: 'relu', widths: [5, 6] });
    const hash = writeHash('#other.depth=3', 'mine', state.difference);
    expect(hash).toContain('other.depth=3');
    const again = new SpecState(fields);
    again.setBase([['depth', '12']]);
    expect(again.merge(readHash(hash, 'mine'))).toEqual([]);
    expect(again.full).toEqual(state.full);
    state.reset();
    expect(state.difference).toEqual({});
    expect(state.full.depth).toBe(12);
  });

  it('keeps two exhibits in one address apart', () => {
    const hash = writeHash(writeHash('', 'a', { depth: 3 }), 'b', { depth: 4 });
    expect(readHash(hash, 'a')).toEqual([['depth', '3']]);
    expect(readHash(hash, 'b')).toEqual([['depth', '4']]);
  });
});

describe("settings of an exhibit's own", () => {
  const view = ownChoice({
    key: 'shownStage',
    label: 'Shown',
    initial: 'after',
    view: true,
    choices: [
      { name: 'before', label: 'before' },
      { name: 'after', label: 'after', aliases: ['behind'] },
    ],
  });
  const angle: OwnField = {
    ...{ key: 'otherGain', kind: 'number', label: 'Other gain', description: '', unit: '' },
    ...{ minimum: 0, maximum: 5, sliderMinimum: 0, sliderMaximum: 5, scale: 'linear', initial: 2 },
  };
  const own = new Fields(fakeCatalogue, [view, angle], { depth: 7 });

  it('are checked, filled in and written like those of a network', () => {
    const state = new SpecState(own);
    const problems = state.setBase([
      ['shown-stage', 'behind'],
      ['other-gain', '9'],
    ]);
    expect(problems.map(({ name }) => name)).toEqual(['other-gain']);
    expect(problems[0]?.message).toContain('Other gain: 9 is not between 0 and 5');
    expect(state.full).toMatchObject({ shownStage: 'after', otherGain: 2, depth: 7 });
    state.change({ shownStage: 'before', otherGain: 0.5 });
    expect(readHash(writeHash('', 'x', state.difference), 'x')).toEqual([
      ['shown-stage', 'before'],
      ['other-gain', '0.5'],
    ]);
  });

  it('never reach the engine', () => {
    const spec = own.spec(new SpecState(own).full);
    expect(Object.keys(spec).sort()).toEqual(fakeCatalogue.fields.map(({ key }) => key).sort());
  });

  it('go back with a preset, except those that only say what is looked at', () => {
    const preset: Preset = { name: 'a', label: 'He', set: { activation: 'tanh' } };
    const state = new SpecState(own);
    state.change({ shownStage: 'before', otherGain: 0.5, depth: 3 });
    state.change(presetPatch(preset, own));
    expect(state.full).toMatchObject({ shownStage: 'before', otherGain: 2, depth: 7 });
    expect(isPreset(preset, state.full, own)).toBe(true);
  });

  it('a key that the catalogue gains needs no edit', () => {
    const sparsity = { ...angle, key: 'sparsity' as never, label: 'Sparsity', maximum: 1 };
    const grown = new Fields({ ...fakeCatalogue, fields: [...fakeCatalogue.fields, sparsity] });
    expect(sanitise(grown, [['sparsity', '0.5']]).patch).toEqual({ sparsity: 0.5 });
  });
});

describe('presets', () => {
  it('are complete: none shines through another', () => {
    for (const preset of availablePresets(fields, signalFlowPresets)) {
      const state = new SpecState(fields);
      state.change({ inputStd: 3, biasInitializer: 'normal', biasValue: 2, widths: [3, 4], gain: 7 });
      state.change(presetPatch(preset, fields));
      expect(state.full.inputStd).toBe(fields.defaults.inputStd);
      expect(state.full.widths).toEqual([]);
      const pressed = signalFlowPresets.filter((one) => isPreset(one, state.full, fields));
      expect(pressed.map(({ name }) => name)).toEqual([preset.name]);
    }
  });

  it('keep the widths that an exhibit was given', () => {
    const [preset] = signalFlowPresets;
    if (!preset) throw new Error('no presets');
    expect(presetPatch(preset, fields, [9, 8]).widths).toEqual([9, 8]);
  });
});
