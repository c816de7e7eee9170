import { emptyNotice, type Block, type Inline, type Plan, type Target } from '../../../shared/model';

/** Plans of a fictitious bureau, small enough to read in a failing test. */

export const run = (text: string, target?: string): Inline => (target ? { text, target } : { text });

const common = { origins: [], carried: null, confirmed: false, source: null };

export const paragraph = (id: string, ...content: Inline[]): Block => ({ type: 'paragraph', id, ...common, content });

export const heading = (id: string, level: 1 | 2 | 3 | 4, label: string, text: string): Block => ({
  type: 'heading', id, ...common, content: [run(text)], level, label, marker: 'number', runIn: false,
});

export const target = (id: string, given: Partial<Target> = {}): Target => ({
  id, indicator: '高新技术企业', value: 32, unit: '家', comparator: '=', measure: 'level', role: 'target',
  owner: '', deadline: '', baseline: null, confirmed: false, ...given,
});

/** Two headings, three paragraphs, two targets and a threshold. Ids begin with the plan's own. */
export function somePlan(id: string, given: Partial<Plan> = {}): Plan {
  return {
    schema: 1,
    id,
    kind: 'past',
    title: '洪州市科学技术局2015年工作要点',
    year: 2015,
    issuer: '洪州市科学技术局',
    seededFrom: null,
    numbering: { continuous: [] },
    blocks: [
      paragraph(`${id}-p0`, run('全市科技工作以创新驱动为主线。')),
      heading(`${id}-h1`, 1, '一、', '总体目标'),
      paragraph(`${id}-p1`, run('高新技术企业达'), run('32家', `${id}-t1`), run('，技术合同成交额超过'), run('1.5亿元', `${id}-t2`), run('。')),
      heading(`${id}-h2`, 1, '二、', '平台建设'),
      paragraph(`${id}-p2`, run('对年产值超过'), run('2000万元', `${id}-t3`), run('的企业，支持建设工程技术研究中心。')),
    ],
    targets: [
      target(`${id}-t1`),
      target(`${id}-t2`, { indicator: '技术合同成交额', value: 1.5, unit: '亿元', comparator: '>' }),
      target(`${id}-t3`, { indicator: '年产值', value: [2000, 2000], unit: '万元', comparator: '>', role: 'parameter' }),
    ],
    notice: emptyNotice(),
    source: { name: '2015.txt', format: 'txt' },
    ...given,
  };
}

/** The same plan with one paragraph's text replaced. */
export const withText = (plan: Plan, block: string, text: string): Plan => ({
  ...plan,
  blocks: plan.blocks.map((each) => (each.id === block ? { ...each, content: [run(text)] } : each)),
});
