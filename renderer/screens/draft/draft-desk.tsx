import { Button, Tabs } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { commitments } from '../../../shared/model';
import { confirmBlocks, pathOfBlock, PlanEditor } from '../../editor';
import { useSaveOnLeaving } from '../../saving';
import { keyName } from '../../ui/key-name';
import { PlaceHeader } from '../../ui/place-header';
import { ConflictBar } from './conflict-bar';
import type { DraftSession } from './draft-session';
import { goToBlock, goToTarget } from './go-to';
import { OutlinePane } from './outline-pane';
import { countWords, isBlockOpen, isTargetOpen, nextUndecided, progressOf } from './progress';
import { SaveStatus } from './save-status';
import { SIDE_TABS, type SideTabKey, type SideTabProps } from './side-tabs';
import { TitleField } from './title-field';
import { useShownPlan, useTitle } from './use-draft';
import './draft.css';

const KEPT_SHOWN_MS = 3000;

/** The desk of an open draft: outline, paper, side panel. */
export function DraftDesk({ session, onReload }: { session: DraftSession; onReload: () => void }) {
  const title = useTitle(session);
  const [assured, setAssured] = useState(false);
  const [tab, setTab] = useState<SideTabKey>('targets');
  const [wide, setWide] = useState(false);
  useSaveOnLeaving(session.autosave);

  const saveNow = useCallback(() => {
    void session.autosave.flush().then((state) => setAssured(state.kind === 'saved'));
  }, [session]);
  useEffect(() => {
    if (!assured) return;
    const timer = setTimeout(() => setAssured(false), KEPT_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [assured]);
  const next = useCallback(() => goToNext(session, setTab), [session]);
  useDeskKeys(useMemo(() => ({ F8: next, 'Ctrl+KeyS': saveNow, 'Ctrl+Enter': () => confirmHere(session) }), [session, next, saveNow]));

  return (
    <div className="draft">
      <PlaceHeader title={title || '（无标题）'} status={<SaveStatus session={session} assured={assured} />} actions={<Progress session={session} onNext={next} />} />
      <ConflictBar session={session} onReload={onReload} />
      <div className="draft-panes" data-wide={(wide && tab === 'targets') || undefined}>
        <OutlinePane session={session} />
        <main className="draft-paper">
          <PlanEditor editor={session.editor} numbers={session.numbers} onChange={session.changed}>
            <TitleField session={session} />
          </PlanEditor>
        </main>
        <SidePanel session={session} tab={tab} onTab={setTab} wide={wide} onWide={setWide} />
      </div>
    </div>
  );
}

/** Takes the person to the next block or target that waits for a decision, and shows where to decide. */
function goToNext(session: DraftSession, show: (tab: SideTabKey) => void): void {
  const next = nextUndecided(session.plan(), session.caret());
  if (!next) return;
  show(next.target ? 'targets' : 'last-year');
  if (next.target) goToTarget(session.editor, next.target);
  else goToBlock(session.editor, next.block);
}

/** Decides what the caret stands in: the open target, else the open block. */
function confirmHere(session: DraftSession): void {
  const plan = session.plan();
  const caret = session.caret();
  const target = commitments(plan).find(({ id }) => id === caret.target);
  const block = plan.blocks.find(({ id }) => id === caret.block);
  const path = block && pathOfBlock(session.editor, block.id);
  if (target && isTargetOpen(target)) session.describe([target.id], { confirmed: true });
  else if (block && path && isBlockOpen(block)) confirmBlocks(session.editor, [path], true);
}

/** The keys of the desk, wherever in it the focus is. */
function useDeskKeys(commands: Record<string, () => void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.isComposing ? undefined : commands[keyName(event)];
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      command();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [commands]);
}

/** 已处理 31/42 节 · 指标 28/47, the way to the next, and the count of signs. */
function Progress({ session, onNext }: { session: DraftSession; onNext: () => void }) {
  const plan = useShownPlan(session);
  const { sections, targets } = progressOf(plan);
  const done = sections.done === sections.all && targets.done === targets.all;
  return (
    <>
      <span className="draft-progress">{countWords(plan.blocks)} 字</span>
      <span className="draft-progress">已处理 {sections.done}/{sections.all} 节 · 指标 {targets.done}/{targets.all}</span>
      <Button onClick={onNext} disabled={done} title="到下一处待处理的段落或指标（F8）">下一处 F8</Button>
    </>
  );
}

function SidePanel({ tab, onTab, ...given }: SideTabProps & { tab: SideTabKey; onTab: (tab: SideTabKey) => void }) {
  const items = SIDE_TABS.map(({ key, label, Panel }) => ({ key, label, children: <Panel {...given} /> }));
  return (
    <aside className="draft-side" aria-label="指标与上年原文">
      <Tabs size="small" activeKey={tab} onChange={(key) => onTab(key as SideTabKey)} items={items} />
    </aside>
  );
}
