import type { BlockId, Level, Plan, Target, TargetId } from '../../../shared/model';
import { commitments } from '../../../shared/model';
import type { NewSection, ProposedResult, SectionAction } from '../../../shared/seed';

/** What goes into the draft for a target: 沿用 · 按增幅 · 填数 · 待定. */
export type Put = 'same' | 'rate' | 'value' | 'open';

/** What stands in the row of a target, as it is typed. */
export interface TargetEntry {
  result: string;
  put: Put;
  percent: string;
  base: 'figure' | 'result';
  typed: string;
}

/** A new section on its way; one without words is not made. */
export interface AddedSection extends NewSection {
  key: number;
}

/** A section by its heading; '' for what stands before the first one. */
export type SectionKey = BlockId;

export interface SeedingState {
  actions: ReadonlyMap<SectionKey, SectionAction>;
  added: readonly AddedSection[];
  targets: ReadonlyMap<TargetId, TargetEntry>;
  lastKey: number;
}

export type SeedingAction =
  | { type: 'section'; section: SectionKey; action: SectionAction }
  | { type: 'add'; after: BlockId | null; level: Level }
  | { type: 'write'; key: number; change: Partial<Pick<AddedSection, 'text' | 'level'>> }
  | { type: 'remove'; key: number }
  | { type: 'target'; target: TargetId; change: Partial<TargetEntry> }
  | { type: 'all'; targets: readonly TargetId[]; change: Pick<TargetEntry, 'put' | 'percent'> };

/** Everything goes on as it was; results as they are known, else as other documents tell them. */
export function initialState(last: Plan, proposed: readonly ProposedResult[]): SeedingState {
  const told = new Map(proposed.map(({ target, text }) => [target, text]));
  const entryOf = ({ id, result }: Target): TargetEntry => ({ result: result?.text ?? told.get(id) ?? '', put: 'same', percent: '', base: 'figure', typed: '' });
  return { actions: new Map(), added: [], targets: new Map(commitments(last).map((target) => [target.id, entryOf(target)])), lastKey: 0 };
}

export function reduce(state: SeedingState, action: SeedingAction): SeedingState {
  switch (action.type) {
    case 'section':
      return { ...state, actions: new Map(state.actions).set(action.section, action.action) };
    case 'add':
      return { ...state, lastKey: state.lastKey + 1, added: [...state.added, { key: state.lastKey + 1, text: '', after: action.after, level: action.level }] };
    case 'write':
      return { ...state, added: state.added.map((each) => (each.key === action.key ? { ...each, ...action.change } : each)) };
    case 'remove':
      return { ...state, added: state.added.filter(({ key }) => key !== action.key) };
    case 'target':
      return { ...state, targets: withEntries(state, [action.target], action.change) };
    case 'all':
      return { ...state, targets: withEntries(state, action.targets, action.change) };
  }
}

function withEntries({ targets }: SeedingState, ids: readonly TargetId[], change: Partial<TargetEntry>): SeedingState['targets'] {
  const next = new Map(targets);
  for (const id of ids) {
    const entry = next.get(id);
    if (entry) next.set(id, { ...entry, ...change });
  }
  return next;
}
