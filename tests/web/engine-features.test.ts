import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { chooseBuild, type Simd } from '../../web/engine/features';
import { relaxedProbe, simd128Probe } from '../../web/engine/probes';

const validates = (bytes: Uint8Array, flags: string[] = []): boolean => {
  const script = `process.stdout.write(String(WebAssembly.validate(Uint8Array.of(${[...bytes]}))))`;
  return execFileSync(process.execPath, [...flags, '-e', script], { encoding: 'utf8' }) === 'true';
};
const major = Number(process.versions.node.split('.')[0]);

describe('the probes', () => {
  test('simd128 is accepted by every Node', () => expect(WebAssembly.validate(simd128Probe)).toBe(true));

  test('relaxed SIMD is refused by Node 20 and accepted with its flag', () => {
    if (major < 22) {
      expect(WebAssembly.validate(relaxedProbe)).toBe(false);
      expect(validates(relaxedProbe, ['--experimental-wasm-relaxed-simd'])).toBe(true);
    } else expect(WebAssembly.validate(relaxedProbe)).toBe(true);
  });

  test('they do what they claim to: one adds, one does not exist without its opcode', () => {
    expect(WebAssembly.Module.exports(new WebAssembly.Module(simd128Probe))).toEqual([]);
    const spoilt = simd128Probe.slice();
    spoilt[spoilt.length - 2] = 0x7f; // an opcode that there is not
    expect(WebAssembly.validate(spoilt)).toBe(false);
  });
});

describe('the build', () => {
  const machine = (relaxed: boolean, simd128: boolean) => (bytes: Uint8Array) =>
    bytes === relaxedProbe ? relaxed : simd128;
  test.each<[Simd, boolean, boolean, string]>([
    ['auto', true, true, 'relaxed'],
    ['auto', false, true, 'simd128'],
    ['auto', false, false, 'scalar'],
    ['relaxed', true, true, 'relaxed'],
    ['simd128', true, true, 'simd128'],
    ['none', true, true, 'scalar'],
  ])('%s on a machine with relaxed %s, simd128 %s is %s', (simd, relaxed, simd128, build) => {
    expect(chooseBuild(simd, machine(relaxed, simd128))).toBe(build);
  });

  test.each<[Simd, boolean]>([
    ['relaxed', true],
    ['simd128', false],
  ])('an explicit %s that does not run here is refused', (simd, simd128) => {
    expect(() => chooseBuild(simd, machine(false, simd128))).toThrow(
      expect.objectContaining({ code: 'simd_unsupported', field: 'simd' }),
    );
  });
});
