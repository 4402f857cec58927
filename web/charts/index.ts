/** Charts that only draw: numbers in, templates out. They know nothing of engines, specs or elements. */
export * from './data-table';
export * from './format';
export * from './histogram-strip';
export * from './layer-chart';
export type { Mark } from './marks';
export * from './read-out';
export * from './scales';
export { chartStyles } from './style';
export * from './summary';
