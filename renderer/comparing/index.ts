export { ChangesList } from './changes-list';
export { Differences, OneSide } from './pieces';
export { SECTION_WORDS, TARGET_WORDS } from './words';
