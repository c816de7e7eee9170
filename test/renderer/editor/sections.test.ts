import { addSectionAfter, blocksOfSection, dropSection, removeSection, type DropPlace } from '../../../renderer/editor';
import { editorOn, faultOf, linesOn } from '../../support/slate-editors';

const DOCUMENT = ['p 开头', 'h1 甲', 'p 甲文', 'h2 甲一', 'h3 甲一细', 'h2 甲二', 'h1 乙', 'p 乙文', 'h2 乙一', 'h4 乙一细'];
const short = (lines: string[]) => lines.map((line) => line.replace(/^h(\d) /, '$1').replace(/^p /, '')).join(' ');
const idOf = (text: string) => `b${DOCUMENT.findIndex((line) => line.endsWith(` ${text}`)) + 1}`;

const drops: [name: string, dragged: string, place: DropPlace, over: string, after: string | null][] = [
  ['before another, with all that stands under it', '乙', 'before', '甲', '开头 1乙 乙文 2乙一 4乙一细 1甲 甲文 2甲一 3甲一细 2甲二'],
  ['behind another: behind all that stands in it', '甲', 'after', '乙', '开头 1乙 乙文 2乙一 4乙一细 1甲 甲文 2甲一 3甲一细 2甲二'],
  ['into another as its last, at the level of those that are in it', '甲一', 'into', '乙', '开头 1甲 甲文 2甲二 1乙 乙文 2乙一 4乙一细 2甲一 3甲一细'],
  ['into one that holds none: a level deeper', '乙', 'into', '甲二', '开头 1甲 甲文 2甲一 3甲一细 2甲二 3乙 乙文 4乙一 4乙一细'],
  ['among deeper ones: it takes their level, what is in it follows as far as it can', '乙', 'before', '甲一细', '开头 1甲 甲文 2甲一 3乙 乙文 4乙一 4乙一细 3甲一细 2甲二'],
  ['among higher ones: what is in it rises with it', '甲一', 'before', '甲', '开头 1甲一 2甲一细 1甲 甲文 2甲二 1乙 乙文 2乙一 4乙一细'],
  ['behind the opening words', '乙一', 'after', '开头', '开头 1乙一 3乙一细 1甲 甲文 2甲一 3甲一细 2甲二 1乙 乙文'],
  ['where it stands, at another level', '甲二', 'after', '甲', '开头 1甲 甲文 2甲一 3甲一细 1甲二 1乙 乙文 2乙一 4乙一细'],
  ['not on itself', '甲', 'into', '甲', null],
  ['not into what stands in it', '甲', 'after', '甲一细', null],
  ['not into the deepest level', '甲一', 'into', '乙一细', null],
  ['not before the opening words', '甲', 'before', '开头', null],
  ['not where it stands already', '甲', 'before', '乙', null],
];
test.each(drops)('a section is let fall %s', async (_name, dragged, place, over, after) => {
  const { editor } = editorOn(DOCUMENT);
  expect(dropSection(editor, idOf(dragged), idOf(over), place)).toBe(after !== null);
  expect(short(linesOn(editor, false))).toBe(after ?? short(DOCUMENT));
  await Promise.resolve();
  if (after) editor.undo();
  expect(linesOn(editor, false)).toEqual(DOCUMENT);
  expect(editor.history.undos).toEqual([]);
});

test('a section is taken out with all that stands under it, and comes back by one undo', async () => {
  const { editor } = editorOn(DOCUMENT);
  expect(blocksOfSection(editor, 3).map(({ id }) => id)).toEqual(['b4', 'b5']);
  expect(removeSection(editor, 1)).toBe(true);
  expect(short(linesOn(editor, false))).toBe('开头 1乙 乙文 2乙一 4乙一细');
  await Promise.resolve();
  editor.undo();
  expect(linesOn(editor, false)).toEqual(DOCUMENT);
  expect(removeSection(editor, 0)).toBe(false);
});

test('the only section taken out leaves an empty paragraph', async () => {
  const { editor } = editorOn(['h1 甲', 'p 文']);
  removeSection(editor, 0);
  expect(linesOn(editor, false)).toEqual(['p ']);
  expect(faultOf(editor)).toBeNull();
  await Promise.resolve();
  editor.undo();
  expect(linesOn(editor, false)).toEqual(['h1 甲', 'p 文']);
});

test.each([
  ['behind all that stands in it, at its level', 1, '开头 1甲 甲文 2甲一 3甲一细 2甲二 1 1乙 乙文 2乙一 4乙一细'],
  ['at the end', 8, '开头 1甲 甲文 2甲一 3甲一细 2甲二 1乙 乙文 2乙一 4乙一细 2'],
  ['behind the opening words, at the level of what follows', 0, '开头 1 1甲 甲文 2甲一 3甲一细 2甲二 1乙 乙文 2乙一 4乙一细'],
])('a section is added %s, with the caret in it', (_name, index, after) => {
  const { editor } = editorOn(DOCUMENT);
  addSectionAfter(editor, index, () => 'new');
  expect(short(linesOn(editor, false))).toBe(after);
  editor.insertText('新节');
  expect(linesOn(editor, false).filter((line) => line.endsWith('新节'))).toHaveLength(1);
  editor.undo();
  editor.undo();
  expect(linesOn(editor, false)).toEqual(DOCUMENT);
});
