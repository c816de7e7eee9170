import { Alert, Button, message, Tabs } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../shared/lint';
import { NotesList, PlanEditor } from '../../editor';
import { useSaveOnLeaving } from '../../saving';
import { PlaceHeader } from '../../ui/place-header';
import { CommandMenu, COMMANDS, KeyList, useDeskKeys, type Desk } from './commands';
import { ConflictBar } from './conflict-bar';
import type { DraftSession } from './draft-session';
import { FindBar, useFind, type Find } from './find';
import { FindingsProvider, useFindingMarks } from './findings';
import { goToSpan } from './go-to';
import { NoteBar, useNote } from './notes';
import { OutlinePane } from './outline/outline-pane';
import { countWords, progressOf } from './progress';
import { SaveStatus } from './save-status';
import type { SideTabProps } from './side-tab-props';
import { SIDE_TABS, type SideTabKey } from './side-tabs';
import { TitleField } from './title-field';
import { useShownPlan, useTitle } from './use-draft';
import './draft.css';

const KEPT_SHOWN_MS = 3000;
/** How long a message stands, in seconds. */
const TOLD_S = 6;

/** The desk of an open draft: outline, paper, side panel. */
export function DraftDesk({ session, onReload, renewed }: { session: DraftSession; onReload: () => void; renewed: boolean }) {
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
  const [keysShown, setKeysShown] = useState(false);
  const find = useFind(session);
  const note = useNote(session);
  const findings = useRef<readonly Finding[]>([]);
  const [messages, says] = message.useMessage();
  const tell = useCallback((text: string) => void messages.info(text, TOLD_S), [messages]);
  const desk = useMemo((): Desk => ({ saveNow, showTab: setTab, find, findings: () => findings.current, tell, writeNote: note.ask, toggleKeys: () => setKeysShown((shown) => !shown) }), [saveNow, find, tell, note.ask]);
  useDeskKeys(COMMANDS, session, desk);

  return (
    <div className="draft">
      {says}
      <PlaceHeader title={title || '（无标题）'} status={<SaveStatus session={session} assured={assured} />} actions={<Actions session={session} desk={desk} />} />
      <ConflictBar session={session} onReload={onReload} />
      {renewed && <Alert banner closable type="info" title="这份草稿刚在别处从文件里取回了改动，这里已换成最新的文字。取回之前的草稿在“版本”里。" />}
      <FindingsProvider session={session} latest={findings}>
      <div className="draft-panes" data-wide={(wide && tab === 'targets') || undefined}>
        <OutlinePane session={session} desk={desk} />
        <div className="draft-middle">
          <FindBar find={find} tell={tell} />
          <main className="draft-paper">
            <Paper session={session} finding={find.finding} />
          </main>
          <NoteBar session={session} writing={note} />
        </div>
        <SidePanel session={session} tab={tab} onTab={setTab} wide={wide} onWide={setWide} onReload={onReload} />
      </div>
      </FindingsProvider>
      <KeyList commands={COMMANDS} open={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}

/** The paper with what is to be mended underlined. */
function Paper({ session, finding }: { session: DraftSession; finding: Find['finding'] }) {
  const marks = useFindingMarks();
  return (
    <PlanEditor editor={session.editor} numbers={session.numbers} onChange={session.changed} finding={finding} marks={marks} foot={<Notes session={session} />}>
      <TitleField session={session} />
    </PlanEditor>
  );
}

/** The notes at the foot of the paper. */
function Notes({ session }: { session: DraftSession }) {
  return <NotesList plan={useShownPlan(session)} onPick={({ block, end }) => goToSpan(session.editor, block, { start: end, end })} />;
}

/** 已处理 31/42 节 · 指标 28/47, the count of signs, the way to the next, and all commands. */
function Actions({ session, desk }: { session: DraftSession; desk: Desk }) {
  const plan = useShownPlan(session);
  const { sections, targets } = progressOf(plan);
  const done = sections.done === sections.all && targets.done === targets.all;
  const next = COMMANDS.find(({ id }) => id === 'next-open');
  return (
    <>
      <span className="draft-progress">{countWords(plan.blocks)} 字</span>
      <span className="draft-progress">已处理 {sections.done}/{sections.all} 节 · 指标 {targets.done}/{targets.all}</span>
      <Button onClick={() => next?.run(session, desk)} disabled={done} title="到下一处待处理的段落或指标（F8）">下一处 F8</Button>
      <CommandMenu commands={COMMANDS} session={session} desk={desk} />
    </>
  );
}

function SidePanel({ tab, onTab, ...given }: SideTabProps & { tab: SideTabKey; onTab: (tab: SideTabKey) => void }) {
  const items = SIDE_TABS.map(({ key, label, Panel, ...tab }) => ({ key, label: 'Label' in tab ? <tab.Label /> : label, destroyOnHidden: 'onlyWhileSeen' in tab, children: <Panel {...given} /> }));
  return (
    <aside className="draft-side" aria-label="指标与上年原文">
      <Tabs size="small" tabBarGutter={14} activeKey={tab} onChange={(key) => onTab(key as SideTabKey)} items={items} />
    </aside>
  );
}
