import { expect, test } from '@jest/globals';
import { viewOf } from '../../../main/import/formats/doc/byte-view';
import type { Fib } from '../../../main/import/formats/doc/fib';
import { readLists } from '../../../main/import/formats/doc/lists';
import { createNumberer } from '../../../main/import/formats/docx/numbering';
import { le } from './old-word-file';

/** LVLF, no modifiers, and the text of the number, in which \0 … \x08 stand for levels ([MS-DOC] 2.9.150). */
const level = (start: number, format: number, text: string, flags = 0, restart = 0): Buffer =>
  Buffer.concat([le(4, start), Buffer.from([format, flags]), Buffer.alloc(18), Buffer.from([0, 0, restart, 0]), le(2, text.length), Buffer.from(text, 'utf16le')]);
/** LSTF (2.9.147). */
const list = (id: number, simple: boolean, style = 0xfff): Buffer => Buffer.concat([le(4, id, 0), le(2, style, ...Array<number>(8).fill(0xfff)), Buffer.from([simple ? 1 : 0, 0])]);
/** LFO (2.9.131). */
const format = (id: number, overrides: number): Buffer => Buffer.concat([le(4, id, 0, 0), Buffer.from([overrides, 0, 0, 0])]);
/** LFOData (2.9.132) of overrides (2.9.133). */
const data = (...overrides: Buffer[]): Buffer => Buffer.concat([le(4, 0xffffffff), ...overrides]);
const startAt = (start: number, at: number): Buffer => le(4, start, at | 0x10);
const formatted = (at: number, own: Buffer, alsoStart = false): Buffer => Buffer.concat([le(4, 0, at | 0x20 | (alsoStart ? 0x10 : 0)), own]);

function labels(lists: Buffer[], levels: Buffer[], formats: Buffer[], overrides: Buffer[], uses: [list: number, level: number | undefined, style?: string][]): string[] {
  const heads = Buffer.concat([le(2, lists.length), ...lists]);
  const bodies = Buffer.concat(levels);
  const table = Buffer.concat([heads, bodies, le(4, formats.length), ...formats, ...overrides]);
  const at = { lists: { at: 0, length: heads.length }, listFormats: { at: heads.length + bodies.length, length: table.length - heads.length - bodies.length } } as const;
  const fib: Pick<Fib, 'place'> = { place: (name) => (name === 'lists' || name === 'listFormats' ? at[name] : { at: 0, length: 0 }) };
  const numberer = createNumberer(readLists(viewOf(table), fib), { numIdOf: () => undefined });
  return uses.map(([number, at, style]) => numberer.label(String(number), at, style));
}

const nine = (...given: Buffer[]): Buffer[] => [...given, ...Array.from({ length: 9 - given.length }, () => level(1, 0, ''))];

test('levels restart under their parent, unless they say otherwise, and show the numbers above', () => {
  const levels = nine(level(1, 39, '第\0章'), level(1, 37, '（\x01）'), level(1, 0, '\0.\x02', 4), level(3, 18, '\x03', 8, 0));
  expect(labels([list(7, false)], levels, [format(7, 0)], [data()], [[1, 0], [1, 1], [1, 1], [1, 2], [1, 3], [1, 0], [1, 1], [1, 2], [1, 3]]))
    .toEqual(['第一章', '（一）', '（二）', '1.1', '③', '第二章', '（一）', '2.1', '④']);
});

test('a list format counts on with its list, begins anew where it says so, and may have levels of its own', () => {
  const formats = [format(7, 0), format(7, 0), format(7, 1), format(7, 1), format(7, 1)];
  const overrides = [data(), data(), data(startAt(5, 0)), data(formatted(0, level(1, 23, '\uf0b7'))), data(formatted(0, level(2, 14, '\0、'), true))];
  expect(labels([list(7, true)], [level(1, 0, '\0.')], formats, overrides, [[1, 0], [2, 0], [3, 0], [3, 0], [4, 0], [5, 0], [9, 0]]))
    .toEqual(['1.', '2.', '5.', '6.', '', '２、', '']);
});

test('a style that is tied to a level finds it', () => {
  const [first, second] = [level(1, 11, '\0、'), level(1, 11, '（\x01）')];
  const tied = list(7, false);
  tied.writeUInt16LE(3, 8 + 2);
  expect(labels([tied], nine(first, second), [format(7, 0)], [data()], [[1, 0], [1, undefined, '3'], [1, undefined, '3']])).toEqual(['一、', '（一）', '（二）']);
});
