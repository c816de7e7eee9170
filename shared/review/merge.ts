import { fail, succeed, type Result } from '../model';
import { byTime, type Answer, type Entry, type Status } from './entry';
import { stepsOf } from './status';
import { threadsOf, type RemarkState } from './threads';

/** What both sides settled differently since they parted; the later word stands until a person says otherwise. */
export type ReviewConflict =
  | { of: 'remark'; remark: string; ours: RemarkState; theirs: RemarkState }
  | { of: 'status'; ours: Status; theirs: Status };

/** Every entry of both logs, each once, in order of time. Problem: bad-input (one id with two contents: nobody writes that). */
export function mergeEntries(ours: readonly Entry[], theirs: readonly Entry[]): Result<Entry[]> {
  const found = new Map<string, Entry>();
  for (const entry of [...ours, ...theirs]) {
    const known = found.get(entry.id);
    if (known && !sameEntry(known, entry)) return fail('bad-input', '两边有一条编号相同、内容不同的意见或记录，没有合并，两边的内容都没有改动。请让对方重新制作送审包。');
    found.set(entry.id, entry);
  }
  return succeed([...found.values()].sort(byTime));
}

/** Fields by name, so that the order in which they were written does not matter. */
const sameEntry = (a: Entry, b: Entry): boolean => inOrder(a) === inOrder(b);

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part);
}

/** What the two sides settled differently; what both have is where they parted. */
export function findConflicts(ours: readonly Entry[], theirs: readonly Entry[]): ReviewConflict[] {
  const shared = new Set(theirs.map(({ id }) => id).filter((id) => ours.some((entry) => entry.id === id)));
  const alone = <T extends Entry>(entries: readonly T[]): T[] => entries.filter(({ id }) => !shared.has(id));
  const decided = (answers: readonly Answer[]): boolean => alone(answers).some(({ kind }) => kind !== 'replied');

  const other = new Map(threadsOf(theirs).map((thread) => [thread.said.id, thread]));
  const remarks = threadsOf(ours).flatMap((thread): ReviewConflict[] => {
    const found = other.get(thread.said.id);
    if (!found || thread.state === found.state || !decided(thread.answers) || !decided(found.answers)) return [];
    return [{ of: 'remark', remark: thread.said.id, ours: thread.state, theirs: found.state }];
  });
  const [own, their] = [alone(stepsOf(ours)).at(-1), alone(stepsOf(theirs)).at(-1)];
  return own && their && own.to !== their.to ? [...remarks, { of: 'status', ours: own.to, theirs: their.to }] : remarks;
}
