/**
 * Lists ([MS-DOC] 2.9.190 PlfLst, 2.9.189 PlfLfo): the same lists, levels and overrides as numbering.xml has, and so
 * given to the same numberer.
 *
 *   PlfLst: count, LSTF × count (28 bytes) | after the table, the levels of each list: 9, or 1 of a simple list
 *   PlfLfo: count, LFO × count (16 bytes), then for each LFO a position and its overrides
 *   level: LVLF (28 bytes), modifiers, text with the characters 0 to 8 where the numbers of levels stand
 */
import type { ListLevel, Lists } from '../docx/numbering';
import { Damaged, type ByteView } from './byte-view';
import type { Fib } from './fib';

/** By nfc ([MS-OSHARED] 2.2.1.3 MSONFC), the names of ECMA-376 17.18.59; what is not listed shows Arabic digits. */
const FORMATS: Record<number, string> = {
  1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 10: 'ideographDigital', 11: 'japaneseCounting', 14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle', 19: 'decimalFullWidth2', 22: 'decimalZero', 23: 'bullet', 26: 'decimalEnclosedFullstop', 27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese', 29: 'ideographEnclosedCircle', 30: 'ideographTraditional', 31: 'ideographZodiac', 33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand', 36: 'taiwaneseDigital', 37: 'chineseCounting', 38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 255: 'none',
};

/** A place in a number's text is one byte (2.9.150 rgbxchNums). */
const MOST_LABEL = 255;
const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const FORMAT_BYTES = 16;

/** Throws Damaged. The keys: of an abstract list its lsid, of a list the one-based index by which paragraphs name it. */
export function readLists(table: ByteView, fib: Pick<Fib, 'place'>): Lists {
  const lists: Lists = { abstracts: new Map(), lists: new Map() };
  const { at, length } = fib.place('lists');
  if (length > 0) readAbstracts(table, at, length, lists);
  const formats = fib.place('listFormats');
  if (formats.length > 0) readFormats(table, formats.at, lists);
  return lists;
}

function readAbstracts(table: ByteView, at: number, length: number, { abstracts }: Lists): void {
  const count = table.u16(at);
  let levelAt = at + length;
  for (let n = 0; n < count; n++) {
    const head = table.part(at + 2 + n * LIST_BYTES, LIST_BYTES);
    const simple = (head.u8(26) & 1) === 1;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < (simple ? 1 : 9); level++) {
      const read = readLevel(table, levelAt);
      const style = head.u16(8 + level * 2);
      levels.set(level, { ...read.level, ...(style === 0xfff ? {} : { style: String(style) }) });
      levelAt = read.end;
    }
    abstracts.set(String(head.u32(0)), { levels });
  }
}

/** LVLF and what follows it (2.9.150). */
function readLevel(table: ByteView, at: number): { level: ListLevel; end: number } {
  const flags = table.u8(at + 5);
  const textAt = at + LEVEL_BYTES + table.u8(at + 24) + table.u8(at + 25);
  const characters = table.u16(textAt);
  if (characters > MOST_LABEL) throw new Damaged(`number text of ${characters} characters`);
  let text = '';
  for (let n = 0; n < characters; n++) {
    const code = table.u16(textAt + 2 + n * 2);
    text += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  const level: ListLevel = { start: table.u32(at), format: FORMATS[table.u8(at + 4)] ?? 'decimal', text, legal: (flags & 4) !== 0 };
  if ((flags & 8) !== 0) level.restart = table.u8(at + 26);
  return { level, end: textAt + 2 + characters * 2 };
}

/** LFO (2.9.131) and its overrides, LFOLVL (2.9.133). */
function readFormats(table: ByteView, at: number, { lists }: Lists): void {
  const count = table.u32(at);
  let dataAt = at + 4 + count * FORMAT_BYTES;
  for (let n = 0; n < count; n++) {
    const head = table.part(at + 4 + n * FORMAT_BYTES, FORMAT_BYTES);
    const overrides = new Map<number, { start?: number; level?: ListLevel }>();
    dataAt += 4;
    for (let each = head.u8(12); each > 0; each--) {
      const flags = table.u8(dataAt + 4);
      const start = table.u32(dataAt);
      dataAt += 8;
      const override: { start?: number; level?: ListLevel } = {};
      if ((flags & 0x20) !== 0) {
        const read = readLevel(table, dataAt);
        override.level = read.level;
        dataAt = read.end;
      }
      if ((flags & 0x10) !== 0) override.start = override.level?.start ?? start;
      overrides.set(flags & 0xf, override);
    }
    lists.set(String(n + 1), { abstract: String(head.u32(0)), overrides });
  }
}
