import { mentionedTargets, type Plan, type TargetId } from '../model';
import { applyTextEdits } from '../outline';
import { editTarget, syncTargets } from '../targets';
import type { TargetChoice } from './choices';
import { figureOf } from './target-choices';

interface Written {
  plan: Plan;
  /** Targets of the draft that stand with last year's figure, since no sentence could be made to say the chosen one. */
  unwritten: TargetId[];
}

/** The draft with the chosen figures in its prose; `targetIds` leads from last year's targets to the draft's. */
export function writeFigures(draft: Plan, last: Plan, choices: readonly TargetChoice[], targetIds: ReadonlyMap<TargetId, TargetId>): Written {
  const targets = new Map(last.targets.map((target) => [target.id, target]));
  const carried = mentionedTargets(draft.blocks);
  const written = new Set<TargetId>();
  const unwritten: TargetId[] = [];
  let { blocks } = draft;
  for (const choice of choices) {
    const target = targets.get(choice.target);
    const id = targetIds.get(choice.target);
    if (!target || id === undefined || !carried.has(id)) continue;
    const figure = figureOf(target, choice);
    const edits = figure === null ? null : editTarget({ blocks }, id, figure);
    if (edits?.ok) {
      ({ blocks } = applyTextEdits({ blocks }, edits.value));
      written.add(id);
    } else unwritten.push(id);
  }
  const plan = { ...draft, blocks };
  const now = new Map(syncTargets(plan).targets.map((target) => [target.id, target]));
  return { plan: { ...plan, targets: plan.targets.map((target) => (written.has(target.id) ? (now.get(target.id) ?? target) : target)) }, unwritten };
}
