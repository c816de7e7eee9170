import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { readAgain } from '../../../shared/checking';
import { saveText, useSaveOnLeaving } from '../../saving';
import { keyName } from '../../ui/key-name';
import { PlaceHeader } from '../../ui/place-header';
import { DESK_COMMANDS } from './desk-commands';
import { isDone, type DeskSession, type DeskView } from './desk-session';
import { DetailPane } from './detail-pane';
import { DoubtsPane } from './doubts-pane';
import { useLinkedScroll } from './linked-scroll';
import { ReadingPane } from './reading-pane';
import { SourcePane } from './source-pane';
import { TableButton } from './table-button';
import { useDeskView, useSaveState } from './use-desk';

/** Source, reading, and what to look at; all of it by keyboard. */
export function Desk({ session, onReload, onLeave }: { session: DeskSession; onReload: () => void; onLeave: () => void }) {
  const view = useDeskView(session);
  const source = useRef<HTMLDivElement>(null);
  const reading = useRef<HTMLDivElement>(null);
  useSaveOnLeaving(session.autosave);
  useLinkedScroll(source, reading);
  useDeskKeys(session);
  useEffect(() => {
    reading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="place">
      <DeskHeader session={session} view={view} onLeave={onLeave} />
      <SaveTrouble session={session} onReload={onReload} />
      <div className="desk">
        <SourcePane session={session} view={view} pane={source} />
        <ReadingPane session={session} view={view} pane={reading} />
        <aside className="desk-side">
          <DoubtsPane session={session} view={view} />
          <DetailPane session={session} view={view} />
        </aside>
      </div>
    </div>
  );
}

function DeskHeader({ session, view, onLeave }: { session: DeskSession; view: DeskView; onLeave: () => void }) {
  const { plan, doubts } = view;
  const done = isDone(plan);
  const state = useSaveState(session);
  // What was corrected last is saved before one goes; where it cannot be, the desk stays open and says why.
  const leave = () => void session.autosave.flush().then((kept) => kept.kind === 'saved' && onLeave());
  const again = () => session.change((now) => readAgain(now, session.reading, session.newId));
  return (
    <PlaceHeader
      title={`核对：${plan.title || '（无标题）'}`}
      status={<><span className={`desk-left${done || doubts.length === 0 ? '' : ' desk-open'}`}>{done ? '已核对' : doubts.length === 0 ? '没有待核对的地方' : `待核对 ${doubts.length} 处`}</span>{saveText(state)}</>}
      actions={(
        <>
          <Button disabled={!view.canUndo} title="撤销（Ctrl+Z）" onClick={() => session.undo()}>撤销</Button>
          <Button title="用本程序重新读取来源文字；已核对和更正过的内容不变" onClick={again}>重新读取</Button>
          <TableButton session={session} />
          <Button onClick={leave}>返回</Button>
          {done
            ? <Button onClick={() => session.confirmAll(false)}>取消确认</Button>
            : <Button type="primary" title="Ctrl+Enter" onClick={() => session.confirmAll(true)}>全部确认</Button>}
        </>
      )}
    />
  );
}

/** A correction that could not be saved, and what to do; another window's version is read anew. */
function SaveTrouble({ session, onReload }: { session: DeskSession; onReload: () => void }) {
  const state = useSaveState(session);
  if (state.kind === 'conflict') {
    return <Alert banner type="warning" title="这份计划在别处也改过并已保存。这里的更正没有保存；请打开别处保存的内容，再作更正。" action={<Button size="small" onClick={onReload}>打开别处保存的</Button>} />;
  }
  return state.kind === 'failed' ? <Alert banner type="error" title={saveText(state)} /> : null;
}

/** The keys of the desk; while a field has the focus only those that no field needs, and Escape leaves it. */
function useDeskKeys(session: DeskSession): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea, .ant-select') !== null;
      const onControl = event.target instanceof HTMLElement && event.target.closest('button') !== null;
      if (inField && event.code === 'Escape') return document.querySelector<HTMLElement>('.desk-reading')?.focus({ preventScroll: true });
      const command = DESK_COMMANDS.find(({ key }) => key === keyName(event));
      if (!command || (inField && !command.everywhere) || (onControl && ['Enter', 'Tab', 'Shift+Tab'].includes(command.key))) return;
      event.preventDefault();
      command.run(session);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);
}
