import { Buffer } from 'node:buffer';
import { fail, succeed, type Plan, type Result } from '../../../shared/model';
import { buildYearTable, type YearTable } from '../../../shared/years';
import { writeYearsDocx, writeYearsXlsx, yearsFileName } from '../../export';
import { getPlan, issuedText, listPlans, listYearLinks, setYearLink } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';

export const yearsHandlers = (env: Environment) => {
  const { db } = env.store;
  return {
    'years.table': ({ issuer }) => tableOf(env, issuer),

    'years.link'({ a, b, joined }) {
      if (a === b) return fail('bad-input', '请选两个不同年度的指标。');
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
