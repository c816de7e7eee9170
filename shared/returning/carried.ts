import { emptyNotice, idSchema, PLAN_SCHEMA, planFault, planSchema, z, type Block, type Plan, type Target } from '../model';

/** The namespace of the part of a file that holds it. */
export const CARRIED_SPACE = 'urn:chengqi:plan';

/** The version of the form; of a newer one only the text that is seen is read. */
export const CARRIED_VERSION = 1;

/**
 * What an exported file carries beside its text: what the text cannot say. Files are sent out, so nothing goes along that
 * is the office's own: no results, no explanations, no last year's figures, nothing of what was said in review.
 */
export const carriedSchema = z.strictObject({
  format: z.literal('chengqi-plan'),
  version: z.literal(CARRIED_VERSION),
  plan: idSchema,
  kind: planSchema.shape.kind,
  title: planSchema.shape.title,
  year: planSchema.shape.year,
  issuer: planSchema.shape.issuer,
  seededFrom: planSchema.shape.seededFrom,
  numbering: planSchema.shape.numbering,
  blocks: planSchema.shape.blocks,
  targets: planSchema.shape.targets,
  /** Lines of the document that are none of the plan's: those of its notice and of further 附件. */
  beside: z.array(z.string().max(20_000)).max(20_000),
});
export type Carried = z.infer<typeof carriedSchema>;

/** What a file was when it was exported. */
export interface Exported {
  plan: Plan;
  /** Lines of the document beside the plan. */
  beside: readonly string[];
}

export function carriedOf({ id, kind, title, year, issuer, seededFrom, numbering, blocks, targets }: Plan, beside: readonly string[]): Carried {
  return {
    format: 'chengqi-plan', version: CARRIED_VERSION, plan: id, kind, title, year, issuer, seededFrom, numbering,
    blocks: blocks.map(outwardBlock), targets: targets.map(outwardTarget), beside: [...beside],
  };
}

function outwardBlock({ rewrite: _rewrite, reused: _reused, ...block }: Block): Block {
  return { ...block, carried: null, confirmed: true, source: null };
}

function outwardTarget({ result: _result, ...target }: Target): Target {
  return { ...target, baseline: null, confirmed: true };
}

/** What was exported; null where the data are none of ours, of another version, or do not hold together. */
export function readCarried(value: unknown): Exported | null {
  const read = carriedSchema.safeParse(value);
  if (!read.success) return null;
  const { plan: id, kind, title, year, issuer, seededFrom, numbering, blocks, targets, beside } = read.data;
  const plan: Plan = { schema: PLAN_SCHEMA, id, kind, title, year, issuer, seededFrom, numbering, blocks, targets, notice: emptyNotice(), source: null };
  return planFault(plan) === null ? { plan, beside } : null;
}
