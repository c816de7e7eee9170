import { fireEvent, screen, within } from '@testing-library/react';
import { IssueScreen } from '../../renderer/screens/issue';
import type { StoredPlan } from '../../shared/contract';
import { fail, succeed, type Bureau, type Notice, type NoticeTemplate, type Plan } from '../../shared/model';
import { answer, showOn } from './memory-core';
import { planOf } from './plans';

const SAVED_AT = '2016-01-04T06:32:05.000Z';

/** What the office set: nothing, unless a test says otherwise. */
export interface Office {
  bureaus?: Bureau[];
  templates?: NoticeTemplate[];
}

/** The issue desk on a plan kept in memory, saved by revision as the real core does. */
export async function issueDesk(notice: Partial<Notice> = {}, lines: readonly string[] = ['一、总体目标', '加强领导。'], { bureaus = [], templates = [] }: Office = {}) {
  const plan = planOf(lines, { id: 'plan', year: 2016, given: { kind: 'draft' } });
  let stored: StoredPlan = { plan: { ...plan, notice: { ...plan.notice, ...notice } }, revision: 1, savedAt: SAVED_AT };
  const files: string[] = [];
  const onDraft = jest.fn();
  const onSettings = jest.fn();
  URL.createObjectURL = () => 'blob:x';
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { files.push(this.download); });
  const shown = showOn({
    'plans.get': () => succeed(stored),
    'bureaus.list': () => succeed({ revision: 1, bureaus }),
    'templates.list': () => succeed({ revision: 1, shipped: [], own: templates }),
    'plans.save': ({ plan: next, revision }) => {
      if (revision !== stored.revision) return fail('conflict', '另一处窗口已保存了更新的内容。');
      stored = { plan: next, revision: revision + 1, savedAt: SAVED_AT };
      return succeed({ revision: stored.revision, savedAt: SAVED_AT });
    },
    'issue.editions': answer({ editions: [], correction: null }),
    'review.read': answer({ entries: [], status: 'drafting' as const, from: null }),
    'person.name': answer({ name: '李明' }),
    'export.notice': () => succeed({ name: '工作要点.docx', bytes: 'UEs=', findings: [{ severity: '必改', message: '没有填写主送机关，公文中留空' }], edition: null }),
  }, <IssueScreen id="plan" onDraft={onDraft} onSettings={onSettings} />);
  await screen.findByRole('group', { name: '文种' });
  if (bureaus.length === 0) await screen.findByText(/在“设置”里填一次/);
  return { ...shown, files, onDraft, onSettings, now: () => stored, elsewhere: (given: Partial<Plan>) => (stored = { ...stored, plan: { ...stored.plan, ...given }, revision: 9 }) };
}

/** The field of this name, among those that the form shows. */
export const fieldOf = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input, textarea' });
export const rowOf = (name: string) => {
  const row = fieldOf(name).closest<HTMLElement>('.issue-row');
  if (!row) throw new Error(`${name} stands in no row`);
  return within(row);
};
export const fill = (name: string, value: string) => fireEvent.change(fieldOf(name), { target: { value } });
/** A choice that is in sight: 文种, 名义. */
export const choose = (group: string, option: string) => fireEvent.click(within(screen.getByRole('group', { name: group })).getByText(option));
export const press = (code: string, more: Partial<KeyboardEventInit> = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { code, ...more });
