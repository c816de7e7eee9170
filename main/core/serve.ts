import { calls, requestSchema, type CallName, type Channel, type Reply } from '../../shared/contract';
import { fail, z, type Problem, type Result } from '../../shared/model';
import type { CallContext, Handlers } from './handler';

const UNFIT = '收到一条不合约定的消息，已拒绝执行；已保存的内容不受影响。请重新打开程序后再试。';
const BUG = '程序内部出错，本次操作没有完成；已保存的内容不受影响。请重试，若仍出现，请把日志交给技术人员。';

const namedId = z.object({ id: z.int().nonnegative() });

/** Answers the calls that come over one channel until it closes. */
export function serve(handlers: Handlers, channel: Channel, log: (line: string) => void): void {
  const running = new Map<number, AbortController>();
  const reply = (message: Reply): void => channel.send(message);
  const refuse = (id: number | null, error: Problem): void => reply({ id, ok: false, error });

  channel.onMessage((message) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) {
      const named = namedId.safeParse(message);
      return refuse(named.success ? named.data.id : null, { code: 'bad-message', message: UNFIT });
    }
    if ('cancel' in request.data) return running.get(request.data.id)?.abort();
    const { id, call, input } = request.data;
    if (running.has(id) || !isCallName(call)) return refuse(id, { code: 'bad-message', message: UNFIT });
    void answer(id, call, input);
  });
  channel.onClose(() => {
    for (const controller of running.values()) controller.abort();
  });

  async function answer(id: number, call: CallName, input: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const context: CallContext = {
      progress: (progress) => reply({ id, progress }),
      signal: controller.signal,
    };
    try {
      const result = await run(handlers, call, input, context);
      reply(result.ok ? { id, ok: true, value: result.value } : { id, ok: false, error: result.error });
    } catch (error) {
      log(`call ${call} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      refuse(id, { code: 'internal', message: BUG });
    } finally {
      running.delete(id);
    }
  }
}

/** What a person can do about an input that does not fit: make it shorter, or what the rule itself says; else it is none that a screen makes. */
function whyUnfit(issues: readonly z.core.$ZodIssue[]): string {
  const [issue] = issues;
  if (issue?.code === 'custom' && issue.message !== 'Invalid input') return `${issue.message}，没有保存；已保存的内容不受影响。请改正后再试。`;
  if (issue?.code !== 'too_big' || issue.origin !== 'string') return UNFIT;
  return issue.path.at(-1) === 'bytes' ? '文件超过 50 MB，没有读入；已保存的内容不受影响。请检查是否选错了文件。' : `有一处文字超过 ${String(issue.maximum)} 字，没有保存；已保存的内容不受影响。请改短后再试。`;
}

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);

async function run(handlers: Handlers, call: CallName, input: unknown, context: CallContext): Promise<Result<unknown>> {
  const checked = calls[call].input.safeParse(input);
  if (!checked.success) return fail('bad-message', whyUnfit(checked.error.issues));
  // The input was checked against this call's own schema just above.
  const handler = handlers[call] as (input: unknown, context: CallContext) => Promise<Result<unknown>> | Result<unknown>;
  return handler(checked.data, context);
}
