import { editorOn, linesOn } from '../../support/slate-editors';

/** Before, what is typed, after. The caret after it may stand on either side of an edge. */
const cases: [name: string, before: string, typed: string, after: string][] = [
  ['after a mark', 'p 办理⟦t1:9000件⟧|以上', '左右', 'p 办理⟦t1:9000件⟧左右以上'],
  ['before a mark', 'p 办理|⟦t1:9000件⟧', '约', 'p 办理约⟦t1:9000件⟧'],
  ['inside a mark', 'p 办理⟦t1:90|00件⟧', '5', 'p 办理⟦t1:90500件⟧'],
  ['inside a mark, words', 'p 办理⟦t1:9000|件⟧', '多', 'p 办理⟦t1:9000多件⟧'],
  ['a digit before digits', 'p 办理|⟦t1:9000件⟧', '1', 'p 办理⟦t1:19000件⟧'],
  ['words and a digit before digits', 'p 办理|⟦t1:9000件⟧', '不少于1', 'p 办理不少于⟦t1:19000件⟧'],
  ['a digit after a bare number', 'p 办理⟦t1:900⟧|件', '0', 'p 办理⟦t1:9000⟧件'],
  ['a unit after a bare number', 'p 办理⟦t1:9000|⟧，', '件', 'p 办理⟦t1:9000件⟧，'],
  ['a unit and more after a bare number', 'p 办理⟦t1:9000⟧|，', '件以上', 'p 办理⟦t1:9000件⟧以上，'],
  ['a digit after a unit', 'p 办理⟦t1:9000件⟧|', '5', 'p 办理⟦t1:9000件⟧5'],
  ['a year before a figure', 'p |⟦t1:9000件⟧', '2016年', 'p 2016年⟦t1:9000件⟧'],
  ['at the start of a block', 'p |⟦t1:9000件⟧以上', '办理', 'p 办理⟦t1:9000件⟧以上'],
  ['at the end of a block', 'p 办理⟦t1:9000件⟧|', '。', 'p 办理⟦t1:9000件⟧。'],
  ['a numeral before a unit', 'p 实施|⟦t2:项⟧', '五', 'p 实施⟦t2:五项⟧'],
  ['between two marks', 'p ⟦t1:9000件⟧|⟦t2:30项⟧', '和', 'p ⟦t1:9000件⟧和⟦t2:30项⟧'],
  ['a decimal point', 'p ⟦t3:1⟧|', '.', 'p ⟦t3:1.⟧'],
  ['the end of a unit', 'p ⟦t3:9000万⟧|', '元左右', 'p ⟦t3:9000万元⟧左右'],
  ['over a whole mark', 'p 办理[⟦t1:9000件⟧]以上', '9500件', 'p 办理⟦t1:9500件⟧以上'],
  ['over a whole mark, words', 'p 办理[⟦t1:9000件⟧]以上', '一批', 'p 办理一批以上'],
  ['over a part of a mark', 'p 办理⟦t1:[90]00件⟧', '8', 'p 办理⟦t1:800件⟧'],
  ['over the unit in a mark', 'p 办理⟦t1:9000[件]⟧以上', '件次', 'p 办理⟦t1:9000件⟧次以上'],
];

test.each(cases)('typing %s', async (_name, before, typed, after) => {
  const { editor } = editorOn([before]);
  editor.insertText(typed);
  expect(linesOn(editor, false)).toEqual([after]);
  await Promise.resolve();
  editor.undo();
  expect(linesOn(editor, false)).toEqual([before.replace(/[|[\]]/g, '')]);
});

test('typing goes on where the typed text ended', () => {
  const { editor } = editorOn(['p 办理|⟦t1:9000件⟧以上']);
  for (const sign of '约1') editor.insertText(sign);
  expect(linesOn(editor)).toEqual(['p 办理约⟦t1:1|9000件⟧以上']);
});

test('a figure typed sign by sign where a deleted one stood is the same target', () => {
  const { editor } = editorOn(['p 办理⟦t1:90件|⟧以上']);
  for (let n = 0; n < 3; n++) editor.deleteBackward('character');
  expect(linesOn(editor, false)).toEqual(['p 办理以上']);
  for (const sign of '120件') editor.insertText(sign);
  expect(linesOn(editor, false)).toEqual(['p 办理⟦t1:120件⟧以上']);
});

test('a figure typed where a whole sentence stood is nobody\'s target', () => {
  const { editor } = editorOn(['p [办理⟦t1:90件⟧]以上']);
  editor.deleteFragment();
  editor.insertText('120件');
  expect(linesOn(editor, false)).toEqual(['p 120件以上']);
});

test('a mark that names no target of the plan is taken off', () => {
  const { editor } = editorOn(['p 办理⟦x9:90件⟧以上|']);
  editor.normalize({ force: true });
  expect(linesOn(editor, false)).toEqual(['p 办理90件以上']);
});
