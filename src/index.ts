/**
 * Everything, area by area. Each area is also an entry point of its own, such as `careers-domain/benchmarks`.
 *
 * @module careers-domain
 */
export * from './advisers/index.js';
export { assumptions } from './assumptions.js';
export * from './benchmarks/index.js';
export * from './core/index.js';
export * from './institutions/index.js';
export * from './optimisation/index.js';
export * from './programmes/index.js';
export * from './training/index.js';
