import { fromSlate, toSlate } from '../../../renderer/editor/convert';
import { linesOf } from '../../../renderer/editor/with-paste';
import type { BlockElement, ParagraphElement } from '../../../renderer/editor/slate-types';
import { Transforms } from 'slate';
import { blockOf, editorOn, faultOf, linesOn } from '../../support/slate-editors';

/** A clipboard that holds what was put into it. */
function clipboard(held: Record<string, string>): DataTransfer {
  return { getData: (type: string) => held[type] ?? '', types: Object.keys(held) } as unknown as DataTransfer;
}

/** What copying blocks of a plan puts there (slate-dom's format). */
const copied = (plan: string, blocks: BlockElement[]) =>
  clipboard({ 'application/x-slate-fragment': window.btoa(encodeURIComponent(JSON.stringify(blocks))), 'application/x-chengqi-plan': plan });

const cases: [name: string, before: string[], text: string, after: string[]][] = [
  ['one line inside a paragraph', ['p 推进|改革'], '科技', ['p 推进科技|改革']],
  ['lines become blocks', ['p |'], '甲\r\n\r\n　　乙\n丙\n', ['p 甲', 'p 乙', 'p 丙|']],
  ['lines inside a paragraph', ['p 推进|改革'], '甲\n乙', ['p 推进甲', 'p 乙|改革']],
  ['after a heading', ['h1 总体目标|'], '。\n一、乙', ['h1 总体目标。', 'p 一、乙|']],
  ['a line inside a mark', ['p ⟦t1:90|00件⟧'], '1', ['p ⟦t1:901|00件⟧']],
  ['lines inside a mark', ['p ⟦t1:90|00件⟧'], '甲\n乙', ['p ⟦t1:90甲⟧', 'p 乙|00件']],
  ['over a selection', ['p [推进', 'p 改]革'], '甲', ['p 甲|革']],
  ['control characters', ['p |'], '甲\u0007乙\t丙\u200b', ['p 甲乙 丙|']],
];

test.each(cases)('plain text: %s', (_name, before, text, after) => {
  const { editor } = editorOn(before);
  editor.insertData(clipboard({ 'text/plain': text }));
  expect(linesOn(editor)).toEqual(after);
  expect(faultOf(editor)).toBeNull();
});

test('all of a paste is one step to undo', async () => {
  const { editor } = editorOn(['p 推进|改革']);
  editor.insertData(clipboard({ 'text/plain': '甲\n乙\n丙' }));
  await Promise.resolve();
  editor.undo();
  expect(linesOn(editor, false)).toEqual(['p 推进改革']);
});

test('a piece of this plan keeps its mark', () => {
  const { editor } = editorOn(['p 办理⟦t1:9件⟧', 'p 另有|若干']);
  const [source] = editor.children as ParagraphElement[];
  editor.insertData(copied('plan', [{ ...source!, children: [{ text: '9件', target: 't1' }] }]));
  expect(linesOn(editor, false)).toEqual(['p 办理⟦t1:9件⟧', 'p 另有⟦t1:9件⟧若干']);
});

test('whole blocks of this plan keep lineage; a copy gets ids of its own, what was cut its old ones', () => {
  const { editor } = editorOn(['h1 甲', 'p 乙⟦t1:9件⟧', 'p |']);
  const piece = editor.children.slice(0, 2) as BlockElement[];
  editor.insertData(copied('plan', piece));
  const blocks = fromSlate(editor.children);
  expect(blocks.map(({ id, origins }) => `${id} ${origins.join()}`)).toEqual(['b1 o1', 'b2 o2', 'n1 o1', 'n2 o2']);
  expect(faultOf(editor)).toBeNull();

  const other = editorOn(['h1 甲', 'p 乙⟦t1:9件⟧', 'p |']).editor;
  Transforms.removeNodes(other, { at: [0] });
  Transforms.removeNodes(other, { at: [0] });
  other.insertData(copied('plan', piece));
  expect(fromSlate(other.children).map((block) => block.id)).toEqual(['b1', 'b2']);
});

test('a piece of another plan brings its words only', () => {
  const { editor } = editorOn(['p |']);
  const piece = toSlate({ blocks: [blockOf('h2 甲⟦t1:9件⟧', 7)] });
  editor.insertData(copied('other', piece));
  const [block] = fromSlate(editor.children);
  expect(block).toMatchObject({ origins: [], carried: null, content: [{ text: '甲9件' }], type: 'heading', level: 2 });
});

test('lines that say nothing are left out', () => {
  expect(linesOf(' \n\u3000甲 \n\t\n乙')).toEqual(['甲', '乙']);
});
