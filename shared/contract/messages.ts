import { idSchema, PROBLEM_CODES, z } from '../model';

/** What one end of a channel may say to the other. Anything else is refused with an error. */

export const progressSchema = z.strictObject({
  /** What is being done, in Chinese, for a person. */
  step: z.string(),
  done: z.number().nonnegative(),
  /** null when the amount of work is not known. */
  total: z.number().positive().nullable(),
});

const callIdSchema = z.int().nonnegative();

/** Interface → core. */
export const requestSchema = z.union([
  z.strictObject({ id: callIdSchema, call: z.string().max(60), input: z.unknown() }),
  z.strictObject({ id: callIdSchema, cancel: z.literal(true) }),
]);

const problemSchema = z.strictObject({ code: z.enum(PROBLEM_CODES), message: z.string() });

/** library-changed: lists are old; plan-renewed: a plan was written otherwise than at its desk (改动 taken back from a file). */
const eventSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('library-changed') }),
  z.strictObject({ event: z.literal('plan-renewed'), plan: idSchema }),
]);

/** Core → interface. An id of null answers a message that named none. */
export const replySchema = z.union([
  z.strictObject({ id: callIdSchema.nullable(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ id: callIdSchema.nullable(), ok: z.literal(false), error: problemSchema }),
  z.strictObject({ id: callIdSchema, progress: progressSchema }),
  eventSchema,
]);

export type Progress = z.infer<typeof progressSchema>;
export type Request = z.infer<typeof requestSchema>;
export type Reply = z.infer<typeof replySchema>;
export type CoreEvent = z.infer<typeof eventSchema>;

/** A two-way line that carries JSON-like values: a MessagePort, or a WebSocket with text frames. */
export interface Channel {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}
