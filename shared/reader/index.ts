export type { LineHint, Passage, ReadBlock, Reading, SourceText } from './reading';
export { readPlan } from './read-plan';
export { toPlan, type Adoption } from './to-plan';
export { readLabel } from './labels';
export { ordinalOf } from './ordinals';
export { printPlan } from './print-plan';
export { inspectPlan, type Inspection } from './inspect-plan';
