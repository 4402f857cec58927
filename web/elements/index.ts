/** The elements as classes, unregistered; `define.ts` registers them. */
export { InitLab, type InitLabEventMap } from './init-lab';
