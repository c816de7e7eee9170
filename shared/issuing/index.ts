export * from './edition';
export { findHindrances, type Hindrances } from './hindrances';
