import { createContext, useContext, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { ReactEditor } from 'slate-react';
import { createLinter, type Finding } from '../../../../shared/lint';
import type { Block, Plan } from '../../../../shared/model';
import { usePlan, useTerms } from '../../../api';
import type { FindingMark, FindingMarks } from '../../../editor';
import type { DraftSession } from '../draft-session';
import { useShownPlan } from '../use-draft';

interface Findings {
  list: readonly Finding[];
  marks: FindingMarks;
}

const FindingsContext = createContext<Findings>({ list: [], marks: new Map() });

interface ProviderProps {
  session: DraftSession;
  /** Where commands find the list of this instant. */
  latest: RefObject<readonly Finding[]>;
  children: ReactNode;
}

/** Looks the draft through at each pause of the keys; what has not changed since is not looked at again. */
export function FindingsProvider({ session, latest, children }: ProviderProps) {
  const plan = useShownPlan(session);
  const last = usePlan(plan.seededFrom).data?.plan ?? null;
  const terms = useTerms().data;
  const linter = useMemo(() => createLinter({ last, terms: terms ?? [] }), [last, terms]);
  const list = useMemo(() => linter.lint(plan), [linter, plan]);
  latest.current = list;
  const marks = useSteadyMarks(session, plan, list);
  const found = useMemo(() => ({ list, marks }), [list, marks]);
  return <FindingsContext value={found}>{children}</FindingsContext>;
}

export const useFindings = (): readonly Finding[] => useContext(FindingsContext).list;
export const useFindingMarks = (): FindingMarks => useContext(FindingsContext).marks;

/**
 * The underlines, the same value while none of them changed, and while an input method is composing: drawing runs anew under it
 * would take its words away.
 */
function useSteadyMarks({ editor }: DraftSession, plan: Plan, list: readonly Finding[]): FindingMarks {
  const shown = useRef<FindingMarks>(new Map());
  return useMemo(() => {
    const next = marksOf(plan, list, shown.current);
    if (!ReactEditor.isComposing(editor) && !sameMarks(shown.current, next)) shown.current = next;
    return shown.current;
  }, [editor, plan, list]);
}

function marksOf(plan: Plan, list: readonly Finding[], before: FindingMarks): FindingMarks {
  const byBlock = new Map<string, FindingMark[]>();
  for (const { block, start, end, severity } of list) {
    if (block === null || start === end || severity === '提示') continue;
    byBlock.set(block, [...(byBlock.get(block) ?? []), { start, end, kind: severity === '必改' ? 'must' : 'advice' }]);
  }
  const marks = new Map<Block, readonly FindingMark[]>();
  for (const block of plan.blocks) {
    const own = byBlock.get(block.id);
    const known = before.get(block);
    if (own) marks.set(block, known && JSON.stringify(known) === JSON.stringify(own) ? known : own);
  }
  return marks;
}

const sameMarks = (a: FindingMarks, b: FindingMarks): boolean => a.size === b.size && [...a].every(([block, own]) => b.get(block) === own);
