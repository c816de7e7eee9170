import { assertNever, fail, succeed, type Problem, type Result } from '../model';
import { byTime, type Entry } from './entry';
import { STATUS_NAMES, statusOf, STEPS } from './status';
import { threadsOf } from './threads';

/**
 * A log with one entry more, in order of time. Problems: not-found (no such remark), bad-input (a step or decision
 * that is not allowed now, a reason that is missing), conflict (the id is taken by something else).
 */
export function addEntry(entries: readonly Entry[], entry: Entry): Result<Entry[]> {
  if (entries.some(({ id }) => id === entry.id)) return fail('conflict', '这条记录已经有了，没有重复添加。请刷新后再看。');
  const problem = faultOf(entries, entry);
  return problem ?? succeed([...entries, entry].sort(byTime));
}

/** When something is said, in a log: a clock that was set back must not put an answer before what it answers. */
export function timeIn(entries: readonly Entry[], now: string): string {
  const latest = [...entries].sort(byTime).at(-1)?.at ?? '';
  return now > latest ? now : new Date(Date.parse(latest) + 1).toISOString();
}

type Refusal = { ok: false; error: Problem } | null;

function faultOf(entries: readonly Entry[], entry: Entry): Refusal {
  switch (entry.kind) {
    case 'said':
      return null;
    case 'stepped':
      return stepFault(entries, entry);
    case 'replied':
    case 'accepted':
    case 'declined':
    case 'reopened':
      return answerFault(entries, entry);
    default:
      return assertNever(entry);
  }
}

function answerFault(entries: readonly Entry[], entry: Extract<Entry, { remark: string }>): Refusal {
  const thread = threadsOf(entries).find(({ said }) => said.id === entry.remark);
  if (!thread) return fail('not-found', '找不到这条意见，没有添加任何内容。请刷新意见列表后再试。');
  if (entry.kind === 'replied') return null;
  if (entry.kind === 'reopened') return thread.state === 'open' ? fail('bad-input', '这条意见本来就是待处理，不用重新打开。') : null;
  if (thread.state !== 'open') return fail('bad-input', '这条意见已经处理过，没有改动。要改变处理结果，请先重新打开这条意见。');
  return entry.kind === 'declined' && entry.text.trim() === '' ? fail('bad-input', '不采纳需要写明理由，没有改动。请填写理由后再试。') : null;
}

function stepFault(entries: readonly Entry[], { to, text }: Extract<Entry, { kind: 'stepped' }>): Refusal {
  const from = statusOf(entries);
  const step = STEPS.find((allowed) => allowed.from === from && allowed.to === to);
  if (!step && [from, to].includes('issued')) return fail('bad-input', '文稿的印发和更正在“印发”中办理，没有改动。');
  if (!step) return fail('bad-input', `文稿现在是“${STATUS_NAMES[from]}”，不能直接改为“${STATUS_NAMES[to]}”，没有改动。`);
  return step.reason && text.trim() === '' ? fail('bad-input', `从“${STATUS_NAMES[from]}”改为“${STATUS_NAMES[to]}”需要写明理由，没有改动。请填写理由后再试。`) : null;
}
