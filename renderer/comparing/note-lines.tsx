import { diffText, type NoteChange } from '../../shared/align';
import { Differences, OneSide } from './pieces';

/** What became of the notes (注) on a paragraph's words, a line each. */
export const NoteLines = ({ notes }: { notes: readonly NoteChange[] }) =>
  notes.map((note, at) => <p key={at} className="note-line"><NoteName note={note} /><Differences pieces={piecesOf(note)} /></p>);

/** The same in two columns: a line on each side that has the note. */
export const NoteColumns = ({ notes }: { notes: readonly NoteChange[] }) => notes.flatMap((note, at) => [
  note.before !== null && <p key={`${at}-before`} className="note-line note-before"><NoteName note={note} /><OneSide pieces={piecesOf(note)} side="deleted" /></p>,
  note.after !== null && <p key={`${at}-after`} className="note-line note-after"><NoteName note={note} /><OneSide pieces={piecesOf(note)} side="inserted" /></p>,
]);

const NoteName = ({ note: { words, before, after } }: { note: NoteChange }) => `${before === null ? '＋ 加注' : after === null ? '－ 删注' : '✎ 改注'}“${words}”：`;

const piecesOf = ({ before, after }: NoteChange) => diffText(before ?? '', after ?? '');
