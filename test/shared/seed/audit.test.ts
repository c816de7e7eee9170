import { describe, expect, test } from '@jest/globals';
import { planFault, textOf, type Block, type Plan } from '../../../shared/model';
import { auditCarry, bringBack, seedPlan, type LastSentence } from '../../../shared/seed';
import { idsFrom, planOf } from '../../support/plans';

const last = planOf([
  '2015年工作以服务企业为主线。截至2015年底已有平台3个。', // b1
  '一、主要目标', // b2
  '[高新技术企业|高新技术企业达到|32家]；[专利申请量|专利申请量达到|9000件]。', // b3
  '二、重点任务', // b4
  '（一）建设平台', // b5
  '[重点实验室|新建重点实验室|3家]。引进人才一批。', // b6
  '（二）改进作风', // b7
  '开展调查研究，为企业解决实际困难。', // b8
], { id: 'p' });
const seeded = seedPlan(last, { newId: idsFrom('n'), year: 2016 }).plan;

const withText = (plan: Plan, origin: string, text: string): Plan =>
  ({ ...plan, blocks: plan.blocks.map((block) => (block.origins.includes(origin) ? { ...block, content: [{ text }] } : block)) });
const without = (plan: Plan, ...origins: string[]): Plan => {
  const blocks = plan.blocks.filter((block) => !origins.some((id) => block.origins.includes(id)));
  const ids = new Set(blocks.flatMap(({ content }) => content.flatMap((run) => run.target ?? [])));
  return { ...plan, blocks, targets: plan.targets.filter(({ id }) => ids.has(id)) };
};
const told = (draft: Plan) => {
  const { sentences, missing } = auditCarry(last, draft);
  return { kinds: sentences.map(({ kind, text, origin }) => [kind, text, origin?.text ?? null]), missing: missing.map(({ text }) => text) };
};

describe('where each sentence comes from', () => {
  test('a draft as it was made is unchanged, the moved year shown beside the old one', () => {
    const { kinds, missing } = told(seeded);
    expect(new Set(kinds.map(([kind]) => kind))).toEqual(new Set(['unchanged']));
    expect(kinds[0]).toEqual(['unchanged', '2016年工作以服务企业为主线。', '2015年工作以服务企业为主线。']);
    expect(kinds[1]?.[1]).toBe('截至2015年底已有平台3个。');
    expect(missing).toEqual([]);
  });

  test('a changed figure or wording is an edit; what shares nothing is new, and the old is missing', () => {
    const draft = withText(withText(seeded, 'p-b3', '高新技术企业达到40家；专利申请量达到9000件。研究开放课题五项。'), 'p-b8', '举办运动会。');
    const { kinds, missing } = told(draft);
    expect(kinds.slice(3, 6)).toEqual([
      ['edited', '高新技术企业达到40家；', '高新技术企业达到32家；'],
      ['unchanged', '专利申请量达到9000件。', '专利申请量达到9000件。'],
      ['new', '研究开放课题五项。', null],
    ]);
    expect(kinds.at(-1)).toEqual(['new', '举办运动会。', null]);
    expect(missing).toEqual(['开展调查研究，为企业解决实际困难。']);
  });

  test('what was moved elsewhere or written again is found by its words', () => {
    const moved: Block = { type: 'paragraph', id: 'fresh', origins: [], carried: null, confirmed: false, source: null, content: [{ text: '引进人才一批。 引进人才一批。' }] };
    const draft = { ...without(seeded, 'p-b6'), blocks: [...without(seeded, 'p-b6').blocks, moved] };
    expect(told(draft).kinds.slice(-2).map(([kind]) => kind)).toEqual(['unchanged', 'unchanged']);
    expect(told(draft).missing).toEqual(['新建重点实验室3家。']);
  });

  test('a report that does not go on is no part of it', () => {
    const whole = planOf(['一、工作完成情况', '新建灌区8处。', '二、工作思路', '新建灌区9处。'], { id: 'q' });
    const { plan } = seedPlan(whole, { newId: idsFrom('n'), year: 2016 });
    expect(auditCarry(whole, plan)).toMatchObject({ missing: [], sentences: [{ kind: 'unchanged' }, { kind: 'unchanged' }] });
  });
});

describe('bringing back', () => {
  /** The draft with what is brought back laid into it, as the desk does. */
  function broughtBack(draft: Plan, sentences: readonly LastSentence[]): Plan {
    const { blocks, targets } = bringBack(sentences, { last, draft, newId: idsFrom('back'), successorOf: (id) => draft.targets.find(({ baseline }) => baseline?.target === id)?.id ?? null });
    const all = [...draft.blocks];
    for (const { after, block } of blocks) {
      const at = after === null ? -1 : all.findIndex(({ id }) => id === after);
      expect(after === null || at >= 0).toBe(true);
      all.splice(at + 1, 0, block);
    }
    const plan = { ...draft, blocks: all, targets: [...draft.targets, ...targets] };
    expect(planFault(plan)).toBeNull();
    return plan;
  }
  const lines = (plan: Plan) => plan.blocks.map((block) => `${block.type === 'heading' ? '#' : ''}${textOf(block)}`);

  test('a section that was dropped comes back whole, where it stood, with its targets', () => {
    const draft = without(seeded, 'p-b5', 'p-b6');
    const plan = broughtBack(draft, auditCarry(last, draft).missing);
    expect(lines(plan)).toEqual(lines(seeded));
    expect(plan.blocks.map(({ origins, carried }) => [origins, carried])).toEqual(seeded.blocks.map(({ origins, carried }) => [origins, carried]));
    expect(plan.targets.map(({ baseline }) => baseline?.target).sort()).toEqual(['p-t1', 'p-t2', 'p-t3']);
  });

  test('one sentence stands as a paragraph at the end of its section, its figure with the target that is there', () => {
    const draft = withText(seeded, 'p-b3', '高新技术企业达到32家；');
    const [missing] = auditCarry(last, draft).missing;
    const plan = broughtBack({ ...draft, targets: draft.targets.filter(({ indicator }) => indicator === '重点实验室') }, missing ? [missing] : []);
    expect(lines(plan).slice(1, 5)).toEqual(['#主要目标', '高新技术企业达到32家；', '专利申请量达到9000件。', '#重点任务']);
    const there = broughtBack(seeded, auditCarry(last, without(seeded, 'p-b6')).missing.slice(0, 1));
    expect(there.targets).toHaveLength(3);
  });

  test('a sentence whose section is not there stands at the end', () => {
    const draft = without(seeded, 'p-b5', 'p-b6');
    const sentences = auditCarry(last, draft).missing.filter(({ text }) => text.startsWith('引进'));
    expect(lines(broughtBack(draft, sentences)).at(-1)).toBe('引进人才一批。');
  });

  test('everything comes back into an empty draft, in its order', () => {
    const draft = { ...seeded, blocks: [], targets: [] };
    expect(lines(broughtBack(draft, auditCarry(last, draft).missing))).toEqual(lines(seeded));
  });
});
