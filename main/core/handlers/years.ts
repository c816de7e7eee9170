import { Buffer } from 'node:buffer';
import { fail, succeed, type Plan, type Result, type TargetId } from '../../../shared/model';
import type { Sides } from '../../../shared/contract';
import { buildYearTable, chooseYears, lineUpSections, type SectionYears, type YearTable } from '../../../shared/years';
import { writeYearsDocx, writeYearsXlsx, yearsFileName } from '../../export';
import { getPlan, issuedText, listPlans, listYearLinks, setYearLink } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { headOf, resolveSide, resolveSides, type Standing } from './sides';

export const yearsHandlers = (env: Environment) => {
  const { db } = env.store;
  return {
    'years.table': ({ issuer }) => tableOf(env, issuer),

    'years.sections': (sides) => sectionsOf(env, sides),

    'years.link'({ a, b, joined }) {
      if (a === b) return fail('bad-input', '请选两个不同年度的指标。');
      // A word is taken back also where its figures are gone.
      if (joined !== null && !areShown(env, [a, b])) return fail('not-found', '年表里已没有其中一个指标，没有改动任何内容。请重新打开“指标年表”，再选一次。');
      setYearLink(db, a, b, joined);
      env.libraryChanged();
      return succeed({});
    },

    async 'years.export'({ issuer, format }) {
      const table = tableOf(env, issuer);
      if (!table.ok) return table;
      if (table.value.rows.length === 0) return fail('bad-input', '还没有可以导出的指标。请先导入往年计划。');
      const bytes = format === 'xlsx' ? await writeYearsXlsx(table.value) : await writeYearsDocx(table.value, { issuer, date: env.now() });
      return succeed({ name: yearsFileName(issuer, format), bytes: Buffer.from(bytes).toString('base64') });
    },
  } satisfies Partial<Handlers>;
};

/** An issued plan is one of the past, as it was issued. A damaged one is left out, as it is when it is opened; the others are shown. */
function tableOf(env: Environment, issuer: string | null): Result<YearTable> {
  const { db } = env.store;
  const plans = listPlans(db).flatMap(({ id, issued }): Plan[] => {
    const stored = getPlan(db, id);
    if (!stored.ok || !issued) return stored.ok ? [stored.value.plan] : [];
    const text = issuedText(db, stored.value.plan);
    return text.ok ? [{ ...text.value, kind: 'past' }] : [];
  });
  return succeed(buildYearTable(plans, listYearLinks(db), issuer));
}

function areShown(env: Environment, targets: readonly TargetId[]): boolean {
  const table = tableOf(env, null);
  const shown = table.ok ? new Set(table.value.rows.flatMap(({ cells }) => cells.map(({ target }) => target))) : new Set();
  return targets.every((target) => shown.has(target));
}

/** The two sides as they are given, and for the other years the plans as they stand; a damaged one is left out. */
function sectionsOf(env: Environment, given: Sides): Result<SectionYears> {
  const sides = resolveSides(env, given);
  if (!sides.ok) return sides;
  const { before, after } = sides.value;
  const years = chooseYears(listPlans(env.store.db), { before: given.before.plan, after: given.after.plan }).flatMap(({ id }): Standing[] => {
    if (id === after.plan.id) return [after];
    if (id === before.plan.id) return [before];
    const standing = resolveSide(env, { plan: id, version: null });
    return standing.ok ? [standing.value] : [];
  });
  return succeed({ ...lineUpSections(years.map(({ plan }) => plan)), columns: years.map(headOf) });
}
