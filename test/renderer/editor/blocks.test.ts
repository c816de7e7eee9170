import { Transforms } from 'slate';
import { blockState } from '../../../shared/outline';
import { fromSlate } from '../../../renderer/editor/convert';
import { setSelectedLevel, shiftLevel } from '../../../renderer/editor/with-levels';
import type { PlanSlateEditor } from '../../../renderer/editor/slate-types';
import { editorOn, faultOf, linesOn } from '../../support/slate-editors';

const enter = (editor: PlanSlateEditor) => editor.insertBreak();
const backspace = (editor: PlanSlateEditor) => editor.deleteBackward('character');
const del = (editor: PlanSlateEditor) => editor.deleteForward('character');

const cases: [name: string, before: string[], run: (editor: PlanSlateEditor) => void, after: string[]][] = [
  ['Enter inside a paragraph', ['p 推进|改革'], enter, ['p 推进', 'p |改革']],
  ['Enter at the end of a paragraph', ['p 推进改革|'], enter, ['p 推进改革', 'p |']],
  ['Enter at the start of a paragraph', ['p |推进改革'], enter, ['p ', 'p |推进改革']],
  ['Enter at the end of a heading', ['h1 总体目标|', 'p 全年'], enter, ['h1 总体目标', 'p |', 'p 全年']],
  ['Enter inside a heading', ['h2 总体|目标'], enter, ['h2 总体', 'p |目标']],
  ['Enter at the start of a heading', ['h2 |总体目标'], enter, ['h2 ', 'h2 |总体目标']],
  ['Enter in an empty heading', ['h3 |'], enter, ['p |']],
  ['Enter inside a mark', ['p 办理⟦t1:90|00件⟧以上'], enter, ['p 办理⟦t1:90⟧', 'p |00件以上']],
  ['Enter inside the body of a run-in heading', ['h2+ 深化改革。逐步|建立'], enter, ['h2+ 深化改革。逐步', 'p |建立']],
  ['Backspace at the start of a heading', ['p 前', 'h2 |总体'], backspace, ['p 前', 'p |总体']],
  ['Backspace at the start of a paragraph', ['p 前', 'p |后'], backspace, ['p 前|后']],
  ['Backspace at the start of a marked paragraph', ['p 办理', 'p |⟦t1:9件⟧'], backspace, ['p 办理|⟦t1:9件⟧']],
  ['Backspace after an empty paragraph', ['p ', 'p |后'], backspace, ['p |后']],
  ['Backspace at the very start', ['p |前'], backspace, ['p |前']],
  ['Delete at the end of a paragraph', ['p 前|', 'p 后'], del, ['p 前|后']],
  ['Delete over blocks', ['h1 总[体', 'p 全部', 'p 实]施'], (editor) => editor.deleteFragment(), ['h1 总|施']],
  ['paragraph to heading', ['p 总体目标|'], (editor) => setSelectedLevel(editor, 1), ['h1 总体目标|']],
  ['long paragraph to heading', ['p 深化改革。逐步建立制度。|'], (editor) => setSelectedLevel(editor, 3), ['h3+ 深化改革。逐步建立制度。|']],
  ['heading to paragraph', ['h2 总体目标|'], (editor) => setSelectedLevel(editor, null), ['p 总体目标|']],
  ['several blocks', ['h2 [甲', 'p 乙]', 'p 丙'], (editor) => setSelectedLevel(editor, 3), ['h3 甲', 'h3 乙', 'p 丙']],
  ['one level down', ['h2 甲|'], (editor) => shiftLevel(editor, [0], 1), ['h3 甲|']],
  ['not below the last level', ['h4 甲|'], (editor) => shiftLevel(editor, [0], 1), ['h4 甲|']],
  ['not above the first', ['h1 甲|'], (editor) => shiftLevel(editor, [0], -1), ['h1 甲|']],
];

test.each(cases)('%s', async (_name, before, run, after) => {
  const { editor } = editorOn(before);
  const start = fromSlate(editor.children);
  run(editor);
  expect(linesOn(editor)).toEqual(after);
  expect(faultOf(editor)).toBeNull();
  await Promise.resolve();
  while (editor.history.undos.length) editor.undo();
  expect(fromSlate(editor.children)).toEqual(start);
});

test('both halves of a split block are edited and come from the same block of last year', () => {
  const { editor } = editorOn(['p 推进|改革']);
  enter(editor);
  const blocks = fromSlate(editor.children);
  expect(blocks.map(blockState)).toEqual(['edited', 'edited']);
  expect(blocks.map(({ id, origins }) => [id, origins])).toEqual([['b1', ['o1']], ['n1', ['o1']]]);
});

test('what Enter makes at an edge is new, and the block that was there stays as it was', () => {
  for (const line of ['p |推进改革', 'p 推进改革|']) {
    const { editor } = editorOn([line]);
    enter(editor);
    expect(fromSlate(editor.children).map(blockState).sort()).toEqual(['carried', 'new']);
    expect(fromSlate(editor.children).find((block) => block.id === 'b1')?.carried).toBe('推进改革');
  }
});

test('a merged block comes from both', () => {
  const { editor } = editorOn(['p 推进', 'p |改革']);
  backspace(editor);
  const [block] = fromSlate(editor.children);
  expect(block).toMatchObject({ id: 'b1', origins: ['o1', 'o2'], carried: '推进' });
});

test('undo gives the state back: an edited block is carried over again', async () => {
  const { editor } = editorOn(['p 推进改革|']);
  editor.insertText('方案');
  expect(fromSlate(editor.children).map(blockState)).toEqual(['edited']);
  await Promise.resolve();
  editor.undo();
  expect(fromSlate(editor.children).map(blockState)).toEqual(['carried']);
});

test('a run of typing is one step to undo, a pause or the end of a sentence ends it', async () => {
  const { editor, clock } = editorOn(['p |']);
  const type = async (text: string, after: number) => {
    clock.now += after;
    for (const sign of text) {
      editor.insertText(sign);
      await Promise.resolve();
    }
  };
  await type('推进改革。', 0);
  await type('建立', 100);
  await type('制度', 2000);
  const seen: string[] = [];
  while (editor.history.undos.length) {
    seen.push(linesOn(editor, false).join());
    editor.undo();
  }
  expect(seen).toEqual(['p 推进改革。建立制度', 'p 推进改革。建立', 'p 推进改革。']);
  editor.redo();
  expect(linesOn(editor, false)).toEqual(['p 推进改革。']);
});

test('a level change is a step of its own', async () => {
  const { editor } = editorOn(['p 甲|']);
  editor.insertText('乙');
  await Promise.resolve();
  setSelectedLevel(editor, 2);
  await Promise.resolve();
  editor.insertText('丙');
  await Promise.resolve();
  expect(linesOn(editor, false)).toEqual(['h2 甲乙丙']);
  editor.undo();
  expect(linesOn(editor, false)).toEqual(['h2 甲乙']);
  editor.undo();
  expect(linesOn(editor, false)).toEqual(['p 甲乙']);
  editor.undo();
  expect(linesOn(editor, false)).toEqual(['p 甲']);
});

test('an emptied document keeps a paragraph to type in', () => {
  const { editor } = editorOn(['p |甲']);
  Transforms.removeNodes(editor, { at: [0] });
  expect(linesOn(editor, false)).toEqual(['p ']);
});
