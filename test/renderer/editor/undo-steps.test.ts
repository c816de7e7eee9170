import { asOneStep } from '../../../renderer/editor';
import { editorOn, linesOn } from '../../support/slate-editors';

/** The title of the plan stands beside the document. */
const beside = (editor: ReturnType<typeof editorOn>['editor']) => ({
  title: () => editor.facts.title,
  change: (title: string) => asOneStep(editor, () => editor.setFacts({ title })),
});

test('a change beside the document is a step: undo takes it back, redo does it again', () => {
  const { editor } = editorOn(['p 推进|']);
  const { title, change } = beside(editor);
  editor.insertText('改');
  change('乙');
  editor.insertText('革');
  expect([title(), linesOn(editor, false)]).toEqual(['乙', ['p 推进改革']]);
  editor.undo();
  expect([title(), linesOn(editor, false)]).toEqual(['乙', ['p 推进改']]);
  editor.undo();
  expect([title(), linesOn(editor, false)]).toEqual(['', ['p 推进改']]);
  editor.redo();
  expect(title()).toBe('乙');
  editor.undo();
  editor.undo();
  expect([title(), linesOn(editor, false)]).toEqual(['', ['p 推进']]);
});

test.each([['before', true], ['behind', false]])('%s what changes in the document, it is the same step', async (_where, first) => {
  const { editor } = editorOn(['p 推进|']);
  const { title, change } = beside(editor);
  editor.insertText('工作');
  await Promise.resolve();
  asOneStep(editor, () => {
    if (first) change('乙');
    editor.insertText('改革');
    if (!first) change('乙');
    editor.insertBreak();
  });
  expect([title(), linesOn(editor, false)]).toEqual(['乙', ['p 推进工作改革', 'p ']]);
  editor.undo();
  expect([title(), linesOn(editor, false)]).toEqual(['', ['p 推进工作']]);
  editor.redo();
  expect([title(), linesOn(editor, false)]).toEqual(['乙', ['p 推进工作改革', 'p ']]);
});

test('what is done anew leaves nothing to do again', () => {
  const { editor } = editorOn(['p 推进|']);
  const { change } = beside(editor);
  editor.insertText('改');
  editor.undo();
  change('乙');
  expect(editor.history.redos).toEqual([]);
});

test('typing after a step does not join it', () => {
  const { editor } = editorOn(['p 推进|']);
  editor.insertText('改');
  asOneStep(editor, () => editor.insertText('革'));
  editor.insertText('开');
  editor.undo();
  expect(linesOn(editor, false)).toEqual(['p 推进改革']);
  editor.undo();
  expect(linesOn(editor, false)).toEqual(['p 推进改']);
});
