export { readAmountAt, readQuantities, type ReadingContext } from './read';
export { syncTargets } from './sync';
export { formatAmount } from './format';
