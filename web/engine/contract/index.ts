/**
 * What the engine takes and returns. Names, ranges, defaults and formulas live in C++ and are read from
 * `catalogue()`; this file gives TypeScript their shapes.
 *
 * Conventions: the input is N(0, inputStd²), batch × units. A variance is the population variance over all
 * entries (units × batch; for weights, all weights) about their mean. The gradient that enters at the last
 * activation is N(0, 1). Layer 1 is the first that has weights, so entry 0 of every array is layer 1.
 * Infinity and NaN are results (a network that exploded), never errors.
 */
export * from './analysis';
export * from './catalogue';
export * from './engine';
export * from './error';
export * from './experiment';
export * from './quantum';
export * from './quiz';
export * from './spec';
export * from './training';
