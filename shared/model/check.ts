import { spanSchema } from './block';
import { z } from './zod';

/** What a person has settled at the desk (核对) of a plan that was read from a source. */
export const checkSchema = z.strictObject({
  /** The whole plan was looked at and let stand. */
  done: z.boolean(),
  /** The subjects that were looked at or corrected: field:title, block:ID, target:ID, line:OFFSET. */
  settled: z.array(z.string().max(80)).max(50_000),
  /** Stretches of the source that were marked as not belonging to the plan. */
  dropped: z.array(spanSchema).max(20_000),
});

export type Check = z.infer<typeof checkSchema>;

/** Of a plan that nobody has looked at yet. */
export const NOTHING_CHECKED: Check = { done: false, settled: [], dropped: [] };
