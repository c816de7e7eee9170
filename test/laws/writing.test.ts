import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Inline, Plan } from '../../shared/model';
import { applyTextEdits, replaceRuns } from '../../shared/outline';
import { disagreementsOf, editTarget, mentionsByTarget, syncTargets, type NewFigure } from '../../shared/targets';
import { draftOf } from '../support/slate-editors';

const SEED = { seed: 20_161_123, numRuns: 300 };

const LEADS = ['专利申请量超过', '新增高新技术企业', '引进人才', '发放贷款达到', '规上工业增加值增长', '单位能耗下降', '城镇化率提高', '新建站点不少于', '出口额实现', '培训农民', '解决就业', '占比分别达到', '和', '、'];
const FIGURES = ['9000件', '45家', '三十项', '1-2个', '10%至15%', '1.2亿元', '5,300人', '8%', '0.5个百分点', '两家', '30余人', '翻一番', '三成', '５０台', '1万人次', '第3位', '（待定）'];
const TAILS = ['以上', '左右', '，', '；', '。', '的任务', '以内，', '（其中新建2个）'];
const clause = fc.tuple(fc.constantFrom(...LEADS), fc.constantFrom(...FIGURES), fc.constantFrom('t1', 't2', 't3', 't4'), fc.constantFrom(...TAILS))
  .map(([lead, figure, target, tail]): Inline[] => [{ text: lead }, { text: figure, target }, { text: tail }]);
const block = fc.array(clause, { minLength: 1, maxLength: 5 }).map((clauses) => clauses.flat());

const planOf = (contents: Inline[][]): Plan => {
  const blocks = contents.map((content, nth) => ({ type: 'paragraph' as const, id: `b${nth}`, content, origins: [], carried: null, confirmed: false, source: null }));
  const targets = ['t1', 't2', 't3', 't4'].map((id) => ({ id, indicator: id, value: 1, unit: '件', comparator: '=' as const, measure: 'level' as const, role: 'target' as const, owner: '', deadline: '', baseline: null, confirmed: false }));
  return syncTargets(draftOf(blocks, { targets }));
};
const plan = fc.array(block, { minLength: 1, maxLength: 4 }).map(planOf);
const figure: fc.Arbitrary<NewFigure> = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 99_999 }), unit: fc.constantFrom('件', '家', '%', '亿元', '个百分点', '人次') }),
  fc.record({ value: fc.integer({ min: -40, max: -1 }), unit: fc.constantFrom('%', '个百分点') }),
  fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })).map(([low, more]) => ({ value: [low, low + more] as [number, number], unit: '家' })),
  fc.constant('open' as const),
);

describe('editing a target in the table', () => {
  test('makes every mention say the figure, touches no other target and makes no disagreement', () => {
    let done = 0;
    fc.assert(fc.property(plan, fc.constantFrom('t1', 't2', 't3', 't4'), figure, (before, id, to) => {
      const edits = editTarget(before, id, to);
      if (!edits.ok) return;
      done += 1;
      const after = syncTargets(applyTextEdits(before, edits.value));
      const others = new Set(disagreementsOf(before).map(({ target }) => target));
      for (const found of disagreementsOf(after)) {
        expect(others.has(found.target)).toBe(true);
        // What disagreed in its measure alone (新增10家, 达到10家) is for a person to settle.
        if (found.target === id) expect(found.first.amount?.measure).not.toBe(found.other.amount?.measure);
      }
      for (const mention of mentionsByTarget(after).get(id) ?? []) {
        if (to === 'open') expect(mention.open).toBe(true);
        else expect(mention.amount).toMatchObject(to);
      }
      expect(after.targets.filter((target) => target.id !== id)).toEqual(before.targets.filter((target) => target.id !== id));
    }), SEED);
    expect(done).toBeGreaterThan(150);
  });

  test('set to the figure that it has changes nothing', () => {
    fc.assert(fc.property(plan, (before) => {
      for (const target of before.targets) {
        const mentions = mentionsByTarget(before).get(target.id) ?? [];
        if (mentions.some(({ amount }) => amount === null || String(amount.value) !== String(target.value) || amount.unit !== target.unit)) continue;
        expect(editTarget(before, target.id, { value: target.value, unit: target.unit })).toEqual({ ok: true, value: [] });
      }
    }), SEED);
  });
});

describe('other words for a stretch of a block', () => {
  test('leave what stands round it, and its marks, as they were', () => {
    fc.assert(fc.property(block, fc.nat(60), fc.nat(20), fc.string(), (content, start, length, text) => {
      const whole = content.map((run) => run.text).join('');
      const span = { start: Math.min(start, whole.length), end: Math.min(start + length, whole.length) };
      const runs = replaceRuns(content, span, text);
      expect(runs.map((run) => run.text).join('')).toBe(whole.slice(0, span.start) + text + whole.slice(span.end));
      expect(runs.every((run) => run.text !== '')).toBe(true);
      const marks = (list: readonly Inline[]) => list.flatMap((run) => [...run.text].map((sign) => `${sign}${run.target ?? ''}`));
      expect(marks(runs).slice(0, [...whole.slice(0, span.start)].length)).toEqual(marks(content).slice(0, [...whole.slice(0, span.start)].length));
    }), SEED);
  });
});
