export type { LineHint, Passage, ReadBlock, Reading, SourceText } from './reading';
export { splitPlans } from './split-plans';
export { readPlan } from './read-plan';
export { toPlan, type Adoption } from './to-plan';
export { readLabel } from './labels';
export { headingForm } from './read-blocks';
export { ordinalOf } from './ordinals';
export { printPlan } from './print-plan';
export { inspectPlan, type Inspection } from './inspect-plan';
