export { findFigures, readAmountAt, readFiguresAt, readQuantities, type ReadingContext } from './read';
export { isKnownUnit } from './words/units';
export { syncTargets } from './sync';
export { formatAmount } from './format';
