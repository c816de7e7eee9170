import { Alert, App, Button, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useClient } from '../../api';
import { saveText, type SaveState } from '../../saving';
import { PlaceHeader } from '../../ui/place-header';
import { Waiting } from '../../ui/states';
import type { KeptList } from './use-kept';
import { usePlaceKeys } from '../../ui/use-place-keys';

interface KeptPageProps<T> {
  /** The pages of the settings, to choose from. */
  pages: ReactNode;
  list: KeptList<T>;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the settings that keeps a list: its title with what is saved, 撤销, a conflict to settle, and the keys. */
export function KeptPage<T>({ pages, list, actions, children }: KeptPageProps<T>) {
  const { session, saving } = list;
  const { message } = App.useApp();
  const saveNow = async () => {
    const kept = await session.autosave.flush();
    if (kept.kind === 'saved') void message.success('全部内容已保存，可以放心离开。');
  };
  usePlaceKeys({ 'Ctrl+KeyZ': session.undo, 'Ctrl+KeyY': session.redo, 'Ctrl+Shift+KeyZ': session.redo, 'Ctrl+KeyS': () => void saveNow() });
  const settle = async (by: 'here' | 'elsewhere') => {
    const problem = await session.settle(by);
    if (problem) void message.error(problem.message);
  };
  return (
    <div className="place">
      <PlaceHeader title="设置" detail={pages} status={savedText(saving)} actions={<>{actions}<Button disabled={!list.canUndo} title="Ctrl+Z" onClick={session.undo}>撤销</Button></>} />
      {saving.kind === 'conflict' && (
        <Alert banner type="warning" title={saving.problem.message} action={(
          <Space>
            <Button size="small" type="primary" onClick={() => void settle('here')}>以这里的为准</Button>
            <Button size="small" onClick={() => void settle('elsewhere')}>改用别处保存的</Button>
          </Space>
        )} />
      )}
      <div className="settings-page" {...list.composition}>{children}</div>
    </div>
  );
}

const savedText = (saving: SaveState): string => (saving.kind === 'saved' && saving.at === '' ? '改动随时自动保存' : saveText(saving));

/** The list cannot be read: nothing was changed; the person may begin anew beside it. */
export function Unreadable({ pages, query, list }: { pages: ReactNode; list: 'bureaus' | 'templates'; query: { error: Error | null; refetch: () => unknown } }) {
  const client = useClient();
  const { message } = App.useApp();
  const [asked, setAsked] = useState(false);
  const begin = async () => {
    setAsked(true);
    const set = await client.call('settings.setAside', { list });
    setAsked(false);
    if (set.ok) query.refetch();
    else void message.error(set.error.message);
  };
  return (
    <div className="place">
      <PlaceHeader title="设置" detail={pages} />
      {query.error
        ? <div className="settings-unreadable"><Alert type="error" showIcon title={query.error.message} action={<Button size="small" loading={asked} onClick={() => void begin()}>另起一份</Button>} /></div>
        : <Waiting what="正在打开设置…" />}
    </div>
  );
}
