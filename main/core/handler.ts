import type { CallName, Input, Output, Progress } from '../../shared/contract';
import type { Result } from '../../shared/model';

/** What a running call may use to speak to its caller. */
export interface CallContext {
  progress(progress: Progress): void;
  /** Aborted when the caller cancels or goes away. */
  signal: AbortSignal;
}

export type Handler<K extends CallName> = (input: Input<K>, context: CallContext) => Promise<Result<Output<K>>> | Result<Output<K>>;

/** One handler for each call of the contract: a missing one does not compile. */
export type Handlers = { [K in CallName]: Handler<K> };
