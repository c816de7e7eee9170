import { idSchema, z } from '../model';

/** Where a stretch of words stands, and enough of them to find it again when the block was edited. Offsets are UTF-16. */
const textAnchorSchema = z.strictObject({
  on: z.literal('text'),
  block: idSchema,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string().min(1).max(2000),
  before: z.string().max(40),
  after: z.string().max(40),
});

/** What a remark is about: words of a block, a target (by name too, should it be gone), or the whole plan. */
export const anchorSchema = z.discriminatedUnion('on', [
  textAnchorSchema,
  z.strictObject({ on: z.literal('target'), target: idSchema, indicator: z.string().max(200) }),
  z.strictObject({ on: z.literal('plan') }),
]);

/** drafting 起草中 · submitted 送审 · returned 退回修改 · final 定稿 · issued 已印发. */
export const statusSchema = z.enum(['drafting', 'submitted', 'returned', 'final', 'issued']);

const common = {
  id: idSchema,
  /** ISO time, UTC. */
  at: z.iso.datetime(),
  /** The person's name. */
  by: z.string().min(1).max(40),
};
const text = z.string().max(4000);
const written = text.refine((value) => value.trim() !== '');

/** The remark itself; its id is the id of the thread. */
const saidSchema = z.strictObject({ kind: z.literal('said'), ...common, anchor: anchorSchema, text: written });
const repliedSchema = z.strictObject({ kind: z.literal('replied'), ...common, remark: idSchema, text: written });
const acceptedSchema = z.strictObject({ kind: z.literal('accepted'), ...common, remark: idSchema, text });
const declinedSchema = z.strictObject({ kind: z.literal('declined'), ...common, remark: idSchema, text: written });
const reopenedSchema = z.strictObject({ kind: z.literal('reopened'), ...common, remark: idSchema, text });
/** A step of the draft's status; `text` is its reason. */
const steppedSchema = z.strictObject({ kind: z.literal('stepped'), ...common, to: statusSchema, text });

/** One thing that a person said or did of a plan. Never changed and never taken out, so that merging is a union. */
export const entrySchema = z.discriminatedUnion('kind', [saidSchema, repliedSchema, acceptedSchema, declinedSchema, reopenedSchema, steppedSchema]);

/** What a person says or does, before it has an id, a time and a name. */
export const sayingSchema = z.discriminatedUnion('kind', [
  saidSchema.omit({ id: true, at: true, by: true }), repliedSchema.omit({ id: true, at: true, by: true }), acceptedSchema.omit({ id: true, at: true, by: true }),
  declinedSchema.omit({ id: true, at: true, by: true }), reopenedSchema.omit({ id: true, at: true, by: true }), steppedSchema.omit({ id: true, at: true, by: true }),
]);

export type Saying = z.infer<typeof sayingSchema>;
export type Anchor = z.infer<typeof anchorSchema>;
export type TextAnchor = z.infer<typeof textAnchorSchema>;
export type Status = z.infer<typeof statusSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Said = z.infer<typeof saidSchema>;
export type Answer = Exclude<Entry, { kind: 'said' | 'stepped' }>;
export type Step = z.infer<typeof steppedSchema>;

/** By time, then by id: the same on every machine. */
export const byTime = (a: Entry, b: Entry): number => compare(Date.parse(a.at), Date.parse(b.at)) || compare(a.id, b.id);

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
