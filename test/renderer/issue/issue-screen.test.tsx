import { fireEvent, screen, waitFor } from '@testing-library/react';
import { IssueScreen } from '../../../renderer/screens/issue';
import { FIELDS } from '../../../renderer/screens/issue/fields';
import type { StoredPlan } from '../../../shared/contract';
import { fail, succeed, type Plan } from '../../../shared/model';
import { answer, showOn } from '../../support/memory-core';
import { planOf } from '../../support/plans';

const SAVED_AT = '2016-01-04T06:32:05.000Z';
const fieldOf = (key: string) => FIELDS.find((field) => field.key === key)!;

/** The issue desk on a plan kept in memory, saved by revision as the real core does. */
async function desk() {
  let stored: StoredPlan = { plan: planOf(['一、总体目标', '加强领导。'], { id: 'plan', given: { kind: 'draft' } }), revision: 1, savedAt: SAVED_AT };
  const files: string[] = [];
  URL.createObjectURL = () => 'blob:x';
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { files.push(this.download); });
  const shown = showOn({
    'plans.get': () => succeed(stored),
    'plans.save': ({ plan, revision }) => {
      if (revision !== stored.revision) return fail('conflict', '另一处窗口已保存了更新的内容。');
      stored = { plan, revision: revision + 1, savedAt: SAVED_AT };
      return succeed({ revision: stored.revision, savedAt: SAVED_AT });
    },
    'issue.editions': answer({ editions: [], correction: null }),
    'review.read': answer({ entries: [], status: 'drafting' as const, from: null }),
    'person.name': answer({ name: '李明' }),
    'export.notice': () => succeed({ name: '工作要点.docx', bytes: 'UEs=', findings: ['没有填写主送机关，公文中留空。'], edition: null }),
  }, <IssueScreen id="plan" />);
  await screen.findByLabelText('发文字号');
  return { ...shown, files, now: () => stored, elsewhere: (plan: Partial<Plan>) => (stored = { ...stored, plan: { ...stored.plan, ...plan }, revision: 9 }) };
}
const fill = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } });

afterEach(() => jest.restoreAllMocks());

test.each(['云科字〔2016〕3号', '云政办发〔2016〕112号'])('%s is a document number', (value) => expect(fieldOf('docNumber').check?.(value)).toBeNull());
test.each(['云科字[2016]3号', '云科字（2016）3号', '云科字〔2016〕03号', '云科字〔2016〕第3号', '云科字〔16〕3号', '〔2016〕3号'])(
  '%s is none (GB/T 9704-2012 7.2.5)', (value) => expect(fieldOf('docNumber').check?.(value)).toContain('六角括号'),
);

test('a field is checked while it is filled in, and saved by itself', async () => {
  const { now } = await desk();
  fill('发文字号', '云科字[2016]3号');
  expect(screen.getByLabelText('发文字号').getAttribute('aria-invalid')).toBe('true');
  fill('发文字号', '云科字〔2016〕3号');
  expect(screen.getByLabelText('发文字号').getAttribute('aria-invalid')).toBe('false');
  await waitFor(() => expect(now().plan.notice.docNumber).toBe('云科字〔2016〕3号'));
  expect(now().revision).toBe(2);
});

test('exporting saves first, then gives the file and says what is still open', async () => {
  const { calls, files } = await desk();
  fill('主送机关', '各科室');
  fireEvent.click(screen.getByRole('button', { name: '导出公文（.docx）' }));
  await screen.findByText('没有填写主送机关，公文中留空。');
  expect(calls.map(({ call }) => call).filter((call) => /^(plans|export)/.test(call))).toEqual(['plans.get', 'plans.save', 'export.notice']);
  expect(files).toEqual(['工作要点.docx']);
});

test('a conflict is said, nothing is overwritten or exported, and the other window\'s content can be taken', async () => {
  const { now, elsewhere, files } = await desk();
  elsewhere({ title: '别处改过的标题' });
  fill('主送机关', '各科室');
  fireEvent.click(screen.getByRole('button', { name: '导出公文（.docx）' }));
  await screen.findByText(/这里的改动没有保存/);
  expect(files).toEqual([]);
  expect(now()).toMatchObject({ revision: 9, plan: { title: '别处改过的标题', notice: { addressee: '' } } });
  fireEvent.click(screen.getByRole('button', { name: '改用已保存的内容' }));
  expect(await screen.findByRole('heading', { name: '别处改过的标题' })).toBeTruthy();
  fill('主送机关', '各县');
  await waitFor(() => expect(now().plan).toMatchObject({ title: '别处改过的标题', notice: { addressee: '各县' } }));
});
