import { HistoryEditor } from 'slate-history';
import type { Block, BlockId, NewId, Plan, PlanId, Result, Target, TargetId } from '../../../shared/model';
import { succeed } from '../../../shared/model';
import { bringBack, type LastSentence } from '../../../shared/seed';
import { editTarget, syncTargets, type NewFigure, type Unlisted } from '../../../shared/targets';
import { applyEdits, asOneStep, fromSlate, insertBlocks, markMention, unmarkTarget, type PlanFacts, type PlanSlateEditor } from '../../editor';

/** What a person may say of a target beside its prose. */
export type TargetWords = Partial<Pick<Target, 'indicator' | 'owner' | 'deadline' | 'confirmed'>>;

/** The plan that an open editor holds: its blocks and facts, put together; every change of it can be undone. */
export interface DraftDocument {
  id: PlanId;
  /** Targets in step with the prose, in reading order; those that it no longer mentions are left out. */
  plan(): Plan;
  setTitle(title: string): void;
  /** The unit of a target; undefined for what this plan does not know. */
  unitOf(target: TargetId): string | undefined;
  /** This year's target that carries on one of last year's. */
  successorOf(lastYears: TargetId): TargetId | null;
  /** Sets the same words for several targets. */
  describe(targets: readonly TargetId[], words: TargetWords): void;
  /** Makes every mention of a target say a figure. Problem: bad-input; nothing was changed then. */
  setFigure(target: TargetId, figure: NewFigure): Result<null>;
  /** Lists a figure of the prose as a target of its own: a commitment, or a mere parameter that is asked about no more. */
  list(found: Unlisted, role: 'target' | 'parameter'): void;
  /** Makes a figure of the prose one more mention of a target. */
  join(found: Unlisted, target: TargetId): void;
  /** Puts sentences of last year's plan back (补回); answers the first block that came back, null where none did. */
  bringBack(last: Plan, sentences: readonly LastSentence[]): BlockId | null;
  /** No target after all: the marks are taken off, the words stay. */
  unlist(target: TargetId): void;
}

/** A pause that ends a run of typing in the title: what comes after it is undone by itself. */
const PAUSE_MS = 1000;

export function createDraftDocument(opened: Plan, editing: () => PlanSlateEditor, { newId, now }: { newId: NewId; now: () => number }): DraftDocument {
  let made: { plan: Plan; children: PlanSlateEditor['children']; facts: PlanFacts } | null = null;
  const units = new Map(opened.targets.map((target) => [target.id, target.unit]));
  let titled = { at: -PAUSE_MS, title: '' };

  const plan = () => {
    const { children, facts } = editing();
    if (made?.children === children && made.facts === facts) return made.plan;
    const blocks = fromSlate(children);
    const next = syncTargets({ ...opened, title: facts.title, numbering: facts.numbering, blocks, targets: mentioned(facts.targets, blocks) });
    for (const target of next.targets) units.set(target.id, target.unit);
    made = { plan: next, children, facts };
    return next;
  };

  const successorOf = (lastYears: TargetId) => [...editing().facts.targets.values()].find(({ baseline }) => baseline?.target === lastYears)?.id ?? null;

  return {
    id: opened.id,
    plan,
    setTitle(title) {
      const editor = editing();
      const goesOn = now() - titled.at < PAUSE_MS && editor.facts.title === titled.title;
      const set = () => editor.setFacts({ title });
      if (goesOn) HistoryEditor.withMerging(editor, set);
      else asOneStep(editor, set);
      titled = { at: now(), title };
    },
    unitOf: (target) => units.get(target) ?? editing().facts.targets.get(target)?.unit,
    successorOf,
    describe(ids, words) {
      const editor = editing();
      const targets = ids.flatMap((id) => editor.facts.targets.get(id) ?? []).map((target) => ({ ...target, ...words }));
      asOneStep(editor, () => editor.setFacts({ targets }));
    },
    setFigure(target, figure) {
      const edits = editTarget(plan(), target, figure);
      if (!edits.ok) return edits;
      applyEdits(editing(), edits.value);
      return succeed(null);
    },
    list({ block, start, end, ...amount }, role) {
      const editor = editing();
      const target: Target = { ...amount, id: newId(), role, owner: '', deadline: '', baseline: null, confirmed: true };
      asOneStep(editor, () => {
        editor.setFacts({ targets: [target] });
        markMention(editor, block, { start, end }, target.id);
      });
    },
    join({ block, start, end }, target) {
      asOneStep(editing(), () => markMention(editing(), block, { start, end }, target));
    },
    bringBack(last, sentences) {
      const editor = editing();
      const { blocks, targets } = bringBack(sentences, { last, draft: plan(), newId, successorOf });
      asOneStep(editor, () => {
        // First, so that the marks name targets that are known.
        if (targets.length > 0) editor.setFacts({ targets });
        insertBlocks(editor, blocks);
      });
      return blocks[0]?.block.id ?? null;
    },
    unlist: (target) => unmarkTarget(editing(), target),
  };
}

/** The targets that the prose mentions, in the order in which it does, whatever was moved since. */
function mentioned(known: ReadonlyMap<TargetId, Target>, blocks: readonly Block[]): Target[] {
  const ids = new Set(blocks.flatMap((block) => block.content.flatMap((run) => run.target ?? [])));
  return [...ids].flatMap((id) => known.get(id) ?? []);
}
