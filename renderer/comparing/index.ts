export { TargetKinds } from './target-kinds';
export { ChangesList } from './changes-list';
export { Differences, OneSide } from './pieces';
export { SECTION_WORDS, TARGET_KINDS, TARGET_WORDS } from './words';
