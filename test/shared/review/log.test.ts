import { expect, test } from '@jest/globals';
import { addEntry, entrySchema, findConflicts, mergeEntries, statusOf, threadsOf, type Entry } from '../../../shared/review';

const at = (minute: number): string => `2016-11-23T09:0${minute}:00.000Z`;
const said: Entry = { kind: 'said', id: 'r1', at: at(0), by: '李敏', anchor: { on: 'target', target: 't1', indicator: '新建绿地' }, text: '为何低于去年？' };
const log = (...entries: Entry[]): Entry[] =>
  entries.reduce<Entry[]>((before, entry) => {
    const added = addEntry(before, entrySchema.parse(entry));
    if (!added.ok) throw new Error(added.error.message);
    return added.value;
  }, []);

test('a thread is a remark with its answers, and its state is what was decided last', () => {
  const entries = log(
    said,
    { kind: 'replied', id: 'r2', at: at(1), by: '张强', remark: 'r1', text: '已无空地。' },
    { kind: 'declined', id: 'r3', at: at(2), by: '张强', remark: 'r1', text: '用地已尽。' },
  );
  expect(threadsOf(entries)).toMatchObject([{ said: { id: 'r1' }, answers: [{ id: 'r2' }, { id: 'r3' }], state: 'declined' }]);
  expect(addEntry(entries, { kind: 'accepted', id: 'r4', at: at(3), by: '张强', remark: 'r1', text: '' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  const reopened = log(...entries, { kind: 'reopened', id: 'r4', at: at(3), by: '李敏', remark: 'r1', text: '再核一次' });
  expect(threadsOf(reopened)[0]!.state).toBe('open');
});

test('a refusal needs its reason, and an answer its remark', () => {
  expect(addEntry([said], { kind: 'declined', id: 'r2', at: at(1), by: '张强', remark: 'r1', text: ' ' })).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('理由') } });
  expect(addEntry([said], { kind: 'replied', id: 'r2', at: at(1), by: '张强', remark: 'r9', text: '好' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a draft goes from 起草中 over 送审 to 定稿, and back only with a reason', () => {
  const final = log({ kind: 'stepped', id: 's1', at: at(0), by: '张强', to: 'submitted', text: '' }, { kind: 'stepped', id: 's2', at: at(1), by: '李敏', to: 'final', text: '' });
  expect(statusOf([])).toBe('drafting');
  expect(statusOf(final)).toBe('final');
  const back: Entry = { kind: 'stepped', id: 's3', at: at(2), by: '李敏', to: 'drafting', text: '' };
  expect(addEntry(final, back)).toMatchObject({ ok: false, error: { message: expect.stringContaining('理由') } });
  expect(statusOf(log(...final, { ...back, text: '市里调整了指标' }))).toBe('drafting');
});

test('two sides that decided one remark apart are told, once both decided', () => {
  const ours = log(said, { kind: 'accepted', id: 'a1', at: at(2), by: '张强', remark: 'r1', text: '' });
  const theirs = log(said, { kind: 'declined', id: 'b1', at: at(1), by: '李敏', remark: 'r1', text: '不必' });
  expect(findConflicts(ours, theirs)).toEqual([{ of: 'remark', remark: 'r1', ours: 'accepted', theirs: 'declined' }]);
  expect(findConflicts(ours, [said])).toEqual([]);
  const merged = mergeEntries(ours, theirs);
  if (!merged.ok) throw new Error(merged.error.message);
  expect(merged.value.map(({ id }) => id)).toEqual(['r1', 'b1', 'a1']);
  expect(threadsOf(merged.value)[0]!.state).toBe('accepted');
});
