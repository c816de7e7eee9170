export * from './comparison';
export { comparePlans } from './compare-plans';
export { changeText } from './change-text';
export { applyPieces, diffText, revertPieces } from './diff-text';
