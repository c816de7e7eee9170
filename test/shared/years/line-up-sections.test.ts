import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { chooseYears, lineUpSections, rowWith, type SectionRow, type SectionYears } from '../../../shared/years';
import { planOf, SAMPLE_FOLDER, SAMPLE_YEARS, samplePlan } from '../../support/plans';

interface Planted { after: number; sections: { kind: 'renamed' | 'moved' | 'merged' | 'split' | 'dropped' | 'new'; before: string[]; after: string[] }[] }
const planted = (JSON.parse(readFileSync(path.join(SAMPLE_FOLDER, 'planted.json'), 'utf8')) as { pairs: Planted[] }).pairs;
const KINDS = { renamed: 'edited', moved: 'moved', merged: 'merged', split: 'split', dropped: 'removed', new: 'added' } as const;

const kindsOf = ({ cells }: SectionRow): string[] => cells.map(({ sections }) => sections.map(({ kind }) => kind).join('+') || '·');
const told = ({ rows }: SectionYears): string[] => rows.map((row) => `${row.text}: ${kindsOf(row).join(' ')}`);

describe('the sample’s three years in a row', () => {
  const years = lineUpSections(SAMPLE_YEARS.map(samplePlan));

  test.each(planted.flatMap(({ after, sections }) => sections.map((section) => ({ year: after, ...section }))))('$year: $kind $before → $after', ({ year, kind, before, after }) => {
    const nth = SAMPLE_YEARS.findIndex((each) => each === year);
    const of = years.rows.filter(({ cells }) => cells[nth]?.sections.some((pair) => (
      after.length > 0 ? [pair.after, ...pair.others].some((head) => head && after.includes(head.text)) : before.includes(pair.before?.text ?? '') && pair.after === null)));
    expect(of).toHaveLength(1);
    expect(of[0]?.cells[nth]?.sections.map((pair) => pair.kind)).toContain(KINDS[kind]);
  });

  test('nothing but what was planted moved, merged, split, came or went', () => {
    planted.forEach(({ after, sections }) => {
      const nth = SAMPLE_YEARS.findIndex((each) => each === after);
      const found = years.rows.flatMap(({ cells }) => cells[nth]?.sections.map(({ kind }) => kind) ?? []).filter((kind) => kind !== 'same' && kind !== 'edited').sort();
      expect(found).toEqual(sections.filter(({ kind }) => kind !== 'renamed').map(({ kind }) => KINDS[kind]).sort());
    });
  });

  test('a chapter has its sections under it', () => {
    const top = years.rows.find(({ level }) => level === 1);
    expect(years.rows.filter(({ parent }) => parent === top?.id).length + years.rows.filter(({ level }) => level === 1).length).toBeGreaterThan(1);
    const names = new Map(years.rows.map((row) => [row.id, row]));
    for (const { level, parent } of years.rows) if (parent !== null) expect(names.get(parent)?.level).toBeLessThan(level ?? 0);
  });
});

const A = planOf(['一、建设创新平台', '支持高校共建实验室，[实验室|达|5家]。', '二、下乡活动', '组织科技下乡活动，[下乡活动|举办|12场]。', '三、引进人才', '引进创新团队，建立专家名册。'], { id: 'a', year: 2014 });
const B = planOf(['一、建设创新平台', '支持高校和企业共建实验室，[实验室|达|8家]。', '二、引进人才', '引进创新团队，建立专家名册。'], { id: 'b', year: 2015 });
const C = planOf(['一、建设创新平台', '支持高校和企业共建实验室，[实验室|达|6家]。', '二、引进人才', '引进创新团队，建立专家名册。', '三、发展科技金融', '设立科技贷款风险补偿资金，[补偿资金|达|2000万元]。'], { id: 'c', year: 2016 });

test('what went stands behind what it stood behind, without text from then on; what came has none before', () => {
  expect(told(lineUpSections([A, B, C]))).toEqual(['建设创新平台: same edited edited', '下乡活动: same removed ·', '引进人才: same same same', '发展科技金融: · · added']);
});

test('targets are told year by year, and one that was dropped in the year that dropped it', () => {
  const { rows } = lineUpSections([A, B, C]);
  const figures = (name: string) => rows.find(({ text }) => text === name)?.cells.map(({ targets }) => targets.map(({ indicator, before, amount, kinds }) => `${indicator} ${before?.value ?? '·'} → ${amount?.value ?? '·'} ${kinds.join()}`).join());
  expect(figures('建设创新平台')).toEqual(['实验室 · → 5 ', '实验室 5 → 8 raised', '实验室 8 → 6 lowered']);
  expect(figures('下乡活动')).toEqual(['下乡活动 · → 12 ', '下乡活动 12 → · dropped', '']);
});

test('words of a paragraph that was cut in two are lit at their places in its two lines', () => {
  const whole = planOf(['一、目标', '支持高校和企业共建实验室，实行开放课题制度，[实验室|达|8家]；引进创新团队，建立专家名册并按季更新，[团队|达|6个]。'], { id: 'w', year: 2015 });
  const parts = planOf(['一、目标', '支持高校和企业共建实验室，实行开放课题制度，[实验室|达|8家]。', '引进创新团队，建立专家名册并按季更新，[团队|达|6个]。'], { id: 'p', year: 2016 });
  const cell = lineUpSections([whole, parts]).rows[0]?.cells[1];
  const pair = cell?.sections[0]?.pairs.find(({ kind }) => kind === 'split');
  const text = pair?.pieces.filter(({ kind }) => kind !== 'deleted').map((piece) => piece.text).join('') ?? '';
  expect(cell?.lit.map(({ start, end }) => text.slice(start, end))).toEqual(['8家', '6个']);
});

test('a section is found in its row by any of its years', () => {
  const years = lineUpSections([A, B, C]);
  expect(rowWith(years, 'a', A.blocks[0]?.id ?? '')).toBe(rowWith(years, 'c', C.blocks[0]?.id ?? ''));
  expect(rowWith(years, 'b', A.blocks[0]?.id ?? '')).toBeUndefined();
});

describe('the years of a plan', () => {
  const listed = (id: string, year: number, more: object = {}) => ({ id, kind: 'past' as const, year, issuer: '云州市科学技术局', title: `云州市科学技术局${year}年工作要点`, seededFrom: null, ...more });
  const ids = (plans: ReturnType<typeof listed>[], before: string, after: string) => chooseYears(plans, { before, after }).map(({ id }) => id);

  test('are those of the same organ and title; the one that was carried on before any other', () => {
    const plans = [listed('p13', 2013), listed('p14', 2014), listed('p15', 2015), listed('other', 2014, { issuer: '云州市水利局' }), listed('sum', 2014, { title: '云州市科学技术局2014年工作总结' }), listed('d15', 2015, { kind: 'draft', seededFrom: 'p14' }), listed('d16', 2016, { kind: 'draft', seededFrom: 'd15' })];
    expect(ids(plans, 'd15', 'd16')).toEqual(['p13', 'p14', 'd15', 'd16']);
    expect(ids(plans, 'p14', 'd16')).toEqual(['p13', 'p14', 'd15', 'd16']);
    expect(ids(plans, 'p15', 'd16')).toEqual(['p13', 'p14', 'p15', 'd16']);
    expect(ids(plans, 'sum', 'd16')).toEqual(['p13', 'sum', 'd15', 'd16']);
  });

  test('are of two drafts of a year the one that was issued', () => {
    const drafts = [listed('d15', 2015, { kind: 'draft' }), listed('e15', 2015, { kind: 'draft', issued: { edition: 1 } })];
    expect(ids([...drafts, listed('d16', 2016, { kind: 'draft' })], 'd16', 'd16')).toEqual(['e15', 'd16']);
  });

  test('hold one plan where nothing else is of its kind, and none where it is gone', () => {
    expect(ids([listed('p13', 2013), listed('other', 2014, { issuer: '云州市水利局' })], 'p13', 'p13')).toEqual(['p13']);
    expect(ids([listed('p13', 2013)], 'p13', 'gone')).toEqual([]);
  });
});
