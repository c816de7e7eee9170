import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLinter } from '../../shared/lint';
import { planFault, textOf, type Block, type Inline, type Plan } from '../../shared/model';
import { applyTextEdits } from '../../shared/outline';
import { seedPlan } from '../../shared/seed';
import { syncTargets } from '../../shared/targets';
import { draftOf } from '../support/slate-editors';
import { idsFrom, SAMPLE_YEARS, samplePlan } from '../support/plans';

const SEED = { seed: 20_161_124, numRuns: 250 };
const PIECES = ['2015年', '二〇一五年', '到2015年底', '，', ',', '。', '.', '(', ')', '（', '“', '”', '[2015]012号', '〔2015〕第3号', '03月05日', '2016.3.5', '3-5家', '10-15%', '进一步', '进一步', '的的', '一、', '1.', '新增站点', '达到', '“十二五”', '加强领导', '旧词'];
const text = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 }).map((pieces) => pieces.join('').replace(/[\t\r\n]/g, ''));
const run: fc.Arbitrary<Inline> = fc.oneof(text.map((words) => ({ text: words })), fc.tuple(fc.constantFrom('5家', '（待定）', '10%', '三项', '若干'), fc.constantFrom('t1', 't2')).map(([words, target]) => ({ text: words, target })));
const block = fc.tuple(fc.array(run, { maxLength: 4 }), fc.constantFrom('p', 'h'), fc.boolean(), fc.boolean()).map(([content, kind, confirmed, carried]): Block => {
  const runs = content.filter((one) => one.text !== '');
  const common = { id: 'b', content: runs, origins: [], carried: carried ? runs.map((one) => one.text).join('') : null, confirmed, source: null };
  return kind === 'h' ? { type: 'heading', ...common, level: 2, label: '', marker: 'number', runIn: false } : { type: 'paragraph', ...common };
});
const plan: fc.Arbitrary<Plan> = fc.array(block, { maxLength: 6 }).map((blocks) => {
  const numbered = blocks.map((one, at) => ({ ...one, id: `b${at}` }));
  const targets = ['t1', 't2'].map((id) => ({ id, indicator: id, value: 9, unit: '家', comparator: '=' as const, measure: 'level' as const, role: 'target' as const, owner: '', deadline: '', baseline: null, confirmed: false }));
  return syncTargets(draftOf(numbered, { targets }));
});
const context = { last: null, terms: [{ wrong: '旧词', right: '新的旧词', remark: '' }] };

describe('the findings of any plan', () => {
  test('stand in their block, are the same again, and the same without what was kept', () => {
    fc.assert(fc.property(plan, (draft) => {
      const linter = createLinter(context);
      const found = linter.lint(draft);
      for (const { block: id, start, end, fixes } of found) {
        const length = id === null ? 0 : textOf(draft.blocks.find((one) => one.id === id)!).length;
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(length);
        for (const edit of fixes.flatMap(({ edits }) => edits)) expect(edit.end).toBeLessThanOrEqual(textOf(draft.blocks.find((one) => one.id === edit.block)!).length);
      }
      expect(linter.lint(draft)).toEqual(found);
      expect(createLinter(context).lint({ ...draft, blocks: draft.blocks.map((one) => ({ ...one })) })).toEqual(found);
    }), SEED);
  });

  test('are mended by their fix: the plan stays sound and that finding is gone', () => {
    let fixed = 0;
    fc.assert(fc.property(plan, (draft) => {
      for (const found of createLinter(context).lint(draft)) {
        for (const fix of found.fixes) {
          fixed += 1;
          const after = syncTargets(applyTextEdits(draft, fix.edits));
          expect(planFault(after)).toBeNull();
          const count = (one: Plan) => createLinter(context).lint(one).filter(({ rule, block: id, message }) => rule === found.rule && id === found.block && message === found.message).length;
          expect(count(after)).toBeLessThan(count(draft));
        }
      }
    }), SEED);
    expect(fixed).toBeGreaterThan(200);
  });
});

test.each(SAMPLE_YEARS)('the next year of the sample of %i, as it was carried over, has nothing that must be mended', (year) => {
  const last = samplePlan(year);
  const { plan: draft } = seedPlan(last, { newId: idsFrom('n'), year: last.year + 1 });
  expect(createLinter({ last, terms: [] }).lint(draft).filter(({ severity }) => severity === '必改')).toEqual([]);
});
