/** dist/site/init-lab.js: what a page of somebody else's loads to use <init-lab>. */
export { InitLab } from '../elements/define';
