import { z } from './zod';
import { idSchema } from './ids';
import { amountSchema, roleSchema } from './quantity';

/** Last year's figure, kept beside this year's. */
export const baselineSchema = z.strictObject({
  target: idSchema,
  indicator: z.string(),
  ...amountSchema.shape,
});

/**
 * A quantity of the plan. Its amount repeats what its mentions in the prose say (`syncTargets` keeps it so);
 * indicator, role, owner and deadline are what prose cannot say, and stand over any later reading.
 */
/** What became of a target by the year's end (完成情况), as it was told, and its figure where that could be read. */
export const resultSchema = z.strictObject({
  text: z.string().max(200),
  amount: z.strictObject(amountSchema.shape).nullable(),
});

export const targetSchema = z.strictObject({
  id: idSchema,
  indicator: z.string().max(200),
  ...amountSchema.shape,
  role: roleSchema,
  owner: z.string().max(200),
  deadline: z.string().max(100),
  /** null in a plan that was not seeded from another, and for targets that are new. */
  baseline: baselineSchema.nullable(),
  /** false: carried over and still to be decided (待确认). */
  confirmed: z.boolean(),
  /** Comparator and measure were set by hand: they stand, while value and unit go on following the prose. */
  byHand: z.literal(true).optional(),
  /** Absent while it is not known. */
  result: resultSchema.optional(),
});

export type Baseline = z.infer<typeof baselineSchema>;
export type TargetResult = z.infer<typeof resultSchema>;
export type Target = z.infer<typeof targetSchema>;
