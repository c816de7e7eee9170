export * from './comparison';
export { differenceOf } from './compare-targets';
export { nameOf, sentencesOf } from './match-targets';
export { explainedTargets, promisesLess } from './weaker';
export { findLikenesses, type Likeness } from './similarity';
export { comparePlans } from './compare-plans';
export { changeText, TARGET_CHANGE_WORDS, targetChangeWords } from './change-text';
export { outOfOrder } from './order';
export { applyPieces, diffText, revertPieces } from './diff-text';
