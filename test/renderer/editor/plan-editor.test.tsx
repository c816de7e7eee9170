import { act, render, screen, fireEvent } from '@testing-library/react';
import { Transforms } from 'slate';
import { createPlanEditor, PlanDocument, PlanEditor } from '../../../renderer/editor';
import { blockOf, draftOf, linesOn, UNITS } from '../../support/slate-editors';

const LINES = ['h1 总体目标', 'p 办理⟦t1:9000件⟧以上', 'h2+ 深化改革。逐步建立制度', 'h1 保障措施'];

function openEditor(lines = LINES) {
  let ids = 0;
  const { editor, numbers } = createPlanEditor(draftOf(lines.map(blockOf)), { newId: () => `n${++ids}`, now: () => 0, unitOf: (id) => UNITS[id] });
  const onChange = jest.fn();
  render(<PlanEditor editor={editor} numbers={numbers} onChange={onChange} />);
  return { editor, onChange, paper: screen.getByRole('textbox', { name: '正文' }) };
}
const numbersShown = () => [...document.querySelectorAll<HTMLElement>('.block')].map((text) => text.dataset['label'] ?? '');
const statesShown = () => [...document.querySelectorAll('.block')].map((block) => block.getAttribute('aria-description'));
/** Puts the caret by the document, as a click would by the page. */
const caretAt = (editor: ReturnType<typeof openEditor>['editor'], block: number, run: number, offset: number) => act(async () => Transforms.select(editor, { path: [block, run], offset }));
const type = (paper: HTMLElement, data: string) => act(async () => { fireEvent(paper, new InputEvent('beforeinput', { inputType: 'insertText', data, bubbles: true, cancelable: true })); });

test('the paper shows numbers, faces, marks and states', () => {
  openEditor();
  expect(numbersShown()).toEqual(['一、', '', '（一）', '二、']);
  expect(statesShown()).toEqual(['沿用未改', '沿用未改', '沿用未改', '沿用未改']);
  expect(document.querySelector('.target')?.textContent).toBe('9000件');
  expect(document.querySelector('.lead')?.textContent).toBe('深化改革。');
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['总体目标', '保障措施']);
});

test('typing changes the document and the state of its block only', async () => {
  const { editor, onChange, paper } = openEditor();
  await caretAt(editor, 1, 2, 2);
  await type(paper, '。');
  expect(linesOn(editor, false)[1]).toBe('p 办理⟦t1:9000件⟧以上。');
  expect(paper.textContent).toContain('9000件以上。');
  expect(statesShown()).toEqual(['沿用未改', '已改', '沿用未改', '沿用未改']);
  expect(onChange).toHaveBeenCalled();
});

test('numbers follow a change of level and of order at once, and undo takes both back', async () => {
  const { editor, paper } = openEditor();
  await caretAt(editor, 3, 0, 0);
  await act(async () => { fireEvent.keyDown(paper, { code: 'Tab', key: 'Tab' }); });
  expect(numbersShown()).toEqual(['一、', '', '（一）', '（二）']);
  await act(async () => { fireEvent.keyDown(paper, { code: 'ArrowUp', altKey: true }); });
  expect(linesOn(editor, false).map((line) => line.slice(0, 5))).toEqual(['h1 总体', 'p 办理⟦', 'h2 保障', 'h2+ 深']);
  await act(async () => { fireEvent.keyDown(paper, { code: 'KeyZ', ctrlKey: true }); });
  await act(async () => { fireEvent.keyDown(paper, { code: 'KeyZ', ctrlKey: true }); });
  expect(numbersShown()).toEqual(['一、', '', '（一）', '二、']);
});

test('Ctrl+3 and Ctrl+0 give a block its level; a key that an input method uses is left to it', async () => {
  const { editor, paper } = openEditor();
  await caretAt(editor, 1, 0, 0);
  await act(async () => { fireEvent.keyDown(paper, { code: 'Digit3', ctrlKey: true, isComposing: true }); });
  expect(linesOn(editor, false)[1]).toMatch(/^p /);
  await act(async () => { fireEvent.keyDown(paper, { code: 'Digit3', ctrlKey: true }); });
  expect(linesOn(editor, false)[1]).toMatch(/^h3 /);
  await act(async () => { fireEvent.keyDown(paper, { code: 'Digit0', ctrlKey: true }); });
  expect(linesOn(editor, false)[1]).toMatch(/^p /);
});

test('Ctrl+Shift+1…3 number a heading by its level, as an item, or not at all', async () => {
  const { editor, paper } = openEditor();
  const press = (digit: number) => act(async () => { fireEvent.keyDown(paper, { code: `Digit${digit}`, ctrlKey: true, shiftKey: true }); });
  await caretAt(editor, 0, 0, 0);
  await press(2);
  expect(numbersShown()).toEqual(['一是', '', '（一）', '一、']);
  await press(3);
  expect(numbersShown()).toEqual(['', '', '（一）', '一、']);
  await press(1);
  expect(numbersShown()).toEqual(['一、', '', '（一）', '二、']);
});

test('a plan to read shows the labels of its source, a draft computed ones', () => {
  const blocks = ['h1 总体目标', 'p 办理⟦t1:9000件⟧以上', 'h2+ 深化⟦t2:3项⟧改革。逐步建立制度'].map(blockOf).map((block) => (block.type === 'heading' ? { ...block, label: '第一、' } : block));
  const { rerender } = render(<PlanDocument plan={{ ...draftOf(blocks), kind: 'past' }} />);
  expect(numbersShown()).toEqual(['第一、', '', '第一、']);
  rerender(<PlanDocument plan={draftOf(blocks)} />);
  expect(numbersShown()).toEqual(['一、', '', '（一）']);
  expect([...document.querySelectorAll('.lead')].map((run) => run.textContent)).toEqual(['深化', '3项', '改革。']);
  expect([...document.querySelectorAll('.target')].map((run) => run.textContent)).toEqual(['9000件', '3项']);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('洪川市科学技术局2016年工作要点');
});
