export { NoteBar } from './note-bar';
export { useNote } from './use-note';
