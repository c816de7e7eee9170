export { TargetKinds } from './target-kinds';
export { ChangesList } from './changes-list';
export { NoteColumns, NoteLines } from './note-lines';
export { Differences, OneSide } from './pieces';
export { SECTION_WORDS, TARGET_KINDS, TARGET_WORDS } from './words';
