/** Which build of the core this machine can run, asked of `WebAssembly.validate` with tiny modules. */
import { type EngineOptions, InitLabError } from './contract';
import type { Build } from './modules';

export type Simd = NonNullable<EngineOptions['simd']>;
export type Validate = (bytes: Uint8Array<ArrayBuffer>) => boolean;

const v128 = 0x7b;
const simdPrefix = 0xfd;
const localGet = 0x20;
const end = 0x0b;

/** A module of one function that applies one SIMD instruction to its `operands` and returns what comes out. */
export function probe(operands: number, opcode: readonly number[]): Uint8Array<ArrayBuffer> {
  const section = (id: number, ...content: number[]) => [id, content.length, ...content];
  const indices = Array.from({ length: operands }, (_, index) => index);
  const body = [0, ...indices.flatMap((index) => [localGet, index]), simdPrefix, ...opcode, end];
  return Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
    ...section(1, 1, 0x60, operands, ...indices.map(() => v128), 1, v128), // one type: (v128 …) → v128
    ...section(3, 1, 0), // one function of that type
    ...section(10, 1, body.length, ...body),
  );
}
/** Opcodes in LEB128: 0x105 f32x4.relaxed_madd, which is what the relaxed build is for, and 0xe4 f32x4.add. */
export const relaxedProbe = probe(3, [0x85, 0x02]);
export const simd128Probe = probe(2, [0xe4, 0x01]);

/** Where there is no WebAssembly at all, loading says so; here it is a machine without SIMD. */
const validateHere: Validate = (bytes) => typeof WebAssembly !== 'undefined' && WebAssembly.validate(bytes);

export function chooseBuild(simd: Simd, validate: Validate = validateHere): Build {
  if (simd === 'none') return 'scalar';
  if (simd !== 'simd128' && validate(relaxedProbe)) return 'relaxed';
  if (simd !== 'relaxed' && validate(simd128Probe)) return 'simd128';
  if (simd === 'auto') return 'scalar';
  throw new InitLabError(
    'simd_unsupported',
    'simd',
    `simd: this browser cannot run the ${simd} build; 'auto' takes the fastest that it can`,
  );
}
