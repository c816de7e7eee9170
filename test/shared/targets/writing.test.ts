import { describe, expect, test } from '@jest/globals';
import { textOf, type Block, type Plan } from '../../../shared/model';
import { applyTextEdits } from '../../../shared/outline';
import { disagreementsOf, editTarget, mentionsIn, OPEN_FIGURE, readTyped, syncTargets, type NewFigure } from '../../../shared/targets';
import { blockOf, draftOf } from '../../support/slate-editors';

/** A draft of these lines (⟦t1:9000件⟧ is a mention), its targets as the prose says them. */
function planOf(...lines: string[]): Plan {
  const blocks = lines.map(blockOf);
  const ids = [...new Set(blocks.flatMap((block) => mentionsIn(block).map(({ target }) => target)))];
  const targets = ids.map((id) => ({
    id, indicator: id, value: 1, unit: '件', comparator: '=' as const, measure: 'level' as const, role: 'target' as const,
    owner: '', deadline: '', baseline: null, confirmed: false,
  }));
  return syncTargets(draftOf(blocks, { targets }));
}

const marked = (block: Block): string => block.content.map(({ text, target }) => (target ? `⟦${target}:${text}⟧` : text)).join('');

function edited(plan: Plan, id: string, to: NewFigure): Plan {
  const edits = editTarget(plan, id, to);
  if (!edits.ok) throw new Error(edits.error.message);
  return syncTargets(applyTextEdits(plan, edits.value));
}

const to = (value: number | [number, number], unit: string): NewFigure => ({ value, unit });

describe('a target edited in the table', () => {
  test.each<[string, NewFigure, string]>([
    ['专利申请量超过⟦t1:9000件⟧。', to(9500, '件'), '专利申请量超过⟦t1:9500件⟧。'],
    ['专利申请量达⟦t1:9000件⟧以上。', to(9500, '件'), '专利申请量达⟦t1:9500件⟧以上。'],
    ['发放贷款⟦t1:1,200万元⟧左右。', to(13_500, '万元'), '发放贷款⟦t1:13,500万元⟧左右。'],
    ['粮食播种面积\t万亩\t⟦t1:120⟧\t种植科', to(121.5, '万亩'), '粮食播种面积\t万亩\t⟦t1:121.5⟧\t种植科'],
    ['新建站点⟦t1:三十个⟧。', to(36, '个'), '新建站点⟦t1:三十六个⟧。'],
    ['新建站点⟦t1:十个⟧。', to(2, '个'), '新建站点⟦t1:两个⟧。'],
    ['新建站点⟦t1:３０个⟧。', to(45, '个'), '新建站点⟦t1:４５个⟧。'],
    ['引进企业⟦t1:1-2家⟧。', to([3, 4], '家'), '引进企业⟦t1:3-4家⟧。'],
    ['引进企业⟦t1:1-2家⟧。', to(5, '家'), '引进企业⟦t1:5家⟧。'],
    ['引进企业⟦t1:5家⟧。', to([6, 8], '家'), '引进企业⟦t1:6—8家⟧。'],
    ['规上工业增加值增长⟦t1:8%⟧以上。', to([8, 9], '%'), '规上工业增加值增长⟦t1:8%—9%⟧以上。'],
    ['固定资产投资增长⟦t1:5%⟧。', to(-3, '%'), '固定资产投资下降⟦t1:3%⟧。'],
    ['单位能耗下降⟦t1:3.5%⟧。', to(-4, '%'), '单位能耗下降⟦t1:4%⟧。'],
    ['城镇化率提高⟦t1:0.8个百分点⟧。', to(1.2, '个百分点'), '城镇化率提高⟦t1:1.2个百分点⟧。'],
    ['技术合同交易额⟦t1:9800万元⟧。', to(1.2, '亿元'), '技术合同交易额⟦t1:1.2亿元⟧。'],
    ['研发投入占比达到百分之⟦t1:五⟧。', to(6, '%'), '研发投入占比达到百分之⟦t1:六⟧。'],
    ['扶持就业⟦t1:30余人⟧。', to(45, '人'), '扶持就业⟦t1:45余人⟧。'],
    [`发放贷款${'⟦t1:'}${OPEN_FIGURE}⟧左右。`, to(7, '件'), '发放贷款⟦t1:7件⟧左右。'],
    ['专利申请量超过⟦t1:9000件⟧。', 'open', `专利申请量超过⟦t1:${OPEN_FIGURE}⟧。`],
  ])('%s → %j', (line, figure, wanted) => {
    const plan = planOf(`p ${line}`);
    const after = edited(plan, 't1', figure);
    expect(marked(after.blocks[0]!)).toBe(wanted);
    if (figure !== 'open') expect(after.targets[0]).toMatchObject(figure);
  });

  test('every mention follows, each in its own wording, also two in one paragraph', () => {
    const plan = planOf('p 专利申请量超过⟦t1:9000件⟧，授权量⟦t2:5300件⟧；申请量⟦t1:9000件⟧是底线。', 'h1 目标', 'p 申请专利达⟦t1:9,000件⟧以上。');
    const after = edited(plan, 't1', to(9500, '件'));
    expect(after.blocks.map(marked)).toEqual(['专利申请量超过⟦t1:9500件⟧，授权量⟦t2:5300件⟧；申请量⟦t1:9500件⟧是底线。', '目标', '申请专利达⟦t1:9,500件⟧以上。']);
    expect(disagreementsOf(after)).toEqual([]);
    expect(after.targets.find(({ id }) => id === 't2')).toMatchObject({ value: 5300 });
  });

  test('a disagreement goes when the target is set to the figure of the one', () => {
    const plan = planOf('p 申请量超过⟦t1:9000件⟧。', 'p 申请量达到⟦t1:9500件⟧。');
    expect(disagreementsOf(plan)).toMatchObject([{ target: 't1', first: { block: 'b1' }, other: { block: 'b2' } }]);
    const after = edited(plan, 't1', to(9500, '件'));
    expect(after.blocks.map(textOf)).toEqual(['申请量超过9500件。', '申请量达到9500件。']);
    expect(disagreementsOf(after)).toEqual([]);
  });

  test('what cannot be rewritten with certainty is left, with the sentence named', () => {
    const plan = planOf('p 全年目标明确，到年底出口额实现⟦t1:翻一番⟧。');
    const refused = editTarget(plan, 't1', to(-5, '%'));
    expect(refused).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    if (!refused.ok) expect(refused.error.message).toContain('到年底出口额实现翻一番');
  });

  test('a mention that says it already is not touched', () => {
    const plan = planOf('p 申请量超过⟦t1:9000件⟧。');
    expect(editTarget(plan, 't1', to(9000, '件'))).toEqual({ ok: true, value: [] });
  });
});

describe('a figure typed into the table', () => {
  const level = { unit: '件', measure: 'level' } as const;
  const growth = { unit: '%', measure: 'growth' } as const;
  test.each([
    ['9500', level, { value: 9500, unit: '件' }],
    [' ９５００ 件', level, { value: 9500, unit: '件' }],
    ['9,500', level, { value: 9500, unit: '件' }],
    ['1.2亿元', { unit: '万元', measure: 'level' }, { value: 1.2, unit: '亿元' }],
    ['1-2', level, { value: [1, 2], unit: '件' }],
    ['1至2家', level, { value: [1, 2], unit: '家' }],
    ['三十六', level, { value: 36, unit: '件' }],
    ['-3', growth, { value: -3, unit: '%' }],
    ['下降3.5%', growth, { value: -3.5, unit: '%' }],
    ['待定', level, 'open'],
    ['（待定）', level, 'open'],
  ] as const)('%s', (typed, target, figure) => {
    expect(readTyped(typed, target)).toEqual({ ok: true, value: figure });
  });

  test.each([['', '不是数量'], ['若干', '不是数量'], ['5-3', '范围'], ['5吖', '计量单位'], ['-5', '负数']])('is refused with what can be typed: %s', (typed, word) => {
    const read = readTyped(typed, level);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.message).toContain(word);
  });
});
