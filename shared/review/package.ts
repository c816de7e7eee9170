import { idSchema, planSchema, z } from '../model';
import { entrySchema } from './entry';

/** The version of the form; a newer one is refused, since this program cannot know what it would lose. */
export const PACKAGE_VERSION = 1;

const partSchema = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().nonnegative() });

/** What a 送审包 says of itself; every other part of the file is listed with its size and sum. */
export const manifestSchema = z.strictObject({
  format: z.literal('cqplan'),
  version: z.int().min(1),
  plan: idSchema,
  /** ISO time, UTC. */
  madeAt: z.iso.datetime(),
  by: z.string().max(40),
  program: z.string().max(40),
  parts: z.record(z.string().max(40), partSchema),
});

/** What a 送审包 carries: the plan that is reviewed, the one that it carries on, and the log. */
export const reviewPackageSchema = z.strictObject({
  plan: planSchema,
  last: planSchema.nullable(),
  entries: z.array(entrySchema).max(100_000),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ReviewPackage = z.infer<typeof reviewPackageSchema>;
