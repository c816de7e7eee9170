import type { PlanSummary } from '../../shared/contract';
import { fail, succeed, type Result } from '../../shared/model';
import type { CallContext, Core } from '../core';

/** Finds the plan that a person names by year or, where a year has several plans, by the plan's own name (id). */
export async function choosePlan(core: Core, name: string, context: CallContext): Promise<Result<PlanSummary>> {
  const listed = await core.handlers['library.list']({}, context);
  if (!listed.ok) return listed;
  const byId = listed.value.find((plan) => plan.id === name);
  if (byId) return succeed(byId);
  const ofYear = listed.value.filter((plan) => String(plan.year) === name);
  const [only] = ofYear;
  if (!only) return fail('not-found', `计划库里没有“${name}”这一年度或编号的计划。已有：${describe(listed.value)}。`);
  if (ofYear.length > 1) return fail('bad-input', `${name}年有 ${ofYear.length} 份计划，请写明编号：${describe(ofYear)}。`);
  return succeed(only);
}

const describe = (plans: readonly PlanSummary[]): string =>
  plans.length === 0 ? '（空）' : plans.map((plan) => `${plan.year}年《${plan.title}》（编号 ${plan.id}）`).join('；');
