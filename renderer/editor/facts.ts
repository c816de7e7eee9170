import type { Plan, Target, TargetId } from '../../shared/model';

/** What of a draft stands outside of its blocks and is undone together with them. */
export interface PlanFacts {
  title: string;
  numbering: Plan['numbering'];
  /** Also those whose last mention was deleted, so that undo and paste bring them back whole. */
  targets: ReadonlyMap<TargetId, Target>;
}

/** A target to be put in the place of the one with its id. */
export interface FactChange {
  title?: string;
  numbering?: Plan['numbering'];
  targets?: readonly Target[];
}

export interface FactsEditor {
  /** A new value after every change. */
  facts: PlanFacts;
  /** Changes facts as part of the step to undo that is being made. */
  setFacts(change: FactChange): void;
}
