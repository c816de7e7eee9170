import { amountSchema, idSchema, levelSchema, z } from '../model';

/** A piece of text that both sides share, or that only one has. */
export const pieceSchema = z.strictObject({ kind: z.enum(['same', 'deleted', 'inserted']), text: z.string() });

/** moved: the same block, at another place among its fellows; merged: several became one; split: one became several. */
export const blockChangeSchema = z.enum(['same', 'edited', 'moved', 'merged', 'split', 'added', 'removed']);

/** A note (注) that came (no before), went (no after) or was worded anew, and the words that it explains. */
export const noteChangeSchema = z.strictObject({ words: z.string(), before: z.string().nullable(), after: z.string().nullable() });

/**
 * One paragraph of the one side beside its origin on the other; a missing side is null. `others`: the other parts, of the
 * before side when merged, of the after side when split, else none; the pieces are of all parts in reading order, a line each. Edited are also the same words with other notes.
 */
export const blockPairSchema = z.strictObject({
  kind: blockChangeSchema,
  before: idSchema.nullable(),
  after: idSchema.nullable(),
  others: z.array(idSchema),
  pieces: z.array(pieceSchema),
  notes: z.array(noteChangeSchema),
});

const sectionHeadSchema = z.strictObject({
  /** null: what stands before the first heading. */
  id: idSchema.nullable(),
  level: levelSchema.nullable(),
  label: z.string(),
  text: z.string(),
});

/** `others`: the other sections of the before side when merged, of the after side when split; their blocks are among the pairs. */
export const sectionPairSchema = z.strictObject({
  kind: blockChangeSchema,
  before: sectionHeadSchema.nullable(),
  after: sectionHeadSchema.nullable(),
  others: z.array(sectionHeadSchema),
  pairs: z.array(blockPairSchema),
});

/**
 * raised, lowered: the figure as the prose writes it (下降5% → 下降6% is raised); hardened, softened: bound more or less firmly
 * (力争→确保, 左右→以上); remeasured: another unit (not 万元 for 亿元) or measure, so that the figures cannot be compared; renamed: another name.
 */
export const targetChangeKindSchema = z.enum(['kept', 'raised', 'lowered', 'hardened', 'softened', 'remeasured', 'renamed', 'added', 'dropped']);

export const targetChangeSchema = z.strictObject({
  /** At least one; kept, added and dropped stand alone. */
  kinds: z.array(targetChangeKindSchema).min(1),
  indicator: z.string(),
  beforeId: idSchema.nullable(),
  afterId: idSchema.nullable(),
  before: amountSchema.nullable(),
  after: amountSchema.nullable(),
  /** after − before in the unit of after; null when either is missing, a range, or of another unit or measure. */
  difference: z.number().nullable(),
  /** difference in percent of before; null as above, for growth and change measures, percentages, and when before is 0. */
  percent: z.number().nullable(),
  /** The sentence that states it on each side; empty when the side is missing. */
  beforeSentence: z.string(),
  afterSentence: z.string(),
  /** Where in its sentence the figure begins. */
  beforeAt: z.int().nonnegative(),
  afterAt: z.int().nonnegative(),
  /** What became of last year's (完成情况), as it was told; empty when that is not known. */
  result: z.string(),
  /** What the drafter said of it (说明); empty when nothing. */
  explanation: z.string(),
  /** Less than last year's, or gone, and neither the prose, a note nor the drafter says why. */
  unexplained: z.boolean(),
});

/** `version`: the kept version that was compared, by what it is called and when it was kept; null: the plan as it stands. */
export const planHeadSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  year: z.int(),
  kind: z.enum(['past', 'draft']),
  version: z.strictObject({ id: idSchema, name: z.string(), keptAt: z.string() }).nullable(),
});

export const comparisonSchema = z.strictObject({
  before: planHeadSchema,
  after: planHeadSchema,
  sections: z.array(sectionPairSchema),
  targets: z.array(targetChangeSchema),
});

export type Piece = z.infer<typeof pieceSchema>;
export type NoteChange = z.infer<typeof noteChangeSchema>;
export type BlockChange = z.infer<typeof blockChangeSchema>;
export type BlockPair = z.infer<typeof blockPairSchema>;
export type SectionHead = z.infer<typeof sectionHeadSchema>;
export type SectionPair = z.infer<typeof sectionPairSchema>;
export type TargetChangeKind = z.infer<typeof targetChangeKindSchema>;
export type TargetChange = z.infer<typeof targetChangeSchema>;
export type PlanHead = z.infer<typeof planHeadSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
