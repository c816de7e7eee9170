import { afterEach, expect, test } from '@jest/globals';
import { insertPlan, type Db } from '../../../main/store';
import { BIN_SQL, LIST_SQL } from '../../../main/store/library';
import { SEARCH_SQL } from '../../../main/store/search';
import { somePlan } from './some-plan';
import { clearStores, tempStore } from './temp-store';

afterEach(clearStores);

function stepsOf(db: Db, sql: string, params: string[] = []): string[] {
  for (let n = 0; n < 3; n++) insertPlan(db, { plan: somePlan(`a${n}`) });
  return db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params).map(({ detail }) => detail);
}

test('the library is read in the order of its index, and counted from indexes alone', () => {
  const steps = stepsOf(tempStore().db, LIST_SQL);
  expect(steps[0]).toBe('SCAN plans USING INDEX plans_listed');
  expect(steps.join('\n')).toContain('SEARCH sections USING PRIMARY KEY (plan=?)');
  expect(steps.join('\n')).toContain('SEARCH targets USING COVERING INDEX targets_by_role (plan=? AND role=?)');
  expect(steps.join('\n')).not.toContain('TEMP B-TREE');
});

test('the recycle bin is read in the order of its index', () => {
  const steps = stepsOf(tempStore().db, BIN_SQL);
  expect(steps[0]).toBe('SEARCH plans USING INDEX plans_in_bin (removed_at>?)');
  expect(steps.join('\n')).not.toContain('TEMP B-TREE');
});

test('search goes from the full-text index to its rows, and scans no table', () => {
  const steps = stepsOf(tempStore().db, SEARCH_SQL, ['"科技"']);
  expect(steps).toEqual([
    expect.stringMatching(/^SCAN passage_grams VIRTUAL TABLE INDEX 0:M/),
    'SEARCH passages USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH plans USING INDEX sqlite_autoindex_plans_1 (id=?)',
    'USE TEMP B-TREE FOR ORDER BY',
  ]);
});
