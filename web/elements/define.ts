/** Registers <init-lab>, with the page's shared engine behind it. */
import { sharedEngine } from '../engine/index';
import { InitLab } from './init-lab';

InitLab.engineSource = () => sharedEngine();
if (!customElements.get('init-lab')) customElements.define('init-lab', InitLab);

export { InitLab };
