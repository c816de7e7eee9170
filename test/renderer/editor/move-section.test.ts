import { headingIndexOf, moveSection } from '../../../renderer/editor/move-section';
import { editorOn, linesOn } from '../../support/slate-editors';

const DOCUMENT = ['p 开头', 'h1 甲', 'p 甲文', 'h2 甲一', 'p 甲一文', 'h2 甲二', 'h1 乙', 'p 乙文', 'h2 乙一'];
const text = (lines: string[]) => lines.map((line) => line.split(' ')[1]).join(' ');

const cases: [name: string, heading: string, direction: -1 | 1, after: string | null][] = [
  ['down, behind the section of its level with all that stands under it', 'h1 甲', 1, '开头 乙 乙文 乙一 甲 甲文 甲一 甲一文 甲二'],
  ['up, before the section of its level', 'h1 乙', -1, '开头 乙 乙文 乙一 甲 甲文 甲一 甲一文 甲二'],
  ['down among its fellows', 'h2 甲一', 1, '开头 甲 甲文 甲二 甲一 甲一文 乙 乙文 乙一'],
  ['down into the next section of a higher level', 'h2 甲二', 1, '开头 甲 甲文 甲一 甲一文 乙 乙文 甲二 乙一'],
  ['up out of its section', 'h2 乙一', -1, '开头 甲 甲文 甲一 甲一文 甲二 乙一 乙 乙文'],
  ['not above the first heading', 'h1 甲', -1, null],
  ['not below the end', 'h1 乙', 1, null],
];

test.each(cases)('a section moves %s', async (_name, heading, direction, after) => {
  const { editor } = editorOn(DOCUMENT);
  expect(moveSection(editor, DOCUMENT.indexOf(heading), direction)).toBe(after !== null);
  expect(text(linesOn(editor, false))).toBe(after ?? text(DOCUMENT));
  await Promise.resolve();
  // One step takes all of it back.
  if (after) editor.undo();
  expect(linesOn(editor, false)).toEqual(DOCUMENT);
});

test('the heading of a paragraph is the nearest above it', () => {
  const { editor } = editorOn(DOCUMENT);
  expect([0, 2, 3, 4, 8].map((index) => headingIndexOf(editor, index))).toEqual([-1, 1, 3, 3, 8]);
  expect(moveSection(editor, 0, 1)).toBe(false);
});
