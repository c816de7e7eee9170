/** @jest-environment jsdom */
import fc from 'fast-check';
import { Editor, Text, Transforms } from 'slate';
import { isBlock } from '../../renderer/editor';
import { openSession, type DraftSession } from '../../renderer/screens/draft/draft-session';
import { createClient } from '../../shared/contract';
import { planFault, type Plan, type Target } from '../../shared/model';
import { blockState, computedLabels } from '../../shared/outline';
import { disagreementsOf, mentionsByTarget, sameFigure } from '../../shared/targets';
import { channelPair } from '../support/channels';
import { anyOperation, type Operation } from '../support/editor-operations';
import { blockOf, draftOf } from '../support/slate-editors';

fc.configureGlobal({ seed: 20160327 });

const DOCUMENT = [
  'p 全面推进⟦t1:9000件⟧以上。',
  'h1 总体目标',
  'p ⟦t2:30项⟧和⟦t3:1.2亿元⟧',
  'h2+ 深化改革。逐步建立⟦t2:30项⟧制度。',
  'p ',
  'r+ 指标\t目标',
  'r 新增企业\t⟦t2:30项⟧以上',
  'r \t⟦t3:1.2亿元⟧',
  'h1 保障措施',
  'h2 组织领导',
  'p 加强领导，⟦t1:500件⟧',
  'p 增长⟦t4:30%⟧左右，达⟦t3:1.2亿元⟧',
];

const target = (id: string, value: number, unit: string, more: Partial<Target> = {}): Target => ({
  id, indicator: id, value, unit, comparator: '=', measure: 'level', role: 'target', owner: '', deadline: '', baseline: null, confirmed: false, ...more,
});
const TARGETS = [target('t1', 9000, '件', { comparator: '>=' }), target('t2', 30, '项'), target('t3', 1.2, '亿元'), target('t4', 30, '%', { comparator: '~', measure: 'growth' })];

/** A draft that is open, whose saving never comes and whose typing never pauses. */
function openDraft(): DraftSession {
  let ids = 0;
  const plan = draftOf(DOCUMENT.map(blockOf), { targets: TARGETS });
  const session = openSession({ plan, revision: 1, savedAt: '2016-03-27T00:00:00.000Z' }, {
    client: createClient(channelPair().near), newId: () => `n${++ids}`, now: () => 0, timers: { after: () => () => undefined },
  });
  Transforms.select(session.editor, Editor.start(session.editor, []));
  return session;
}

/** Mentions that state another figure than their target, and are not found as disagreeing. One that cannot be read states none. */
function unfaithful(plan: Plan): string[] {
  const targets = new Map(plan.targets.map((one) => [one.id, one]));
  const found = new Set(disagreementsOf(plan).map(({ other }) => `${other.block} ${other.start}`));
  return [...mentionsByTarget(plan)].flatMap(([id, mentions]) =>
    mentions.flatMap(({ amount, block, start }) => {
      const whose = targets.get(id);
      const same = !amount || (whose && sameFigure(amount, whose));
      return same || found.has(`${block} ${start}`) ? [] : [`${id} in ${block} at ${start}`];
    }));
}

/** Cells outside of rows, rows that hold anything else, breaks within a cell. */
const misplaced = ({ editor }: DraftSession): unknown[] => editor.children.filter((node) => {
  if (!isBlock(node)) return true;
  if (node.type !== 'row') return node.children.some((child) => !Text.isText(child));
  return node.children.length === 0 || node.children.some((cell) => cell.type !== 'cell' || cell.children.some((run) => !Text.isText(run) || /[\t\n]/.test(run.text)));
});

function keepsItsLaws(plan: Plan): void {
  expect(planFault(plan)).toBeNull();
  expect(unfaithful(plan)).toEqual([]);
  expect(plan.blocks.every((block) => blockState(block) && block.carried !== undefined)).toBe(true);
  const { blocks } = plan;
  const numbered = blocks.filter((block) => block.type === 'heading' && block.marker !== 'none').length;
  expect(computedLabels(plan).size).toBe(numbered);
}

async function play(operations: readonly Operation[]): Promise<void> {
  const session = openDraft();
  const start = session.plan();
  for (const one of operations) {
    one.perform(session);
    session.changed();
    // Slate gathers what happens in one tick into one change.
    await Promise.resolve();
    keepsItsLaws(session.plan());
    expect(misplaced(session)).toEqual([]);
  }
  const end = session.plan();
  let undone = 0;
  for (; session.editor.history.undos.length; undone += 1) session.editor.undo();
  expect(session.plan()).toEqual(start);
  for (; undone > 0; undone -= 1) session.editor.redo();
  // A target whose mention cannot be read keeps the figure that it had, which is not of the text.
  const textOnly = ({ title, blocks, numbering }: Plan) => ({ title, blocks, numbering });
  expect(textOnly(session.plan())).toEqual(textOnly(end));
}

const whatIsDone = (least: number, most: number) => fc.asyncProperty(fc.array(anyOperation, { minLength: least, maxLength: most, size: 'max' }), play);

test('whatever is done, the plan stays valid, its mentions true or found to disagree, undoing all of it gives the start, and doing it again the end', async () => {
  await fc.assert(whatIsDone(0, 60), { numRuns: 150 });
});

test('so it is after five hundred operations', async () => {
  await fc.assert(whatIsDone(500, 500), { numRuns: 12, endOnFailure: true });
});
