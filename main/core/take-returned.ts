import type { Output } from '../../shared/contract';
import { fail, planFault, succeed, type BlockId, type NewId, type Plan, type Result } from '../../shared/model';
import { headingText, shownLabels } from '../../shared/outline';
import { changesIn, mergeReturned, readTheSame, titleChangeIn } from '../../shared/returning';
import { getPlan, keepVersion, planInBin, plansHolding, savePlan, whyClosed, type Closure, type Db } from '../store';
import type { ReturnedFile } from './returned-file';

/** Under this name the draft is kept before anything is taken back into it. */
export const BEFORE_TAKING = '取回改动之前';

/**
 * Where a returned file stands to this library. forged: some of what it carries is another plan's, or none of it that of the plan
 * that it names.
 */
export function placeOf(db: Db, { exported }: ReturnedFile): 'unknown' | 'in-bin' | 'forged' | 'known' {
  if (planInBin(db, exported.id)) return 'in-bin';
  const blocks = exported.blocks.map(({ id }) => id);
  if (plansHolding(db, [...blocks, ...exported.targets.map(({ id }) => id)]).some((plan) => plan !== exported.id)) return 'forged';
  const stored = getPlan(db, exported.id);
  if (!stored.ok) return stored.error.code === 'not-found' ? 'unknown' : 'forged';
  return blocks.length === 0 || plansHolding(db, blocks).length > 0 ? 'known' : 'forged';
}

/** What a file says otherwise than its plan does now; nothing is changed. Problems: as getPlan. */
export function lookAtReturned(db: Db, { exported, returned, besideTouched }: ReturnedFile): Result<Output<'returned.open'>> {
  const stored = getPlan(db, exported.id);
  if (!stored.ok) return stored;
  const { plan: draft, revision } = stored.value;
  const three = { exported, returned, draft };
  const [now, then] = [sectionNames(returned), sectionNames(exported)];
  return succeed({
    plan: draft.id, title: draft.title, year: draft.year, revision, besideTouched,
    current: readTheSame(returned, draft),
    refusal: whyNotTaken(db, draft),
    heading: titleChangeIn(three),
    changes: changesIn(three).map((change) => ({ ...change, section: (change.kind === 'removed' ? then : now).get(change.block) ?? '' })),
  });
}

/** The heading that each block stands under, with its number; of a heading the next higher one. */
function sectionNames(plan: Plan): Map<BlockId, string> {
  const labels = shownLabels(plan);
  const names = new Map<BlockId, string>();
  let above: { level: number; name: string }[] = [];
  for (const block of plan.blocks) {
    if (block.type === 'heading') above = above.filter(({ level }) => level < block.level);
    names.set(block.id, above.at(-1)?.name ?? '');
    if (block.type === 'heading') above.push({ level: block.level, name: (labels.get(block.id) ?? '') + headingText(block) });
  }
  return names;
}

/** What to do instead where a plan is closed to writing. */
const CLOSED: Record<Closure, string> = {
  received: '这是别人送审的计划，正文只供审阅，不能取回改动。请照着下面的改动在“对照”里提意见，再制作送审包退回。',
  issued: '这份计划已经印发，不能取回改动。确需更正的，请在“印发”中点“更正”，写明理由，再来取回。',
  final: '这份计划已经定稿，不能取回改动。确需修改的，请在“对照”的“意见”中写明理由，重新打开，再来取回。',
};

/** Why nothing of a file may be taken back into its plan, and what can be done instead; null while it may. */
export function whyNotTaken(db: Db, { id, kind }: Plan): string | null {
  if (kind === 'past') return '这是往年的计划，只供查阅，不能取回改动。确需更正的，请到“核对”里照着下面的改动更正。';
  const closed = whyClosed(db, id);
  return closed && CLOSED[closed.by];
}

interface Taking {
  file: ReturnedFile;
  /** The saved state that the changes were looked at with. */
  revision: number;
  /** The blocks whose changes are taken. */
  changes: readonly BlockId[];
  heading: boolean;
  newId: NewId;
}

/**
 * Takes chosen changes of a file back into its draft, which is kept as a version first; both or neither. Problems: conflict (the
 * draft may not be written, or was written on since), bad-message (a change that the file has not), as getPlan and savePlan.
 */
export function takeReturned(db: Db, { file: { exported, returned }, revision, changes, heading, newId }: Taking): Result<Output<'returned.take'>> {
  return db.write(() => {
    const stored = getPlan(db, exported.id);
    if (!stored.ok) return stored;
    const draft = stored.value.plan;
    const refusal = whyNotTaken(db, draft);
    if (refusal) return fail('conflict', refusal);
    if (stored.value.revision !== revision) return fail('conflict', '打开这份清单以后，草稿又有改动，这次没有取回，草稿没有变化。清单已重新列出，请再看一遍。');
    const three = { exported, returned, draft };
    const chosen = changesIn(three).filter(({ block }) => changes.includes(block));
    if (chosen.length < changes.length || (heading && titleChangeIn(three) === null)) return fail('bad-message', '要取回的改动在文件里找不到，这次没有取回，草稿没有变化。请重新打开文件。');
    if (chosen.length === 0 && !heading) return fail('bad-input', '没有选中要取回的改动，草稿没有变化。');
    const merged = mergeReturned({ returned, draft }, { changes: chosen, title: heading });
    if (planFault(merged) !== null) return fail('bad-input', '文件里带的数据前后不一致，这次没有取回，草稿没有变化。请照着文件在“起草”里修改。');
    const saved = savePlan(db, { plan: merged, revision, before: () => keepVersion(db, { id: newId(), plan: draft, kind: 'named', name: BEFORE_TAKING }) });
    return saved.ok ? succeed({ taken: chosen.length + (heading ? 1 : 0), version: BEFORE_TAKING, revision: saved.value.revision }) : saved;
  });
}
