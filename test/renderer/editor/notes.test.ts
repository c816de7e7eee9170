import { noteAtCaret, setNote, wordsToNote } from '../../../renderer/editor';
import { createShownNumbers } from '../../../renderer/editor/shown-numbers';
import type { PlanSlateEditor } from '../../../renderer/editor';
import { clipboard } from '../../support/editor-operations';
import { editorOn, linesOn } from '../../support/slate-editors';

const typed: [name: string, before: string, text: string, after: string][] = [
  ['behind noted words', 'p 认定⟦^甲:企业⟧|50家', '约', 'p 认定⟦^甲:企业⟧约50家'],
  ['before noted words', 'p 认定|⟦^甲:企业⟧50家', '科技', 'p 认定科技⟦^甲:企业⟧50家'],
  ['inside noted words', 'p 认定⟦^甲:企|业⟧50家', '事', 'p 认定⟦^甲:企事业⟧50家'],
  ['behind a noted figure', 'p 认定⟦t2^甲:50项⟧|以上', '左右', 'p 认定⟦t2^甲:50项⟧左右以上'],
  ['a digit into a noted figure', 'p 认定⟦t2^甲:|50项⟧以上', '1', 'p 认定⟦t2^甲:150项⟧以上'],
  ['between words and figure of one note', 'p 认定⟦^甲:企业⟧|⟦t2^甲:50项⟧', '约', 'p 认定⟦^甲:企业约⟧⟦t2^甲:50项⟧'],
  ['between two notes', 'p 认定⟦^甲:企业⟧|⟦^乙:项目⟧', '和', 'p 认定⟦^甲:企业⟧和⟦^乙:项目⟧'],
  ['over a noted figure', 'p 认定[⟦t1^甲:50件⟧]以上', '80件', 'p 认定⟦t1^甲:80件⟧以上'],
  ['over all noted words', 'p 认定[⟦^甲:企业⟧]50家', '机构', 'p 认定机构50家'],
];

test.each(typed)('typing %s', async (_name, before, text, after) => {
  const { editor } = editorOn([before]);
  editor.insertText(text);
  expect(linesOn(editor, false)).toEqual([after]);
  await Promise.resolve();
  editor.undo();
  expect(linesOn(editor, false)).toEqual([before.replace(/[|[\]]/g, '')]);
});

test('a break inside noted words leaves the note with those behind it; one note stays one', () => {
  const { editor } = editorOn(['p 认定⟦^甲:科技|企业⟧⟦t2^甲:50项⟧']);
  editor.insertBreak();
  expect(linesOn(editor, false)).toEqual(['p 认定科技', 'p ⟦^甲:企业⟧⟦t2^甲:50项⟧']);
});

test('a break at the end of noted words leaves them their note', () => {
  const { editor } = editorOn(['p 认定⟦^甲:企业|⟧50家']);
  editor.insertBreak();
  expect(linesOn(editor, false)).toEqual(['p 认定⟦^甲:企业⟧', 'p 50家']);
});

const words = (editor: PlanSlateEditor) => wordsToNote(editor);
test.each([
  ['what is selected', 'p 认定[高新技术企业]50家', { block: 'b1', start: 2, end: 8 }],
  ['the word before the caret', 'p 认定高新技术企业|50家', { block: 'b1', start: 6, end: 8 }],
  ['a word in a cell', 'r 指标\t研发|投入', { block: 'b1', start: 3, end: 5 }],
])('a new note is on %s', (_name, line, place) => {
  expect(words(editorOn([line]).editor)).toEqual({ ...place, text: '' });
});

test('there is nothing to note in an empty paragraph', () => {
  expect(words(editorOn(['p |']).editor)).toBeNull();
});

test('of what is selected over two paragraphs the part in the last is noted', () => {
  expect(words(editorOn(['p 认定[企业', 'p 高新]技术']).editor)).toEqual({ block: 'b2', start: 0, end: 2, text: '' });
});

test('a note is put on, changed and taken off; each is one step to undo', async () => {
  const { editor } = editorOn(['p 认定[企业⟦t2:50项⟧]']);
  setNote(editor, wordsToNote(editor)!, '甲');
  await Promise.resolve();
  expect(linesOn(editor, false)).toEqual(['p 认定⟦^甲:企业⟧⟦t2^甲:50项⟧']);
  expect(noteAtCaret(editor)).toEqual({ block: 'b1', start: 2, end: 7, text: '甲' });
  setNote(editor, noteAtCaret(editor)!, '乙');
  await Promise.resolve();
  expect(linesOn(editor, false)).toEqual(['p 认定⟦^乙:企业⟧⟦t2^乙:50项⟧']);
  setNote(editor, noteAtCaret(editor)!, '');
  expect(linesOn(editor, false)).toEqual(['p 认定企业⟦t2:50项⟧']);
  await Promise.resolve();
  editor.undo();
  editor.undo();
  editor.undo();
  expect(linesOn(editor, false)).toEqual(['p 认定企业⟦t2:50项⟧']);
  editor.redo();
  expect(linesOn(editor, false)).toEqual(['p 认定⟦^甲:企业⟧⟦t2^甲:50项⟧']);
});

test('the caret before noted words is at no note', () => {
  expect(noteAtCaret(editorOn(['p 认定|⟦^甲:企业⟧']).editor)).toBeNull();
});

test('numbers of notes go on through the plan, cells included, and follow when a note comes or goes', () => {
  const { editor } = editorOn(['p ⟦^甲:企业⟧和⟦^乙:项目⟧', 'p 无', 'r 指标\t⟦^丙:研发⟧', 'p ⟦^丁:平台⟧[建设]']);
  const numbers = createShownNumbers(editor);
  const shown = () => ['b1', 'b2', 'b3', 'b4'].map((id) => numbers.notesBefore(id));
  expect(shown()).toEqual([0, null, 2, 3]);
  setNote(editor, { block: 'b1', start: 0, end: 2, text: '甲' }, '');
  numbers.update(editor.operations);
  expect(shown()).toEqual([0, null, 1, 2]);
});

test('words pasted from another plan bring their notes, but no targets', () => {
  const { editor } = editorOn(['p 甲|']);
  const piece = [{ type: 'paragraph', id: 'x', origins: [], confirmed: false, children: [{ text: '企业', note: '口径' }, { text: '50家', target: 't1' }] }];
  editor.insertData(clipboard({ 'application/x-slate-fragment': btoa(encodeURIComponent(JSON.stringify(piece))), 'application/x-chengqi-plan': 'other' }));
  expect(linesOn(editor, false)).toEqual(['p 甲⟦^口径:企业⟧50家']);
});
