/** The file information block at the head of the document stream ([MS-DOC] 2.5): sizes, flags, and where tables lie. */
import { Damaged, type ByteView } from './byte-view';

/** Offsets of the pairs (place in the table stream, size) that are used here (2.5.6 FibRgFcLcb97). */
const PAIRS = {
  styles: 0xa2, footnoteReferences: 0xaa, footnoteTexts: 0xb2, characters: 0xfa, paragraphs: 0x102, clx: 0x1a2, endnoteReferences: 0x20a, endnoteTexts: 0x212, lists: 0x2e2, listFormats: 0x2ea,
} as const;

export interface Fib {
  encrypted: boolean;
  /** Name of the stream that holds the tables. */
  tableStream: '0Table' | '1Table';
  /**
   * The stories follow one another: main text, footnotes, headers, comments, endnotes, text boxes, text boxes of headers (2.5.4).
   * Their lengths, and the positions at which notes and text boxes begin.
   */
  characters: { main: number; footnotesAt: number; endnotesAt: number; textBoxesAt: number; textBoxes: number; all: number };
  place(table: keyof typeof PAIRS): { at: number; length: number };
}

/** Gives 'old' for Word 6 and 95, which store text in another way. Throws Damaged. */
export function readFib(document: ByteView): Fib | 'old' {
  const identifier = document.u16(0);
  const version = document.u16(2);
  if (identifier === 0xa5dc || (identifier === 0xa5ec && version < 0xc1)) return 'old';
  if (identifier !== 0xa5ec) throw new Damaged(`identifier ${identifier}`);
  const flags = document.u16(0x0a);
  const [main, footnotes, headers, comments, endnotes, textBoxes, headerBoxes] = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64, 0x68].map((at) => document.u32(at)) as [number, number, number, number, number, number, number];
  const endnotesAt = main + footnotes + headers + comments;
  const textBoxesAt = endnotesAt + endnotes;
  return {
    encrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    characters: { main, footnotesAt: main, endnotesAt, textBoxesAt, textBoxes, all: textBoxesAt + textBoxes + headerBoxes },
    place: (table) => ({ at: document.u32(PAIRS[table]), length: document.u32(PAIRS[table] + 4) }),
  };
}
