import type { StoredPlan } from '../../shared/contract';
import { succeed, type PlanId, type Result } from '../../shared/model';
import type { Db } from './connection';
import { getPlan, savePlan } from './plans';
import { getVersion, keepVersion } from './versions';

interface Restoring {
  plan: PlanId;
  version: string;
  /** The saved state that is on the desk. */
  revision: number;
  /** Of the version as which the present is kept. */
  id: string;
}

/**
 * Puts a version in the place of the present, which is kept as a version of its own first; both or neither. Problems: as getVersion
 * and savePlan.
 */
export function restoreVersion(db: Db, { plan: planId, version, revision, id }: Restoring): Result<StoredPlan> {
  const then = getVersion(db, planId, version);
  if (!then.ok) return then;
  const present = getPlan(db, planId);
  if (!present.ok) return present;
  const saved = savePlan(db, { plan: then.value, revision, doing: 'restoring', before: () => keepVersion(db, { id, plan: present.value.plan, kind: 'restoring', name: '' }) });
  return saved.ok ? succeed({ plan: then.value, ...saved.value }) : saved;
}
