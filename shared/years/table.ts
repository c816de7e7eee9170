import { amountSchema, idSchema, z } from '../model';

/** How a figure came into its row: nothing yet, lineage (承接), the same name, a similar one, a person's word. */
export const joinSchema = z.enum(['first', 'lineage', 'same', 'similar', 'hand']);

export const yearCellSchema = z.strictObject({
  plan: idSchema,
  kind: z.enum(['past', 'draft']),
  year: z.int(),
  target: idSchema,
  /** The block that first states it. */
  block: idSchema,
  indicator: z.string(),
  ...amountSchema.shape,
  sentence: z.string(),
  /** What became of it (完成情况); '' while that is not known. */
  result: z.string(),
  joined: joinSchema,
});

/** One indicator through the years. */
export const yearRowSchema = z.strictObject({
  /** Of its newest figure: the row's name for as long as that stands. */
  id: idSchema,
  indicator: z.string(),
  /** Oldest year first; two figures of one year stand in the order of their plans. */
  cells: z.array(yearCellSchema),
});

export const yearTableSchema = z.strictObject({
  /** Oldest first. */
  years: z.array(z.int()),
  rows: z.array(yearRowSchema),
  /** Every organ whose plans are there. */
  issuers: z.array(z.string()),
});

/** A person's word on two figures: of one row, or never of one row. */
export const yearLinkSchema = z.strictObject({ a: idSchema, b: idSchema, joined: z.boolean() });

export type Join = z.infer<typeof joinSchema>;
export type YearCell = z.infer<typeof yearCellSchema>;
export type YearRow = z.infer<typeof yearRowSchema>;
export type YearTable = z.infer<typeof yearTableSchema>;
export type YearLink = z.infer<typeof yearLinkSchema>;
