import fc from 'fast-check';
import { openHistory, redoStep, takeStep, undoStep, type History } from '../../../renderer/saving';

const notice = (organ: string) => ({ organ });

test('typing in one field is one step until one pauses, or goes to another', () => {
  let history = openHistory(notice(''));
  history = takeStep(history, notice('云'), { field: 'organ', at: 0 });
  history = takeStep(history, notice('云州'), { field: 'organ', at: 900 });
  expect(history.past).toHaveLength(1);
  expect(takeStep(history, notice('云州市'), { field: 'organ', at: 2000 }).past).toHaveLength(2);
  expect(takeStep(history, notice('云州市'), { field: 'signer', at: 1000 }).past).toHaveLength(2);
  expect(takeStep(history, notice('云州市'), { at: 1000 }).past).toHaveLength(2);
});

test('what an input method shows meanwhile is no step, however slow', () => {
  let history = takeStep(openHistory(notice('')), notice('yun'), { field: 'organ', at: 0, composing: true });
  history = takeStep(history, notice('yunzhou'), { field: 'organ', at: 9000, composing: true });
  expect(undoStep(history).present.organ).toBe('');
});

test('undoing all and redoing all comes to the same present', () => {
  const step = fc.record({ organ: fc.string(), field: fc.constantFrom(undefined, 'organ' as const, 'signer' as const), gap: fc.integer({ min: 0, max: 3000 }) });
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    const opened = notice('');
    let at = 0;
    const all = steps.reduce<History<{ organ: string }>>((history, { organ, field, gap }) => takeStep(history, notice(organ), { field, at: (at += gap) }), openHistory(opened));
    let back = all;
    while (back.past.length > 0) back = undoStep(back);
    expect(back.present).toEqual(opened);
    let forth = back;
    while (forth.future.length > 0) forth = redoStep(forth);
    expect(forth.present).toEqual(all.present);
    expect(undoStep(back)).toBe(back);
    expect(redoStep(forth)).toBe(forth);
  }), { seed: 20260101, numRuns: 200 });
});
