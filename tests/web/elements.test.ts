import { describe, expect, it } from 'vitest';
import { readHash, writeHash } from '../../web/elements/hash-state';
import { availablePresets, isPreset, presetSpec, signalFlowPresets } from '../../web/elements/presets';
import { SpecState, sanitise } from '../../web/elements/spec-state';
import { fakeCatalogue } from './fake-catalogue';

const catalogue = fakeCatalogue;

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
    const { spec, problems } = sanitise(catalogue, [
      [name, value],
      ['activation', 'tanh'],
    ]);
    expect(spec).toEqual({ activation: 'tanh' });
    expect(problems.map((problem) => problem.name)).toEqual([name]);
    expect(problems[0]?.message.length).toBeLessThan(200);
  });

  it('is understood in kebab-case, in numbers and lists', () => {
    const { spec, problems } = sanitise(catalogue, [
      ['batch-size', '64'],
      ['widths', '784, 30 10'],
      ['gain', '.5'],
    ]);
    expect(problems).toEqual([]);
    expect(spec).toEqual({ batchSize: 64, widths: [784, 30, 10], gain: 0.5 });
  });
});

describe('state', () => {
  it('goes into the address as differences from the attributes, and comes back', () => {
    const state = new SpecState(catalogue);
    state.setBase([['depth', '12']]);
    state.change({ activation: 'relu', widths: [5, 6] });
    expect(state.difference).toEqual({ activation: 'relu', widths: [5, 6] });
    const hash = writeHash('#other.depth=3', 'mine', state.difference);
    expect(hash).toContain('other.depth=3');
    const again = new SpecState(catalogue);
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

describe('presets', () => {
  it('are complete: none shines through another', () => {
    for (const preset of availablePresets(catalogue)) {
      const state = new SpecState(catalogue);
      state.change({ inputStd: 3, biasInitializer: 'normal', biasValue: 2, widths: [3, 4], gain: 7 });
      state.change(presetSpec(preset, catalogue.defaults));
      expect(state.full.inputStd).toBe(catalogue.defaults.inputStd);
      expect(state.full.widths).toEqual([]);
      const pressed = signalFlowPresets.filter((one) => isPreset(one, state.full, catalogue.defaults));
      expect(pressed.map(({ name }) => name)).toEqual([preset.name]);
    }
  });

  it('keep the widths that an exhibit was given', () => {
    const [preset] = signalFlowPresets;
    if (!preset) throw new Error('no presets');
    expect(presetSpec(preset, catalogue.defaults, [9, 8]).widths).toEqual([9, 8]);
  });
});
