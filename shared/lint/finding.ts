import type { Block, BlockId, Plan, Severity, Span, TargetId } from '../model';
import type { TextEdit } from '../outline';
import type { Term } from './term';

/** A way to mend what was found: other words for stretches of the prose. */
export interface Fix {
  /** What it does, as a button says it: 改为“，”. */
  label: string;
  edits: readonly TextEdit[];
}

/** What a rule found at a place of the prose. */
export interface Finding extends Span {
  /** The rule that found it. */
  rule: string;
  severity: Severity;
  /** null: the plan as a whole (its title, what is no more in it). */
  block: BlockId | null;
  target?: TargetId;
  /** What is so. */
  message: string;
  /** Why it matters, with the clause where there is one. */
  why: string;
  fixes: readonly Fix[];
}

/** What rules may know beside the plan. */
export interface LintContext {
  /** The plan that this one carries on. */
  last: Plan | null;
  terms: readonly Term[];
}

/** A rule on one block by itself: what it finds there hangs on nothing but the block, the year and the context. */
export interface BlockRule {
  id: string;
  name: string;
  inBlock(block: Block, plan: Pick<Plan, 'year'>, context: LintContext): Finding[];
}

/** A rule on the plan as a whole; linear in its length. */
export interface PlanRule {
  id: string;
  name: string;
  inPlan(plan: Plan, context: LintContext): Finding[];
}
