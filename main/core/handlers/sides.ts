import { comparePlans, type Comparison, type PlanHead } from '../../../shared/align';
import { versionName, type Side, type Sides } from '../../../shared/contract';
import { succeed, type Plan, type Result } from '../../../shared/model';
import { describeVersion, getVersion } from '../../store';
import type { Environment } from '../environment';
import { requirePlan } from './plans';

/** A side's plan, as it stands or as it stood; and which version that is. */
export interface Standing {
  plan: Plan;
  version: PlanHead['version'];
}

/** Problems: not-found (the plan, the version), bad-input (damaged). */
export function resolveSide(env: Environment, { plan: id, version: versionId }: Side): Result<Standing> {
  const present = requirePlan(env, id);
  if (versionId === null) return present.ok ? succeed({ plan: present.value, version: null }) : present;
  // Of a plan that is gone nothing is shown; that the present text is damaged is no reason to hide an older one.
  if (!present.ok && present.error.code === 'not-found') return present;
  const version = describeVersion(env.store.db, id, versionId);
  if (!version.ok) return version;
  const plan = getVersion(env.store.db, id, versionId);
  return plan.ok ? succeed({ plan: plan.value, version: { id: versionId, name: versionName(version.value), keptAt: version.value.keptAt } }) : plan;
}

export function resolveSides(env: Environment, { before, after }: Sides): Result<Record<keyof Sides, Standing>> {
  const earlier = resolveSide(env, before);
  if (!earlier.ok) return earlier;
  const later = resolveSide(env, after);
  return later.ok ? succeed({ before: earlier.value, after: later.value }) : later;
}

/** What became of one side in the other; each says which version it is. */
export function compareSides({ before, after }: Record<keyof Sides, Standing>): Comparison {
  const comparison = comparePlans(before.plan, after.plan);
  return { ...comparison, before: headOf(before), after: headOf(after) };
}

/** A side as papers and screens name it. */
export const headOf = ({ plan: { id, title, year, kind }, version }: Standing): PlanHead => ({ id, title, year, kind, version });
