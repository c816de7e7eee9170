import { expect, test } from '@jest/globals';
import { columnNames, comparedNames, type PlanHead } from '../../../shared/align';
import { formatInstant } from '../../../shared/text';

const head = (given: Partial<PlanHead> = {}): PlanHead => ({ id: 'd', title: '云州市科学技术局2026年工作要点', year: 2026, kind: 'draft', version: null, ...given });
const last = head({ id: 'p', title: '云州市科学技术局2025年工作要点', year: 2025, kind: 'past' });
const version = (name: string, keptAt = '2026-02-03T06:32:00.000Z') => head({ version: { id: `v${keptAt}`, name, keptAt } });
const at = formatInstant('2026-02-03T06:32:00.000Z');

test('papers name plans by their titles, versions with name and time, and the present text beside a version of it', () => {
  expect(comparedNames({ before: last, after: head() })).toBe('云州市科学技术局2025年工作要点 → 云州市科学技术局2026年工作要点');
  expect(comparedNames({ before: last, after: version('送审前') })).toBe(`云州市科学技术局2025年工作要点 → 云州市科学技术局2026年工作要点（送审前，${at}）`);
  expect(comparedNames({ before: version('送审前'), after: head() })).toBe(`云州市科学技术局2026年工作要点（送审前，${at}） → 云州市科学技术局2026年工作要点（当前稿）`);
});

test('columns are told apart by year, within a year by version, and by time where versions have one name', () => {
  expect(columnNames({ before: last, after: version('送审前') })).toEqual(['2025年', '2026年']);
  expect(columnNames({ before: version('送审前'), after: head() })).toEqual(['送审前', '当前稿']);
  expect(columnNames({ before: version('自动保存'), after: version('自动保存', '2026-02-04T06:32:00.000Z') })).toEqual([`自动保存（${at}）`, `自动保存（${formatInstant('2026-02-04T06:32:00.000Z')}）`]);
  expect(columnNames({ before: head({ id: 'other' }), after: head() })).toEqual(['原计划', '新计划']);
});
