import { z } from './zod';
import { idSchema } from './ids';
import { blockSchema, levelSchema, type Block } from './block';
import { targetSchema, type Target } from './target';
import { checkSchema } from './check';
import { noticeSchema } from './notice';

/** The version of the stored document; a change of shape adds a migration in main/store. */
export const PLAN_SCHEMA = 1;

export const sourceSchema = z.strictObject({
  /** File name, or 粘贴的文字. */
  name: z.string().max(255),
  format: z.enum(['txt', 'docx', 'doc', 'rtf', 'html', 'mht', 'pdf', 'paste', 'sample']),
});

/** One document of one year, saved whole. */
export const planSchema = z.strictObject({
  schema: z.literal(PLAN_SCHEMA),
  id: idSchema,
  /** past: a plan of a past year, as imported; draft: one being drafted here. */
  kind: z.enum(['past', 'draft']),
  title: z.string().max(300),
  year: z.int().min(1949).max(2100),
  /** The bureau that made it; empty when the source does not say. */
  issuer: z.string().max(200),
  /** The plan that this draft carries on (承接). */
  seededFrom: idSchema.nullable(),
  numbering: z.strictObject({
    /** Levels whose numbers run on across sections (1…33) instead of starting again. */
    continuous: z.array(levelSchema),
  }),
  blocks: z.array(blockSchema).max(20_000),
  targets: z.array(targetSchema).max(20_000),
  notice: noticeSchema,
  source: sourceSchema.nullable(),
  /** Why a target is what it is (说明), for reviewers: of this plan's, or of one of last year's that is in it no more. */
  explanations: z.array(z.strictObject({ target: idSchema, text: z.string().min(1).max(500) })).max(20_000).optional(),
  /** Absent: nothing of it was checked. */
  check: checkSchema.optional(),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanSource = z.infer<typeof sourceSchema>;

/** A block's text without marks. */
export const textOf = (block: Pick<Block, 'content'>): string => block.content.reduce((text, run) => text + run.text, '');

/** The ids of targets that the prose mentions, in reading order, each once. */
export function mentionedTargets(blocks: readonly Block[]): Set<string> {
  return new Set(blocks.flatMap((block) => block.content.flatMap((run) => (run.target ? [run.target] : []))));
}

/** The plan's commitments, without results and thresholds. */
export const commitments = (plan: Pick<Plan, 'targets'>): Target[] =>
  plan.targets.filter((target) => target.role === 'target');

/**
 * What must hold in every stored plan beyond its shape. Returns the first violation, or null.
 */
export function planFault(plan: Plan): string | null {
  const blockIds = new Set(plan.blocks.map((block) => block.id));
  if (blockIds.size !== plan.blocks.length) return 'two blocks share an id';
  const targetIds = new Set(plan.targets.map((target) => target.id));
  if (targetIds.size !== plan.targets.length) return 'two targets share an id';
  const mentioned = mentionedTargets(plan.blocks);
  for (const id of mentioned) if (!targetIds.has(id)) return `a mark names no target: ${id}`;
  for (const id of targetIds) if (!mentioned.has(id)) return `a target has no mention: ${id}`;
  for (const { id, content } of plan.blocks) {
    if (content.some((run) => run.text.includes('\n'))) return `a block holds a line break: ${id}`;
    if (content.some((run) => run.text === '') && content.length > 1) return `a block holds an empty run: ${id}`;
  }
  return null;
}
