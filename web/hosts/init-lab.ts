/** dist/site/init-lab.js, and `init-lab` of the npm package: registers <init-lab>. */
import { InitLab as Implementation } from '../elements/define';
import type { InitLabElement } from './element';

/** The class, as its public face promises; does not compile where it breaks the promise. */
export const InitLab: new () => InitLabElement = Implementation;
