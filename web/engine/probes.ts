/** Tiny modules with one instruction each of the builds: a machine that calls one valid can run that build. */

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
