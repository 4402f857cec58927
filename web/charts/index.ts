/**
 * Charts that only draw: numbers in, templates out. They know nothing of engines, specs or elements. Here are those
 * of the first screen; an exhibit that is loaded later names the file of its chart, which then comes with it.
 */
export * from './data-table';
export * from './english';
export * from './format';
export * from './histogram-strip';
export * from './layer-chart';
export type { Mark } from './marks';
export * from './read-out';
export * from './scales';
export { chartStyles } from './style';
export * from './summary';
export * from './words';
