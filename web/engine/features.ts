/** Which build of the core this machine can run, asked of `WebAssembly.validate` with tiny modules. */
import { type EngineOptions, InitLabError } from './contract';
import type { Build } from './modules';
import { relaxedProbe, simd128Probe } from './probes';

export type Simd = NonNullable<EngineOptions['simd']>;
export type Validate = (bytes: Uint8Array<ArrayBuffer>) => boolean;

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
