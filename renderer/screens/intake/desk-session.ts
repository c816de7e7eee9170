import { checkOf, doubtsOf, judgePlan, keyOf, setDone, settle, type Judgement, type Subject } from '../../../shared/checking';
import type { Client, StoredPlan } from '../../../shared/contract';
import type { BlockId, NewId, Plan } from '../../../shared/model';
import { readPlan, type Reading, type SourceText } from '../../../shared/reader';
import { createAutosave, type Autosave, type Timers } from '../../saving';

const MOST_STEPS = 500;

/** What the panes draw; a new value after every change. */
export interface DeskView {
  plan: Plan;
  judgements: readonly Judgement[];
  doubts: readonly Judgement[];
  current: Subject | null;
  canUndo: boolean;
  canRedo: boolean;
}

/** Characters of a block's text that are selected in the reading; of the same start and end for a caret. */
export interface TextPlace {
  block: BlockId;
  start: number;
  end: number;
}

export interface DeskSession {
  source: Required<SourceText>;
  /** The source as this program reads it, for what stands round the plan. */
  reading: Reading;
  newId: NewId;
  autosave: Autosave;
  view(): DeskView;
  subscribe(listener: () => void): () => void;
  /** Corrects the plan; undo takes it back. A correction that does not apply changes nothing. */
  change(correct: (plan: Plan) => Plan): void;
  undo(): void;
  redo(): void;
  /** Makes a subject current. */
  goTo(subject: Subject | null): void;
  /** The next thing to look at after the current one, round the end; backwards with -1. */
  goToDoubt(by: 1 | -1): void;
  /** The current subject is as it should be; on to the next. */
  confirm(): void;
  confirmAll(done: boolean): void;
  /** Where the caret is in the reading. */
  place: TextPlace | null;
}

export interface DeskContext {
  client: Client;
  newId: NewId;
  timers: Timers;
}

/** A plan at the desk. */
export function openDesk({ plan: opened, revision: openedAt, savedAt }: StoredPlan, source: Required<SourceText>, { client, newId, timers }: DeskContext): DeskSession {
  const reading = readPlan(source);
  const listeners = new Set<() => void>();
  const undone: Plan[] = [];
  const done: Plan[] = [];
  let revision = openedAt;
  let view = draw(opened, null);

  function draw(plan: Plan, current: Subject | null): DeskView {
    const judgements = judgePlan({ plan, reading });
    return { plan, judgements, doubts: doubtsOf(judgements, plan), current: stillThere(plan, current), canUndo: done.length > 0, canRedo: undone.length > 0 };
  }
  const show = (next: DeskView): void => {
    view = next;
    listeners.forEach((listener) => listener());
  };
  const autosave = createAutosave(async () => {
    const saved = await client.call('plans.save', { plan: view.plan, revision });
    if (saved.ok) revision = saved.value.revision;
    return saved;
  }, savedAt, timers);
  const step = (from: Plan[], to: Plan[]): void => {
    const plan = from.pop();
    if (!plan) return;
    to.push(view.plan);
    show(draw(plan, view.current));
    autosave.touch();
  };

  const session: DeskSession = {
    source, reading, newId, autosave, place: null,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(correct) {
      const plan = correct(view.plan);
      if (plan === view.plan) return;
      done.push(view.plan);
      if (done.length > MOST_STEPS) done.shift();
      undone.length = 0;
      show(draw(plan, view.current));
      autosave.touch();
    },
    undo: () => step(done, undone),
    redo: () => step(undone, done),
    goTo(current) {
      show({ ...view, current: stillThere(view.plan, current) });
    },
    goToDoubt(by) {
      const next = doubtAfter(view, by);
      if (next) session.goTo(next.subject);
    },
    confirm() {
      const { current } = view;
      if (!current) return session.goToDoubt(1);
      const next = doubtAfter(view, 1);
      session.change((plan) => settle(plan, [keyOf(current)]));
      if (next && keyOf(next.subject) !== keyOf(current)) session.goTo(next.subject);
    },
    confirmAll(all) {
      session.change((plan) => setDone(plan, all));
    },
  };
  return session;
}

/** The subject, or what it stood in, if that is still there. */
function stillThere(plan: Plan, subject: Subject | null): Subject | null {
  if (!subject || subject.kind === 'field' || subject.kind === 'line') return subject;
  const holder = subject.kind === 'target' ? plan.blocks.find((block) => block.id === subject.block && block.content.some((run) => run.target === subject.target)) : undefined;
  if (holder) return subject;
  return plan.blocks.some(({ id }) => id === subject.block) ? { kind: 'block', block: subject.block } : null;
}

/** The doubt that follows the current subject in the order of the document; the first one behind the last. */
function doubtAfter({ judgements, doubts, current }: DeskView, by: 1 | -1): Judgement | undefined {
  const order = new Map(judgements.map(({ subject }, nth) => [keyOf(subject), nth]));
  const here = current ? (order.get(keyOf(current)) ?? -1) : by > 0 ? -1 : judgements.length;
  const at = ({ subject }: Judgement): number => order.get(keyOf(subject)) ?? 0;
  return by > 0 ? (doubts.find((doubt) => at(doubt) > here) ?? doubts[0]) : (doubts.filter((doubt) => at(doubt) < here).at(-1) ?? doubts.at(-1));
}

/** Whether the whole plan was confirmed. */
export const isDone = (plan: Plan): boolean => checkOf(plan).done;
