export { findFigures, readAmountAt, readFiguresAt, readQuantities, type ReadingContext } from './read';
export { isKnownUnit } from './words/units';
export { disagreementsOf, mentionsByTarget, mentionsIn, sameAmount, sameFigure, type Disagreement, type Mention, type PlacedMention } from './mentions';
export { isTargetOpen } from './target-state';
export { OPEN_FIGURE } from './open-figure';
export { syncTargets } from './sync';
export { unlistedTargets, type Unlisted } from './unlisted';
export { formatAmount } from './format';
export { editTarget, readTyped, type NewFigure } from './writing';
