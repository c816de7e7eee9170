import { Button, Tabs } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { keyName, PlanEditor } from '../../editor';
import { PlaceHeader } from '../../ui/place-header';
import { ConflictBar } from './conflict-bar';
import type { DraftSession } from './draft-session';
import { goToBlock, goToTarget } from './go-to';
import { LastYearTab } from './last-year-tab';
import { OutlinePane } from './outline-pane';
import { countWords, nextUndecided, progressOf } from './progress';
import { SaveStatus } from './save-status';
import { TargetsTab } from './targets-tab';
import { TitleField } from './title-field';
import { useSaveOnLeaving, useShownPlan, useTitle } from './use-draft';
import './draft.css';

const KEPT_SHOWN_MS = 3000;

/** The desk of an open draft: outline, paper, side panel. */
export function DraftDesk({ session, onReload }: { session: DraftSession; onReload: () => void }) {
  const title = useTitle(session);
  const [assured, setAssured] = useState(false);
  useSaveOnLeaving(session);

  const saveNow = useCallback(() => {
    void session.autosave.flush().then((state) => setAssured(state.kind === 'saved'));
  }, [session]);
  useEffect(() => {
    if (!assured) return;
    const timer = setTimeout(() => setAssured(false), KEPT_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [assured]);
  useDeskKeys(session, saveNow);

  return (
    <div className="draft">
      <PlaceHeader title={title || '（无标题）'} status={<SaveStatus session={session} assured={assured} />} actions={<Progress session={session} />} />
      <ConflictBar session={session} onReload={onReload} />
      <div className="draft-panes">
        <OutlinePane session={session} />
        <main className="draft-paper">
          <PlanEditor editor={session.editor} numbers={session.numbers} onChange={session.changed}>
            <TitleField session={session} />
          </PlanEditor>
        </main>
        <SidePanel session={session} />
      </div>
    </div>
  );
}

/** Takes the person to the next block or target that waits for a decision. */
function goToNext(session: DraftSession): void {
  const next = nextUndecided(session.plan(), session.caret());
  if (next?.target) goToTarget(session.editor, next.target);
  else if (next) goToBlock(session.editor, next.block);
}

function useDeskKeys(session: DraftSession, saveNow: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = keyName(event);
      if (event.isComposing || (key !== 'F8' && key !== 'Ctrl+KeyS')) return;
      event.preventDefault();
      if (key === 'F8') goToNext(session);
      else saveNow();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session, saveNow]);
}

/** 已处理 31/42 节 · 指标 28/47, the way to the next, and the count of signs. */
function Progress({ session }: { session: DraftSession }) {
  const plan = useShownPlan(session);
  const { sections, targets } = progressOf(plan);
  const done = sections.done === sections.all && targets.done === targets.all;
  return (
    <>
      <span className="draft-progress">{countWords(plan.blocks)} 字</span>
      <span className="draft-progress">已处理 {sections.done}/{sections.all} 节 · 指标 {targets.done}/{targets.all}</span>
      <Button onClick={() => goToNext(session)} disabled={done} title="到下一处待处理的段落或指标（F8）">下一处 F8</Button>
    </>
  );
}

function SidePanel({ session }: { session: DraftSession }) {
  const { seededFrom } = session.shown();
  const [tab, setTab] = useState('targets');
  const items = [
    { key: 'targets', label: '指标', children: <TargetsTab session={session} /> },
    ...(seededFrom ? [{ key: 'last-year', label: '上年', children: <LastYearTab session={session} from={seededFrom} /> }] : []),
  ];
  return (
    <aside className="draft-side" aria-label="指标与上年原文">
      <Tabs size="small" activeKey={tab} onChange={setTab} items={items} />
    </aside>
  );
}
