export * from './comparison';
export { differenceOf, nameOf, sentencesOf } from './compare-targets';
export { findLikenesses, type Likeness } from './similarity';
export { comparePlans } from './compare-plans';
export { changeText } from './change-text';
export { applyPieces, diffText, revertPieces } from './diff-text';
