import { fireEvent, screen, waitFor } from '@testing-library/react';
import { PlanView } from '../../../renderer/screens/library/plan-view';
import { fail, succeed, type Plan } from '../../../shared/model';
import { planOf } from '../../support/plans';
import { answer, goingTo, showOn, type Answers } from '../../support/memory-core';

const PAST = planOf(['一、总体目标', '加强领导。'], { id: 'past', given: { source: { name: '2015要点.docx', format: 'docx' } } });

function opened(plan: Plan, answers: Answers = {}) {
  return showOn({ 'plans.get': () => succeed({ plan, revision: 1, savedAt: '2015-03-04T06:32:05.000Z' }), 'library.list': answer([]), ...answers }, <PlanView id={plan.id} going={goingTo()} />);
}

test('the imported file can be saved once more, unchanged', async () => {
  const given: { name: string; blob: Blob }[] = [];
  URL.createObjectURL = (blob) => { given.push({ name: '', blob: blob as Blob }); return 'blob:x'; };
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { given.at(-1)!.name = this.download; });
  opened(PAST, { 'plans.original': () => succeed({ name: '2015要点.docx', bytes: Buffer.from([0, 255, 80, 75]).toString('base64') }) });
  fireEvent.click(await screen.findByRole('button', { name: '另存原文件' }));
  await waitFor(() => expect(given[0]?.name).toBe('2015要点.docx'));
  const bytes = await new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done([...new Uint8Array(reader.result as ArrayBuffer)]);
    reader.readAsArrayBuffer(given[0]!.blob);
  });
  expect(bytes).toEqual([0, 255, 80, 75]);
});

test('a file that is not there is said, and none is offered for pasted text', async () => {
  const { unmount } = opened(PAST, { 'plans.original': () => fail('not-found', '这份计划没有原文件。') });
  fireEvent.click(await screen.findByRole('button', { name: '另存原文件' }));
  expect(await screen.findByText('这份计划没有原文件。')).toBeTruthy();
  unmount();
  opened({ ...PAST, source: { name: '粘贴的文字', format: 'paste' } });
  await screen.findAllByText(PAST.title);
  expect(screen.queryByRole('button', { name: '另存原文件' })).toBeNull();
});
