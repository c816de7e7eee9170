export { checkOf, factOf, FIELDS, keyOf, setDone, setFact, settle, type Field, type Subject } from './subjects';
export { doubtsOf, judgePlan } from './judge';
export { SURE, type Judged, type Judgement } from './judgement';
export { leftoverLines } from './judge-leftover';
export { placesInSource } from './place-in-source';
export { labelOf } from './labels';
export { dropBlock, mergeWithPrevious, setHeading, setParagraph, shiftHeading, splitBlock, takeIn } from './correct-structure';
export { addTarget, changeTarget, dropTarget, linkTargets, unlinkMention, unmarkedFigures, type TargetChange } from './correct-targets';
export { readAgain } from './reread';
