import fc from 'fast-check';
import { openHistory, redo, take, undo, type NoticeHistory } from '../../../renderer/screens/issue/notice-history';
import { emptyNotice } from '../../../shared/model';

const notice = (organ: string) => ({ ...emptyNotice(), organ });

test('typing in one field is one step until one pauses, or goes to another', () => {
  let history = openHistory(notice(''));
  history = take(history, notice('云'), { field: 'organ', at: 0 });
  history = take(history, notice('云州'), { field: 'organ', at: 900 });
  expect(history.past).toHaveLength(1);
  expect(take(history, notice('云州市'), { field: 'organ', at: 2000 }).past).toHaveLength(2);
  expect(take(history, notice('云州市'), { field: 'signer', at: 1000 }).past).toHaveLength(2);
  expect(take(history, notice('云州市'), { at: 1000 }).past).toHaveLength(2);
});

test('what an input method shows meanwhile is no step, however slow', () => {
  let history = take(openHistory(notice('')), notice('yun'), { field: 'organ', at: 0, composing: true });
  history = take(history, notice('yunzhou'), { field: 'organ', at: 9000, composing: true });
  expect(undo(history).present.organ).toBe('');
});

test('undoing all and redoing all comes to the same present', () => {
  const step = fc.record({ organ: fc.string(), field: fc.constantFrom(undefined, 'organ' as const, 'signer' as const), gap: fc.integer({ min: 0, max: 3000 }) });
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    const opened = notice('');
    let at = 0;
    const all = steps.reduce<NoticeHistory>((history, { organ, field, gap }) => take(history, notice(organ), { field, at: (at += gap) }), openHistory(opened));
    let back = all;
    while (back.past.length > 0) back = undo(back);
    expect(back.present).toEqual(opened);
    let forth = back;
    while (forth.future.length > 0) forth = redo(forth);
    expect(forth.present).toEqual(all.present);
    expect(undo(back)).toBe(back);
    expect(redo(forth)).toBe(forth);
  }), { seed: 20260101, numRuns: 200 });
});
