export * from './comparison';
export { comparePlans } from './compare-plans';
export { applyPieces, diffText, revertPieces } from './diff-text';
