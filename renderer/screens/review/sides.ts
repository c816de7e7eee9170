import type { Comparison } from '../../../shared/align';
import { versionName, type PlanSummary, type Side, type Sides, type Version } from '../../../shared/contract';
import type { PlanId } from '../../../shared/model';
import { formatInstant } from '../../../shared/text';

/** A version and the plan that it is of. */
export interface KeptVersion { plan: PlanId; version: Version }

/** What can stand on a side, as a list with versions beneath their plans. */
export interface SideNode {
  value: string;
  title: string;
  /** What the closed picker says: which year, too. */
  label: string;
  selectable: boolean;
  children: SideNode[];
}

export const keyOfSide = ({ plan, version }: Side): string => `${plan}/${version ?? ''}`;

export function sideOfKey(key: string): Side {
  const [plan = '', version = ''] = key.split('/');
  return { plan, version: version || null };
}

/** Plans in the order of the library; beneath each its versions newest first, those kept by themselves folded into one line. */
export const sideTree = (plans: readonly PlanSummary[], versions: readonly KeptVersion[]): SideNode[] => plans.map((plan) => {
  const own = versions.filter((each) => each.plan === plan.id);
  const nodeOf = ({ version }: KeptVersion): SideNode => {
    const title = `${versionName(version)}（${formatInstant(version.keptAt)}）`;
    return { value: keyOfSide({ plan: plan.id, version: version.id }), title, label: `${plan.year}年 ${title}`, selectable: true, children: [] };
  };
  const automatic = own.filter(({ version }) => version.kind === 'automatic').map(nodeOf);
  const folded: SideNode = { value: `${plan.id}/*`, title: `自动保存的 ${automatic.length} 版`, label: '', selectable: false, children: automatic };
  const title = `${plan.year}年 ${plan.title}${plan.issued ? '（已印发）' : plan.kind === 'draft' ? '（起草中）' : ''}`;
  const children = [...own.filter(({ version }) => version.kind !== 'automatic').map(nodeOf), ...(automatic.length > 0 ? [folded] : [])];
  return { value: keyOfSide({ plan: plan.id, version: null }), title, label: title, selectable: true, children };
});

/** The draft at hand beside the plan that it carries on; else the two newest plans; one alone beside its newest version. */
export function defaultSides(plans: readonly PlanSummary[], versions: readonly KeptVersion[], draft: PlanId | null): Sides {
  const after = plans.find((plan) => plan.id === draft) ?? plans.find((plan) => plan.seededFrom !== null) ?? plans[0];
  const before = plans.find((plan) => plan.id === after?.seededFrom) ?? plans.find((plan) => plan.id !== after?.id);
  const later = { plan: after?.id ?? '', version: null };
  return { before: before ? { plan: before.id, version: null } : { plan: later.plan, version: versions.find(({ plan }) => plan === later.plan)?.version.id ?? null }, after: later };
}

/** The draft that a comparison is about, on whichever side; `side`: where its present text stands, which alone can be remarked on. */
export function draftIn({ before, after }: Pick<Comparison, 'before' | 'after'>): { plan: PlanId; side: keyof Sides | null } | null {
  const of = after.kind === 'draft' ? after : before.kind === 'draft' ? before : null;
  if (!of) return null;
  const side = (['after', 'before'] as const).find((each) => ({ before, after })[each].id === of.id && ({ before, after })[each].version === null);
  return { plan: of.id, side: side ?? null };
}
