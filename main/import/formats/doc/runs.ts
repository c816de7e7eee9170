/**
 * What holds for which bytes of the document stream ([MS-DOC] 2.8.6, 2.8.5): tables of 512-byte pages, each with the
 * places where runs begin and, for each, where on the page its modifiers lie.
 *
 *   page: crun + 1 places | crun pointers (1 byte for characters, 13 for paragraphs) | … modifiers … | crun (last byte)
 */
import { viewOf, type ByteView } from './byte-view';

export interface Run {
  start: number;
  end: number;
  /** The modifiers; for a paragraph two bytes of its style's index come first. Null when there are none. */
  modifiers: ByteView | null;
}

/** Runs in ascending order. */
export interface Runs {
  at(offset: number): Run | null;
}

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;

/** Throws Damaged. pages: the table that lists them (2.8.5 PlcBteChpx, 2.8.6 PlcBtePapx). */
export function readRuns(document: ByteView, pages: ByteView, kind: 'characters' | 'paragraphs'): Runs {
  const count = Math.floor((pages.length - 4) / 8);
  const runs: Run[] = [];
  for (let n = 0; n < count; n++) {
    const page = document.part((pages.u32((count + 1) * 4 + n * 4) & PAGE_NUMBER) * PAGE, PAGE);
    const crun = page.u8(PAGE - 1);
    for (let run = 0; run < crun; run++) {
      const pointer = page.u8((crun + 1) * 4 + run * (kind === 'characters' ? 1 : 13)) * 2;
      const modifiers = pointer === 0 ? null : kind === 'characters' ? page.part(pointer + 1, page.u8(pointer)) : paragraphModifiers(page, pointer);
      runs.push({ start: page.u32(run * 4), end: page.u32((run + 1) * 4), modifiers });
    }
  }
  runs.sort((a, b) => a.start - b.start);
  return { at: (offset) => find(runs, offset) };
}

/** PapxInFkp (2.9.181): the size counts words, and is doubled without the odd byte when it is led by a zero. */
function paragraphModifiers(page: ByteView, at: number): ByteView {
  const size = page.u8(at);
  return size === 0 ? page.part(at + 2, page.u8(at + 1) * 2) : page.part(at + 1, size * 2 - 1);
}

function find(runs: readonly Run[], offset: number): Run | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return null;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return null;
}

/** A table stream's part; empty where the file has none. */
export const partOf = (table: ByteView, { at, length }: { at: number; length: number }): ByteView => (length === 0 ? viewOf(new Uint8Array(4)) : table.part(at, length));
