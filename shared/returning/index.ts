export { CARRIED_SPACE, CARRIED_VERSION, carriedOf, readCarried, type Carried } from './carried';
export { reviveReturned } from './revive';
export { changesIn, type ReturnedChange, type ReturnedKind } from './changes';
export { mergeReturned } from './merge';
