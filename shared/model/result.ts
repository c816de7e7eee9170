/** Expected failure is a value: bad input never throws, a bug always does. */
export type Result<T, E = Problem> = { ok: true; value: T } | { ok: false; error: E };

/** What went wrong, for a person: a Chinese sentence that says what happened and what to do. */
export interface Problem {
  code: ProblemCode;
  message: string;
}

/** Every kind of expected failure; the interface chooses what to offer by it. */
export const PROBLEM_CODES = [
  'bad-message', // a message that does not fit the contract
  'bad-input', // a file or value that cannot be used
  'year-missing', // the source names no plan year; ask for it and try again
  'not-found', // the plan is gone
  'duplicate', // the same content is in the library already
  'conflict', // another writer saved first
  'newer-data', // written by a newer version of the program
  'cancelled', // the user stopped it
  'internal', // a bug; details are in the log
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const succeed = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fail = (code: ProblemCode, message: string): { ok: false; error: Problem } => ({
  ok: false,
  error: { code, message },
});

/** Throws when a thing that the program itself guarantees does not hold. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`);
}

/** For the end of an exhaustive switch. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
