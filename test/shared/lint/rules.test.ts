import { describe, expect, test } from '@jest/globals';
import { textOf, type Plan, type Target } from '../../../shared/model';
import { applyTextEdits } from '../../../shared/outline';
import { createLinter, RULE_NAMES, type Finding, type Term } from '../../../shared/lint';
import { blockOf, draftOf } from '../../support/slate-editors';

const target = (id: string, indicator: string, value: number, given: Partial<Target> = {}): Target => ({
  id, indicator, value, unit: '家', comparator: '=', measure: 'level', role: 'target', owner: '', deadline: '', baseline: null, confirmed: true, ...given,
});
const baseline = (value: number, given: Partial<Target> = {}) => ({ target: 'last', indicator: '', value, unit: '家', comparator: '=' as const, measure: 'level' as const, ...given });

/** A draft of 2016 in which every block was confirmed, so that carrying over by itself is no finding. */
const planOf = (lines: readonly string[], given: Partial<Plan> = {}): Plan => draftOf(lines.map((line, at) => ({ ...blockOf(line, at), confirmed: true })), given);

const lint = (plan: Plan, { last = null, terms = [] }: { last?: Plan | null; terms?: Term[] } = {}): Finding[] => createLinter({ last, terms }).lint(plan);
const ofRule = (rule: string, plan: Plan, context = {}): Finding[] => lint(plan, context).filter((found) => found.rule === rule);

/** What the first fix of the only finding makes of the block. */
function mended(plan: Plan, found: Finding | undefined): string {
  const block = applyTextEdits(plan, found?.fixes[0]?.edits ?? []).blocks.find(({ id }) => id === found?.block);
  return block ? textOf(block) : '';
}

describe('a rule on words finds, and its fix mends', () => {
  test.each<[rule: string, line: string, mendedTo: string | null]>([
    ['stale-year', 'p 力争到2015年底，新增站点5个。', '力争到2016年底，新增站点5个。'],
    ['stale-year', 'p 二〇一五年，新增站点5个。', '二〇一六年，新增站点5个。'],
    ['typed-number', 'h1 三、保障措施', '保障措施'],
    ['typed-number', 'h2+ （二）深化改革。健全机制。', '深化改革。健全机制。'],
    ['typed-number', 'p 1.健全机制。', null],
    ['heading-punctuation', 'h1 保障措施：', '保障措施'],
    ['heading-punctuation', 'h2 加强领导。', '加强领导'],
    ['half-width', 'p 加强领导,落实责任.', '加强领导，落实责任。'],
    ['half-width', 'p 各县(市、区)要落实责任。', '各县（市、区）要落实责任。'],
    ['stray-space', 'p 完善考核办法， 抓好专项规 划的贯彻落实和督促检查。', '完善考核办法，抓好专项规划的贯彻落实和督促检查。'],
    ['stray-space', 'p 完善考核办法, 抓好专项规划的贯彻落实和督促检查。', '完善考核办法,抓好专项规划的贯彻落实和督促检查。'],
    ['half-width', 'p 增长30%,达到32亿元,R&D投入增加; 2016年完成。', '增长30%，达到32亿元，R&D投入增加； 2016年完成。'],
    ['document-number', 'p 按照洪科字【2015】012号文件办理。', '按照洪科字〔2015〕12号文件办理。'],
    ['document-number', 'p 按照洪科字〔2015〕第8号文件办理。', '按照洪科字〔2015〕8号文件办理。'],
    ['date', 'p 3月05日前报送，2016年09月底完成。', '3月5日前报送，2016年09月底完成。'],
    ['date', 'p 2016.3.5前报送。', '2016年3月5日前报送。'],
    ['range', 'p 引进企业3-5家。', '引进企业3—5家。'],
    ['range', 'p 增长10-15%。', '增长10%—15%。'],
    ['repeated-word', 'p 进一步进一步加强领导。', '进一步加强领导。'],
    ['repeated-word', 'p 抓好任务的的落实。', '抓好任务的落实。'],
    ['repeated-word', 'p 民营企业企业负责人。', '民营企业负责人。'],
    ['repeated-word', 'p 落实责任，，加强领导。', '落实责任，加强领导。'],
    ['unpaired-mark', 'p 落实“三项制度，加强领导。', null],
    ['unpaired-mark', 'p 落实三项制度），加强领导。', null],
    ['long-sentence', `p ${'健全工作推进机制，'.repeat(20)}抓好落实。`, null],
  ])('%s: %s', (rule, line, wanted) => {
    const plan = planOf(['h1 目标', line, 'p 加强领导。']);
    const [found] = ofRule(rule, plan);
    expect(found).toMatchObject({ rule, block: 'b2' });
    if (wanted === null) expect(found?.fixes).toEqual([]);
    else expect(mended(plan, found)).toBe(wanted);
  });

  test.each([
    ['stale-year', 'p 比2015年增长10%，落实《2015年行动方案》，2015年以来成效明显。'],
    ['stale-year', 'p 实施2015—2020年规划，2016年新增5个。'],
    ['typed-number', 'p 1.2亿元用于奖补。'],
    ['typed-number', 'h1 一体化发展'],
    ['heading-punctuation', 'h2+ 加强领导。落实责任。'],
    ['heading-punctuation', 'h1 实施“五大行动”'],
    ['half-width', 'p 会议12:30开始，比分3:5，见http://a.gov.cn:80，A,B两类。'],
    ['stray-space', 'p 完成投资 120 亿元，开展 R&D 统计，按照要求报送有关材料。'],
    ['stray-space', 'p 主　任：张　三'],
    ['half-width', 'p 投入1,200万元，网址www.a.gov.cn，R&D (OECD) 占比2.5%。'],
    ['document-number', 'p 按照洪科字〔2015〕12号文件办理，新增5（3）个。'],
    ['date', 'p 3月5日前报送，10月底完成，全年10个月。'],
    ['range', 'p 电话0791-8388，型号F-16，2016-03-05报送，引进3—5家，比分3:5。'],
    ['repeated-word', 'p 以服务企业为目的的活动，为了了解需求，避免不了了之，公众参与与社会监督，普及及推广，以及及时反馈。'],
    ['repeated-word', 'p 逐项逐项核对，家家户户受益，研究研究再定，一个一个地办，的地得。'],
    ['unpaired-mark', 'p （一）落实“三项制度”《办法》；1）调研；a）汇总。'],
    ['long-sentence', `p ${'健全机制，抓好落实。'.repeat(30)}`],
  ])('%s leaves alone: %s', (rule, line) => {
    expect(ofRule(rule, planOf(['h1 目标', line, 'p 加强领导。']))).toEqual([]);
  });
});

describe('how firmly a finding is told', () => {
  test.each([
    ['必改', '力争2015年取得新的成绩。'], ['必改', '2015年，完成合同登记120项。'], ['必改', '2015年，为了解企业需求开展走访。'], ['必改', '到2015年底前全面完成任务。'],
    ['提示', '2015年，全市登记合同120项，超额完成任务。'], ['提示', '2015年，我市取得可喜成绩，荣获先进单位。'], ['提示', '2015年，新增了5家企业。今年要再增加5家。'],
  ])('last year\'s year is %s in: %s', (severity, line) => {
    const [found, ...more] = ofRule('stale-year', planOf([`p ${line}`]));
    expect([found?.severity, more]).toEqual([severity, []]);
  });

  test('two nouns that meet are only pointed at', () => {
    expect(ofRule('repeated-word', planOf(['p 培训民营企业企业家，严格党组织组织生活。'])).map(({ severity }) => severity)).toEqual(['提示', '提示']);
    expect(ofRule('repeated-word', planOf(['p 积极积极培育。'])).map(({ severity }) => severity)).toEqual(['建议']);
  });
});

describe('a rule on the plan', () => {
  test('names what is still open, in the prose and in the title', () => {
    const plan = planOf(['h1 目标', 'p 新增站点⟦t1:（待定）⟧。'], { title: '2015年工作要点', targets: [target('t1', '站点', 5)] });
    expect(lint(plan).map(({ severity, rule }) => [severity, rule])).toEqual([['必改', 'title-year'], ['必改', 'open-figure']]);
    expect(ofRule('title-year', { ...plan, title: ' ' })[0]?.message).toBe('还没有标题');
    expect(ofRule('title-year', { ...plan, title: '2016年工作要点' })).toEqual([]);
  });

  test('mentions that disagree are shown with both, and either can be taken', () => {
    const plan = planOf(['p 站点达到⟦t1:5家⟧。', 'p 全年站点⟦t1:8家⟧以上。'], { targets: [target('t1', '站点', 5)] });
    const [found] = ofRule('disagreeing-mentions', plan);
    expect(found).toMatchObject({ severity: '必改', block: 'b2', message: '“站点”这里是8家以上，前面是5家' });
    expect(found?.fixes.map(({ label }) => label)).toEqual(['都改为5家', '都改为8家']);
    expect(applyTextEdits(plan, found?.fixes[1]?.edits ?? []).blocks.map(textOf)).toEqual(['站点达到8家。', '全年站点8家以上。']);
  });

  test('a target whose words are no figure any more is found, and is no disagreement besides', () => {
    const plan = planOf(['p 站点⟦t1:若干家⟧。', 'p 全年站点⟦t1:5家⟧。'], { targets: [target('t1', '站点', 5)] });
    expect(ofRule('unreadable-figure', plan).map(({ block, target: of, message }) => [block, of, message])).toEqual([['b1', 't1', '“若干家”读不出是多少']]);
    expect(ofRule('disagreeing-mentions', plan)).toEqual([]);
  });

  test('what was carried over and not looked at is one finding for all', () => {
    const plan = draftOf(['p 站点⟦t1:5家⟧。', 'p 加强领导。'].map(blockOf), { targets: [target('t1', '站点', 5, { baseline: baseline(5), confirmed: false })] });
    expect(ofRule('undecided', plan).map(({ message }) => message)).toEqual(['还有2 段、1 项指标沿用上年，没有确认']);
    const [first, second] = plan.blocks;
    const rewriting = { ...plan, blocks: [{ ...first!, confirmed: true }, { ...second!, rewrite: '加强领导。' }] };
    expect(ofRule('undecided', rewriting).map(({ block, message }) => [block, message])).toContainEqual(['b2', '这一段原定改写，还是上年的话']);
  });

  test.each<[Partial<Target>, Partial<Target>, string, number]>([
    [{}, {}, '站点⟦t1:4家⟧。', 1],
    [{}, {}, '站点⟦t1:4家⟧，因政策调整有所下降。', 0],
    [{ comparator: '>=' }, { comparator: '~', value: 5 }, '站点⟦t1:5家⟧左右。', 1],
    [{ comparator: '<=' }, { comparator: '<=', value: 6 }, '不合格站点不超过⟦t1:6家⟧。', 1],
    [{ comparator: '<=' }, { comparator: '<=', value: 4 }, '不合格站点不超过⟦t1:4家⟧。', 0],
    [{}, { value: 6 }, '站点⟦t1:6家⟧。', 0],
    [{ value: -5, measure: 'growth', unit: '%' }, { value: 4, measure: 'growth', unit: '%' }, '数量增长⟦t1:4%⟧。', 0],
    [{ unit: '个工作日' }, { unit: '个工作日' }, '办理时限压缩到⟦t1:4个工作日⟧。', 0],
    [{}, { indicator: '生产安全事故' }, '生产安全事故⟦t1:4家⟧。', 0],
    [{ comparator: '<=' }, { indicator: '投诉', comparator: '<=', value: 6 }, '投诉不超过⟦t1:6家⟧。', 1],
  ])('a target weaker than last year\'s: %j → %j in %s', (before, now, line, count) => {
    const plan = planOf([`p ${line}`], { targets: [target('t1', '站点', 4, { baseline: baseline(5, before), ...now })] });
    expect(ofRule('weaker-target', plan)).toHaveLength(count);
  });

  test('last year\'s commitments that are in no row are named; renamed and carried ones are not', () => {
    const last = planOf(['p 站点⟦a:5家⟧，网点⟦b:6家⟧，门店⟦c:7家⟧。'], { id: 'last', targets: [target('a', '站点', 5), target('b', '网点', 6), target('c', '门店', 7)] });
    const plan = planOf(['p 服务站点⟦t1:6家⟧，网点⟦t2:8家⟧。'], { targets: [target('t1', '服务站点', 6, { baseline: { ...baseline(5), target: 'a' } }), target('t2', '网点', 8)] });
    expect(ofRule('dropped-target', plan, { last }).map(({ message }) => message)).toEqual(['上年的“门店”（7家）今年没有列入']);
  });

  test('other years, plan periods and sessions are to be looked at until the paragraph is confirmed', () => {
    const line = 'p 2016年，落实2018年目标、“十三五”规划、十八届三中全会和《2015年方案》。';
    const carried = draftOf([blockOf(line, 0)]);
    expect(ofRule('carried-time', carried).map(({ message }) => message)).toEqual(['“2018年”沿用上年，没有改动', '“十三五”沿用上年，没有改动', '“十八届三中全会”沿用上年，没有改动', '“2015年”沿用上年，没有改动']);
    expect(ofRule('carried-time', planOf([line]))).toEqual([]);
    expect(ofRule('stale-year', draftOf([blockOf('p 落实“十二五”规划。', 0)])).map(({ message }) => message)).toEqual(['“十二五”到2015年已经结束']);
  });

  test('levels that jump too far, and a lone sub-heading', () => {
    const plan = planOf(['h1 目标', 'h4+ 甲。健全机制。', 'h1 任务', 'h3+ 乙。健全机制。', 'h3+ 丙。健全机制。', 'h1 保障', 'h2+ 丁。健全机制。']);
    expect(ofRule('numbering', plan).map(({ block, message }) => [block, message])).toEqual([
      ['b2', '从“一、”一下到了“（1）”'], ['b2', '只有“（1）”一个小标题'], ['b7', '只有“（一）”一个小标题'],
    ]);
  });

  test('last year\'s total and this year\'s addition must lead to this year\'s total', () => {
    const planWith = (total: number) => planOf([`p 新增示范企业⟦t1:40家⟧，示范企业总数达到⟦t2:${total}家⟧。`], {
      targets: [target('t1', '示范企业', 40, { measure: 'increase' }), target('t2', '示范企业总数', total, { baseline: baseline(260) })],
    });
    expect(ofRule('sum', planWith(310))[0]?.message).toBe('上年260家加新增40家是300家，总数写的是310家');
    expect(ofRule('sum', planWith(300))).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['新增企业⟦t1:40家⟧，其中高新技术企业⟦t2:50家⟧。', ['其中数50家比总数新增40家还大']],
    ['新增企业⟦t1:40家⟧，其中高新技术企业⟦t2:30家⟧。', []],
    ['新增企业⟦t1:40家⟧。其中高新技术企业⟦t2:50家⟧。', []],
    ['产值增长⟦t1:10%⟧，其中高新技术产业增长⟦t2:15%⟧。', []],
    ['新增企业⟦t1:90家⟧、园区⟦t2:4家⟧，其中高新技术企业⟦t3:50家⟧。', []],
  ])('what is a part is not larger than its whole: %s', (line, messages) => {
    const plan = planOf([`p ${line}`], { targets: ['t1', 't2', 't3'].map((id) => target(id, id, 1)) });
    expect(ofRule('part', plan).map(({ message }) => message)).toEqual(messages);
  });

  test('empty headings, sections without anything, paragraphs that stand twice, figures in no row', () => {
    const long = '健全工作推进机制，明确责任分工，按季度调度通报。';
    const plan = planOf(['h1 目标', 'h1 ', 'h1 任务', `p ${long}`, `p ${long}`, 'p 全年新增示范园区3个。', 'h1 保障']);
    expect(lint(plan).map(({ rule, block }) => [rule, block])).toEqual([
      ['empty-heading', 'b1'], ['empty-heading', 'b2'], ['double-paragraph', 'b5'], ['unlisted-figure', 'b6'], ['empty-heading', 'b7'],
    ]);
  });

  test('the list of terms: the right word is not taken for the wrong one that it holds', () => {
    const terms = [{ wrong: '卫生局', right: '卫生健康局', remark: '机构名称' }, { wrong: '健康局', right: '卫生健康局', remark: '' }, { wrong: '旧提法', right: '', remark: '' }];
    const plan = planOf(['p 会同卫生局、卫生健康局，不用旧提法。']);
    const found = ofRule('term', plan, { terms });
    expect(found.map(({ message }) => message)).toEqual(['“卫生局”应作“卫生健康局”', '不用“旧提法”的提法']);
    expect(mended(plan, found[0])).toBe('会同卫生健康局、卫生健康局，不用旧提法。');
  });

  test('nor is an expression that other words make where they meet, or that stands in the name of a document', () => {
    const terms = [['农业局', '农业农村局'], ['涉及到', '涉及'], ['部份', '部分']].map(([wrong = '', right = '']) => ({ wrong, right, remark: '' }));
    expect(ofRule('term', planOf(['p 开创农业局面，核查涉及到期债务的企业，占全部份额的三成，落实《市农业局2010年方案》。']), { terms })).toEqual([]);
    expect(ofRule('term', planOf(['p 县农业局涉及到的大部份任务。']), { terms })).toHaveLength(3);
  });
});

test('every rule has a name, and no two share an id', () => {
  expect(Object.keys(RULE_NAMES)).toHaveLength(26);
});
