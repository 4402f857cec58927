/** Gives tests and benchmarks the engine, with nothing else on the page. */
import * as initLab from '../../../web/engine/index';

declare global {
  interface Window {
    initLab: typeof initLab;
  }
}
window.initLab = initLab;
