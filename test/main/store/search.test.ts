import { afterEach, expect, test } from '@jest/globals';
import { insertPlan, removePlan, savePlan, searchPlans } from '../../../main/store';
import { searchHitSchema, type SearchHit } from '../../../shared/contract';
import { paragraph, run, somePlan, withText } from './some-plan';
import { clearStores, tempStore } from './temp-store';

afterEach(clearStores);

const marked = (hit: SearchHit): string[] => hit.marks.map(({ start, end }) => hit.excerpt.slice(start, end));

/** A library with one plan whose only block has this text. */
function libraryOf(text: string) {
  const { db } = tempStore();
  insertPlan(db, { plan: somePlan('a', { blocks: [paragraph('p', run(text))], targets: [] }) });
  return db;
}

test('a word of two characters is found, with the heading it stands under', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: somePlan('a') });
  const hits = searchPlans(db, '成交');
  expect(hits).toEqual([{
    plan: 'a', title: '洪州市科学技术局2015年工作要点', year: 2015, block: 'a-p1', section: '一、总体目标',
    excerpt: '高新技术企业达32家，技术合同成交额超过1.5亿元。', marks: [{ start: 15, end: 17 }],
  }]);
  expect(searchHitSchema.safeParse(hits[0]).success).toBe(true);
  expect(searchPlans(db, '主线')[0]).toMatchObject({ block: 'a-p0', section: '' });
  expect(searchPlans(db, '平台建设')[0]).toMatchObject({ block: 'a-h2', section: '二、平台建设' });
});

test.each([
  ['one character', '推进科技创新', '新', ['新']],
  ['one character inside', '推进科技创新', '科', ['科']],
  ['the whole', '推进科技创新', '推进科技创新', ['推进科技创新']],
  ['each time it occurs', '创新平台与创新人才', '创新', ['创新', '创新']],
  ['several words, in any order', '科技人才服务企业', '企业 人才', ['人才', '企业']],
  ['overlapping words joined', '科技创新', '科技创 技创新', ['科技创新']],
  ['digits in a number', '达32家', '32家', ['32家']],
  ['a decimal with its point', '提高0.14个百分点', '0.14', ['0.14']],
  ['full-width letters and digits', '实施Ｒ＆Ｄ投入２０１６行动', 'r&d投入2016', ['Ｒ＆Ｄ投入２０１６']],
  ['case aside', '建设O2O平台', 'o2o', ['O2O']],
  ['a character that folds into two', '厂房500㎡以上', 'm2', ['㎡']],
  ['a part of what a character folds into', '厂房500㎡以上', 'm', ['㎡']],
  ['a rare character (two code units)', '支持𬭚金属研究', '𬭚', ['𬭚']],
  ['a piece across punctuation', '对标、对表', '标、对', ['标、对']],
])('finds %s', (_, text, words, expected) => {
  const [hit] = searchPlans(libraryOf(text), words);
  expect(hit && marked(hit)).toEqual(expected);
});

test.each([
  ['characters that are not side by side', '科学技术', '科技'],
  ['characters parted by punctuation', '对标、对表', '标对'],
  ['one of two words missing', '科技人才', '人才 企业'],
  ['other punctuation', '对标、对表', '标，对'],
  ['nothing', '科技人才', '   '],
  ['punctuation alone', '科技，人才', '，'],
  ['query syntax', '科技人才', '" OR "" NOT ('],
])('does not find %s', (_, text, words) => {
  expect(searchPlans(libraryOf(text), words)).toEqual([]);
});

test('a long paragraph is shown round the first mark', () => {
  const [hit] = searchPlans(libraryOf(`${'前'.repeat(300)}重点研发${'后'.repeat(300)}重点研发`), '重点研发');
  expect(hit?.excerpt).toBe(`…${'前'.repeat(20)}重点研发${'后'.repeat(76)}…`);
  expect(marked(hit!)).toEqual(['重点研发']);
});

test('newest plans come first, the recycle bin is left out, and a save replaces what was found', () => {
  const { db } = tempStore();
  const plan = somePlan('old', { year: 2014 });
  insertPlan(db, { plan });
  insertPlan(db, { plan: somePlan('new', { year: 2016 }) });
  insertPlan(db, { plan: somePlan('gone', { year: 2017 }) });
  removePlan(db, 'gone');
  expect(searchPlans(db, '主线').map((hit) => hit.plan)).toEqual(['new', 'old']);
  savePlan(db, { plan: withText(plan, 'old-p0', '另写一段。'), revision: 1 });
  expect(searchPlans(db, '主线').map((hit) => hit.plan)).toEqual(['new']);
  expect(searchPlans(db, '另写').map((hit) => hit.plan)).toEqual(['old']);
});

test('at most 200 hits', () => {
  const { db } = tempStore();
  const blocks = Array.from({ length: 250 }, (_, n) => paragraph(`p${n}`, run(`第${n}段科技`)));
  insertPlan(db, { plan: somePlan('a', { blocks, targets: [] }) });
  expect(searchPlans(db, '科技')).toHaveLength(200);
});
