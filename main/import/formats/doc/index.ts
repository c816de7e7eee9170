/**
 * Word documents of 97 to 2003 (.doc, .wps, [MS-DOC]) as Word, WPS and LibreOffice write them: a compound file whose
 * stream WordDocument holds the text and whose table stream says what holds for it. Automatic numbers are resolved to
 * the text that Word shows; tracked deletions and hidden text are left out; notes follow their paragraph, headers are not read.
 *
 *   compound file → fib → pieces (text) + runs, styles, lists → story → lines
 */
import { fail, succeed, type Result } from '../../../../shared/model';
import type { SourceText } from '../../../../shared/reader';
import { MOST_CHARACTERS, tooLong } from '../../limits';
import { holds } from '../../signature';
import type { SourceFormat } from '../../source-format';
import { joinLines, type Line } from '../../lines';
import { createNumberer } from '../docx/numbering';
import { Damaged, viewOf, type ByteView } from './byte-view';
import { isCompound, openCompound } from './compound';
import { readFib, type Fib } from './fib';
import { readLists } from './lists';
import { readNotes } from './notes';
import { piecesWithin, readPieces, type Piece } from './pieces';
import { partOf, readRuns } from './runs';
import { applyCharacters, applyParagraph, type CharacterProperties, type ParagraphProperties } from './sprms';
import { StoryReader } from './story';
import { readStyles } from './styles';

const utf16 = (text: string): string => [...text].map((character) => `${character}\0`).join('');

export const doc: SourceFormat = {
  name: 'doc',
  /** The name of the stream may also be that of a document embedded in a workbook: that one has no such stream of its own. */
  matches: (bytes) => isCompound(bytes) && holds(bytes, utf16('WordDocument')),
  read({ name, bytes }) {
    try {
      return readDocument(name, bytes);
    } catch (error) {
      if (error instanceof Damaged) return fail('bad-input', `“${name}”不完整或已损坏，没有读入。请重新复制或下载这份文件，在 Word 或 WPS 中能打开后再试。`);
      throw error;
    }
  },
};

function readDocument(name: string, bytes: Uint8Array): Result<SourceText> {
  const compound = openCompound(bytes);
  const stream = compound.stream('WordDocument');
  if (stream === null) return fail('bad-input', `“${name}”里没有可以读取的正文，没有读入。请在 Word 或 WPS 中打开它，另存为 .docx 后再试。`);
  const document = viewOf(stream);
  const fib = readFib(document);
  if (fib === 'old') return fail('bad-input', `“${name}”是 Word 97 以前的文档，本程序不能直接读取，没有读入。请在 Word 或 WPS 中打开它，另存为 .docx 后再试。`);
  if (fib.encrypted) return fail('bad-input', `“${name}”加了密码，没有读入。请在 Word 或 WPS 中用密码打开它，取消密码，另存为 .docx 后再试。`);
  if (fib.characters.main > MOST_CHARACTERS) return fail('bad-input', tooLong(name, fib.characters.main));
  const tables = compound.stream(fib.tableStream);
  if (tables === null) throw new Damaged(`no stream ${fib.tableStream}`);
  const data = compound.stream('Data');
  const lines = readStories({ document, table: viewOf(tables), data: data && viewOf(data) }, fib);
  // Numbers that the lists add are not among the characters stated.
  const characters = lines.reduce((sum, { text }) => sum + text.length + 1, 0);
  return characters > MOST_CHARACTERS ? fail('bad-input', tooLong(name, characters)) : succeed(joinLines(lines));
}

interface Streams {
  document: ByteView;
  table: ByteView;
  /** What is too large for the others; null when there is nothing. */
  data: ByteView | null;
}

/** The main text, then the text boxes: where they are anchored, the text does not say. */
function readStories(streams: Streams, fib: Fib): Line[] {
  const { document, table } = streams;
  const { main, textBoxesAt, textBoxes, all } = fib.characters;
  // Beyond the stories stands one more paragraph mark (2.4.1).
  const pieces = readPieces(document, table, fib, Math.min(all + 1, 2 * MOST_CHARACTERS));
  const properties = propertiesOf(streams, fib);
  const numberer = createNumberer(readLists(table, fib), { numIdOf: () => undefined });
  const notes = readNotes(table, fib);
  const story = (start: number, end: number, noteAt: NoteAt): Line[] => {
    const reader = new StoryReader(numberer);
    for (const piece of piecesWithin(pieces, start, end)) readPiece(piece, Math.max(start, piece.start), Math.min(end, piece.end), properties, reader, noteAt);
    return reader.result();
  };
  const noteAt: NoteAt = (position) => {
    const note = notes.get(position);
    return note ? story(note.start, note.end, () => null) : null;
  };
  return [...story(0, main, noteAt), ...story(textBoxesAt, textBoxesAt + textBoxes, () => null).filter(({ text }) => /\S/.test(text))];
}

/** The lines of the note that the character at a position stands for; null when it stands for none. */
type NoteAt = (position: number) => Line[] | null;

interface Properties {
  /** Of the characters at a place in the document stream, and how far they hold. */
  characters(offset: number, piece: Piece): { end: number; said: CharacterProperties };
  paragraph(offset: number, piece: Piece): { end: number; said: ParagraphProperties };
}

function propertiesOf({ document, table, data }: Streams, fib: Fib): Properties {
  const characterRuns = readRuns(document, partOf(table, fib.place('characters')), 'characters');
  const paragraphRuns = readRuns(document, partOf(table, fib.place('paragraphs')), 'paragraphs');
  const styles = readStyles(partOf(table, fib.place('styles')));
  const styleOf = (offset: number): number => {
    const modifiers = paragraphRuns.at(offset)?.modifiers;
    return modifiers && modifiers.length >= 2 ? modifiers.u16(0) : 0;
  };
  return {
    characters(offset, piece) {
      const run = characterRuns.at(offset);
      const base = styles.paragraph(styleOf(offset)).characters;
      const own = run?.modifiers ? applyCharacters(run.modifiers, base) : base;
      const styled = own.style === undefined || !run?.modifiers ? own : applyCharacters(run.modifiers, styles.characters(own.style, base));
      const end = Math.min(run?.end ?? Infinity, paragraphRuns.at(offset)?.end ?? Infinity);
      return { end, said: piece.modifiers ? applyCharacters(piece.modifiers, styled) : styled };
    },
    paragraph(offset, piece) {
      const run = paragraphRuns.at(offset);
      const base = styles.paragraph(styleOf(offset)).paragraph;
      const own = run?.modifiers ? applyParagraph(run.modifiers, 2, base, data) : base;
      return { end: run?.end ?? Infinity, said: piece.modifiers ? applyParagraph(piece.modifiers, 0, own) : own };
    },
  };
}

function readPiece(piece: Piece, start: number, end: number, properties: Properties, reader: StoryReader, noteAt: NoteAt): void {
  const { offset, width, text } = piece;
  let at = start - piece.start;
  while (at < end - piece.start) {
    const { end: until, said } = properties.characters(offset + at * width, piece);
    const stop = Math.min(end - piece.start, Math.max(at + 1, Math.ceil((until - offset) / width)));
    let from = at;
    for (let n = at; n < stop; n++) {
      const mark = text[n];
      const note = mark === '\x02' ? noteAt(piece.start + n) : null;
      if (note) reader.addNote(note, said);
      if (mark !== '\r' && mark !== '\x07' && mark !== '\x0c') continue;
      const paragraph = properties.paragraph(offset + n * width, piece);
      // A page break within a paragraph is text; a section ends where its paragraph does.
      if (mark === '\x0c' && paragraph.end !== offset + (n + 1) * width) continue;
      reader.add(text.slice(from, n), said);
      reader.end(mark, paragraph.said, said);
      from = n + 1;
    }
    reader.add(text.slice(from, stop), said);
    at = stop;
  }
}
