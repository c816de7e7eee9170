export { CARRIED_SPACE, carriedOf, carriedSchema, readCarried, type Carried, type Exported } from './carried';
export { reviveReturned } from './revive';
export { isStillThePlan } from './still';
export { changesIn, readTheSame, RETURNED_KINDS, saysTheSame, titleChangeIn, type ReturnedChange } from './changes';
export { mergeReturned } from './merge';
