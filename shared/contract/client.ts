import { fail, succeed, type Result } from '../model';
import { calls, type CallName, type Input, type Output } from './calls';
import { replySchema, type Channel, type CoreEvent, type Progress } from './messages';

export interface CallOptions {
  onProgress?: (progress: Progress) => void;
  /** Called at once with a function that asks the core to stop this call. */
  onCancellable?: (cancel: () => void) => void;
}

/** The typed client of the core, the same over every transport. */
export interface Client {
  call<K extends CallName>(name: K, input: Input<K>, options?: CallOptions): Promise<Result<Output<K>>>;
  /** Returns a function that stops listening. */
  onEvent(listener: (event: CoreEvent) => void): () => void;
}

interface Pending {
  name: CallName;
  settle: (result: Result<unknown>) => void;
  onProgress: ((progress: Progress) => void) | undefined;
}

const LOST = '与本机数据服务的连接已断开。已保存的内容不受影响，请重新打开程序。';
const GARBLED = '程序内部的应答有误，本次操作未完成。已保存的内容不受影响，请重试。';

export function createClient(channel: Channel): Client {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(event: CoreEvent) => void>();
  let lastId = 0;
  let closed = false;

  channel.onMessage((message) => {
    const reply = replySchema.safeParse(message);
    if (!reply.success) return;
    if ('event' in reply.data) for (const listener of listeners) listener(reply.data);
    else if ('progress' in reply.data) pending.get(reply.data.id)?.onProgress?.(reply.data.progress);
    else if (reply.data.id !== null) settle(reply.data.id, reply.data.ok ? succeed(reply.data.value) : { ok: false, error: reply.data.error });
  });
  channel.onClose(() => {
    closed = true;
    for (const id of [...pending.keys()]) settle(id, fail('internal', LOST));
  });

  function settle(id: number, result: Result<unknown>): void {
    const call = pending.get(id);
    pending.delete(id);
    if (!call) return;
    const output = result.ok ? calls[call.name].output.safeParse(result.value) : null;
    call.settle(output && !output.success ? fail('internal', GARBLED) : result);
  }

  return {
    call(name, input, options) {
      if (closed) return Promise.resolve(fail('internal', LOST));
      return new Promise((resolve) => {
        const id = ++lastId;
        // The output was checked against this call's schema in settle.
        pending.set(id, { name, settle: (result) => resolve(result as never), onProgress: options?.onProgress });
        options?.onCancellable?.(() => channel.send({ id, cancel: true }));
        channel.send({ id, call: name, input });
      });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
