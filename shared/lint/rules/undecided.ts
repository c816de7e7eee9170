import type { PlanRule } from '../finding';
import { commitments, textOf } from '../../model';
import { awaitsRewrite, blockState } from '../../outline';
import { isTargetOpen } from '../../targets';
import { findingAt } from '../report';

/** What was carried over and nobody has looked at: one finding for all, since F8 leads through them. */
export const undecided: PlanRule = {
  id: 'undecided',
  name: '未确认的沿用',
  inPlan(plan) {
    const blocks = plan.blocks.filter((block) => blockState(block) === 'carried' && textOf(block) !== '');
    const targets = commitments(plan).filter(isTargetOpen);
    const rewriting = plan.blocks.filter(awaitsRewrite).map((block) => findingAt(block, { start: 0, end: textOf(block).length }, {
      rule: 'undecided', severity: '建议', message: '这一段原定改写，还是上年的话', why: '承接时选了“改写”。改过即可；决定照旧的，确认沿用。',
    }));
    if (blocks.length === 0 && targets.length === 0) return rewriting;
    const [first] = blocks;
    const at = first ?? plan.blocks.find((block) => block.content.some((run) => run.target === targets[0]?.id));
    if (!at) return rewriting;
    const parts = [blocks.length > 0 && `${blocks.length} 段`, targets.length > 0 && `${targets.length} 项指标`].filter(Boolean).join('、');
    return [
      findingAt(at, { start: 0, end: 0 }, { rule: 'undecided', severity: '建议', message: `还有${parts}沿用上年，没有确认`, why: '没有什么应当悄悄沿用。按 F8 逐处处理：改写，或按 Ctrl+Enter 确认。' }),
      ...rewriting,
    ];
  },
};
