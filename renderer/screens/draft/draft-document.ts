import type { Block, Plan, Target, TargetId } from '../../../shared/model';
import { syncTargets } from '../../../shared/targets';

/** The parts of an open draft that are not in the Slate editor, and the plan that they make with its blocks. */
export interface DraftDocument {
  /** Targets in step with the prose, in reading order; those that it no longer mentions are left out. */
  plan(): Plan;
  title(): string;
  setTitle(title: string): void;
  numbering(): Plan['numbering'];
  setNumbering(numbering: Plan['numbering']): void;
  /** The unit of a target; undefined for what this plan does not know. */
  unitOf(target: TargetId): string | undefined;
  /** This year's target that carries on one of last year's. */
  successorOf(lastYears: TargetId): TargetId | null;
  confirm(targets: readonly TargetId[], confirmed: boolean): void;
}

export function createDraftDocument(opened: Plan, blocksNow: () => Block[]): DraftDocument {
  // Targets whose last mention was deleted stay known here, so that undo and paste bring them back whole.
  const known = new Map(opened.targets.map((target) => [target.id, target]));
  let { title, numbering } = opened;
  return {
    plan() {
      const blocks = blocksNow();
      const plan = syncTargets({ ...opened, title, numbering, blocks, targets: mentioned(known, blocks) });
      for (const target of plan.targets) known.set(target.id, target);
      return plan;
    },
    title: () => title,
    setTitle(next) {
      title = next;
    },
    numbering: () => numbering,
    setNumbering(next) {
      numbering = next;
    },
    unitOf: (target) => known.get(target)?.unit,
    successorOf: (lastYears) => [...known.values()].find(({ baseline }) => baseline?.target === lastYears)?.id ?? null,
    confirm(targets, confirmed) {
      for (const id of targets) {
        const target = known.get(id);
        if (target) known.set(id, { ...target, confirmed });
      }
    },
  };
}

/** The targets that the prose mentions, in the order in which it does, whatever was moved since. */
function mentioned(known: ReadonlyMap<TargetId, Target>, blocks: readonly Block[]): Target[] {
  const ids = new Set(blocks.flatMap((block) => block.content.flatMap((run) => run.target ?? [])));
  return [...ids].flatMap((id) => known.get(id) ?? []);
}
