import { planHeadSchema, sectionPairSchema, targetChangeKindSchema } from '../align';
import { amountSchema, idSchema, levelSchema, z } from '../model';

/** A commitment that a section states in a year. `kinds`: what became of it since the year before, none in the first year; no amount: dropped. */
export const sectionTargetSchema = z.strictObject({
  target: idSchema,
  indicator: z.string(),
  amount: amountSchema.nullable(),
  before: amountSchema.nullable(),
  kinds: z.array(targetChangeKindSchema),
});

/** Words that state a commitment: a place in the later text of the pair whose `after` is this block. */
export const litMentionSchema = z.strictObject({ block: idSchema, target: idSchema, start: z.int(), end: z.int() });

/** What stood there in a year, each section against the year before; only removed pairs, or none: nothing stood there. The first year is compared with itself. */
export const sectionCellSchema = z.strictObject({ sections: z.array(sectionPairSchema), targets: z.array(sectionTargetSchema), lit: z.array(litMentionSchema) });

/** One section through the years, with all that it was merged from and split into; named as in the newest year that has it. */
export const sectionRowSchema = z.strictObject({
  id: z.string(),
  /** The row under whose heading it stands in that year. */
  parent: z.string().nullable(),
  level: levelSchema.nullable(),
  label: z.string(),
  text: z.string(),
  /** A cell a column. */
  cells: z.array(sectionCellSchema),
});

/** 历年沿革: a column a year, oldest first; rows in the order of the newest year, what is gone behind what stood before it. */
export const sectionYearsSchema = z.strictObject({ columns: z.array(planHeadSchema), rows: z.array(sectionRowSchema) });

export type SectionTarget = z.infer<typeof sectionTargetSchema>;
export type LitMention = z.infer<typeof litMentionSchema>;
export type SectionCell = z.infer<typeof sectionCellSchema>;
export type SectionRow = z.infer<typeof sectionRowSchema>;
export type SectionYears = z.infer<typeof sectionYearsSchema>;
