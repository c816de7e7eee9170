import { describe, expect, test } from '@jest/globals';
import { comparePlans, type SectionPair } from '../../../shared/align';
import type { Plan } from '../../../shared/model';
import { planOf } from '../../support/plans';

/** One line a section: kind before → after, and the kinds of its blocks unless all are the same. */
function told(sections: readonly SectionPair[]): string[] {
  const name = (head: SectionPair['before']): string => (head ? head.label + head.text : '·');
  return sections.map(({ kind, before, after, pairs }) => {
    const kinds = pairs.map((pair) => pair.kind);
    return `${kind} ${name(before)} → ${name(after)}${kinds.every((each) => each === 'same') ? '' : ` (${kinds.join(' ')})`}`;
  });
}

const before = (...lines: string[]): Plan => planOf(lines, { id: 'a' });
const after = (...lines: string[]): Plan => planOf(lines, { id: 'b', year: 2016 });
const compare = (a: Plan, b: Plan): string[] => told(comparePlans(a, b).sections);

const TALENT = '落实住房和子女入学政策，引进创新团队，建立专家库。';
const PLATFORM = '支持高校与企业共建实验室，实行开放课题制度。';
const FARMING = '选派科技特派员到田间地头，建设农业示范基地。';

describe('sections without shared lineage', () => {
  test('a new number alone is no change', () => {
    expect(compare(before('一、平台', PLATFORM, '二、人才', TALENT), after('一、金融', '推动银行设立科技支行。', '二、平台', PLATFORM, '三、人才', TALENT))).toEqual([
      'added · → 一、金融 (added added)', 'same 一、平台 → 二、平台', 'same 二、人才 → 三、人才',
    ]);
  });

  test('a renamed section is known by its content', () => {
    expect(compare(before('一、建设平台', PLATFORM), after('一、构建体系', PLATFORM))).toEqual(['edited 一、建设平台 → 一、构建体系 (edited same)']);
  });

  test('a renamed heading without text of its own is known by what stands under it', () => {
    const under = ['1.布局实验室。支持共建实验室。', '2.发展孵化器。引导提质增效。'];
    expect(compare(before('一、建设平台', ...under, '二、人才', TALENT), after('一、体系化布局', ...under, '二、人才', TALENT))).toEqual([
      'edited 一、建设平台 → 一、体系化布局 (edited)', 'same 1.布局实验室 → 1.布局实验室', 'same 2.发展孵化器 → 2.发展孵化器', 'same 二、人才 → 二、人才',
    ]);
  });

  test('a moved section is one move; what stands under it went along', () => {
    const farming = ['（一）农业', '1.特派员。选派科技特派员到田间地头。', '2.基地。建设农业示范基地。'];
    const rest = ['（二）平台', PLATFORM, '（三）人才', TALENT];
    const [a, b] = [['一、任务', ...farming, ...rest], ['一、任务', '（一）平台', PLATFORM, '（二）人才', TALENT, '（三）农业', ...farming.slice(1)]];
    expect(compare(before(...a), after(...b)).filter((line) => !line.startsWith('same'))).toEqual(['moved （一）农业 → （三）农业']);
  });

  test('a section that went under another heading has moved', () => {
    expect(compare(before('一、平台', PLATFORM, '1.诚信。对失信行为公开通报。', '二、保障', TALENT), after('一、平台', PLATFORM, '二、保障', TALENT, '（一）诚信。对失信行为公开通报。'))).toEqual([
      'same 一、平台 → 一、平台', 'same 二、保障 → 二、保障', 'moved 1.诚信 → （一）诚信',
    ]);
  });

  test('what is gone stands at its old place, behind the section that stood before it', () => {
    expect(compare(before('一、平台', PLATFORM, '二、农业', FARMING, '三、人才', TALENT), after('一、平台', PLATFORM, '二、金融', '推动银行设立科技支行。', '三、人才', TALENT))).toEqual([
      'same 一、平台 → 一、平台', 'removed 二、农业 → · (removed removed)', 'added · → 二、金融 (added added)', 'same 三、人才 → 三、人才',
    ]);
  });

  test('what stands before the first heading is compared too', () => {
    expect(compare(before('今年工作的总体思路是稳中求进。', '一、平台', PLATFORM), after('今年工作的总体思路是以进促稳。', '一、平台', PLATFORM))).toEqual(['edited  →  (edited)', 'same 一、平台 → 一、平台']);
  });
});

describe('lineage', () => {
  test('is surer than any likeness', () => {
    const a = before('一、平台', PLATFORM, '二、人才', TALENT);
    const b = after('一、平台', PLATFORM, '二、农业', FARMING);
    const origins = ['a-b1', 'a-b2', 'a-b3', 'a-b4'];
    const draft: Plan = { ...b, blocks: b.blocks.map((block, i) => ({ ...block, origins: [origins[i] ?? ''] })) };
    expect(compare(a, draft)).toEqual(['same 一、平台 → 一、平台', 'edited 二、人才 → 二、农业 (edited edited)']);
  });
});

describe('paragraphs of a section', () => {
  const [one, two, three] = ['强化企业主体地位，壮大高新技术企业群体。', '建设重点实验室体系，开放共享仪器。', '培养技术经纪人，活跃技术市场交易。'];

  test('are matched though their figures changed', () => {
    const { sections } = comparePlans(before('一、任务', '建成示范基地20个，开展培训300场。'), after('一、任务', '建成示范基地35个，开展培训480场。'));
    expect(sections[0]?.pairs.map(({ kind, pieces }) => [kind, pieces.filter((piece) => piece.kind === 'inserted').map(({ text }) => text)])).toEqual([['same', []], ['edited', ['35', '480']]]);
  });

  test('that changed places have moved, as few as possible', () => {
    expect(compare(before('一、任务', one, two, three), after('一、任务', three, one, two))).toEqual(['edited 一、任务 → 一、任务 (same moved same same)']);
  });

  test('are found in another section', () => {
    expect(compare(before('一、企业', one, two, '二、市场', three), after('一、企业', one, '二、市场', three, two))).toEqual([
      'same 一、企业 → 一、企业', 'edited 二、市场 → 二、市场 (same same moved)',
    ]);
  });
});
