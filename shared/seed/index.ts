export * from './choices';
export { moveYear, type MovedText } from './move-year';
export { proposedResultSchema, proposeResults, withResults, type ProposedResult } from './results';
export { actionsOf, placesOf } from './section-choices';
export { seedPlan, type Seeded, type Seeding } from './seed-plan';
export { baseOf, canGrow, figureOf } from './target-choices';
export { withoutSummary } from './without-summary';
