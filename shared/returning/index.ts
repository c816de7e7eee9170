export { CARRIED_SPACE, CARRIED_VERSION, carriedOf, carriedSchema, readCarried, type Carried, type Exported } from './carried';
export { reviveReturned, type ReadAgain, type Returned } from './revive';
export { isStillThePlan } from './still';
export { changesIn, readTheSame, RETURNED_KINDS, saysTheSame, titleChangeIn, type Conflict, type ReturnedChange, type ReturnedKind } from './changes';
export { mergeReturned } from './merge';
