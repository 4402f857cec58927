/**
 * dist/site/init-lab-whole.js: everything in one classic script, wasm included. It needs no module, no fetch and no
 * worker of its own URL, so it runs in a sandboxed frame and from disk. public/init-lab-classic.js and
 * public/embed-anyway.js load it where init-lab.js cannot be loaded.
 */
import '../elements/define';
import { startFrame } from './start-frame';

if (document.documentElement.hasAttribute('data-init-lab-frame')) startFrame();
