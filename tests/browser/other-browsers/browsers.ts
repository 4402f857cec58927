/** Firefox and WebKit, each as it comes and without some of its SIMD. */
import type { OtherBrowser } from './browser';
import { findFirefox, openFirefox } from './firefox';
import { findWebKit, openWebKit } from './webkit';

interface Candidate {
  name: string;
  /** Where it is, if it is on this machine. */
  found: string | undefined;
  /** Which wasm build it takes. */
  build: string;
  /** Here for that build alone. */
  only?: boolean;
  open(): Promise<OtherBrowser>;
}

const firefox = findFirefox();
const webKit = findWebKit();

export const browsers: readonly Candidate[] = [
  { name: 'Firefox', found: firefox, build: 'relaxed', open: () => openFirefox(firefox ?? '') },
  {
    name: 'Firefox without relaxed SIMD',
    found: firefox,
    build: 'simd128',
    only: true,
    open: () => openFirefox(firefox ?? '', { 'javascript.options.wasm_relaxed_simd': false }),
  },
  { name: 'WebKit', found: webKit, build: 'simd128', open: () => openWebKit(webKit ?? '') },
  {
    name: 'WebKit without SIMD',
    found: webKit,
    build: 'scalar',
    only: true,
    open: () => openWebKit(webKit ?? '', { JSC_useWasmSIMD: '0', JSC_useWebAssemblySIMD: '0' }),
  },
];
