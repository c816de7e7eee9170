import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Version } from '../../../../shared/contract';
import { ask, useClient } from '../../../api';
import { saveText } from '../../../saving';
import type { DraftSession } from '../draft-session';

interface Versions {
  versions: readonly Version[];
  problem: string | null;
  /** Keeps the draft of this instant by name; false when it could not be kept. */
  keep(name: string): Promise<boolean>;
  restore(version: Version): Promise<void>;
}

/** The versions of an open draft. What is on the desk is saved before anything is done with them. */
export function useVersions(session: DraftSession, onReload: () => void): Versions {
  const client = useClient();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const key = ['library', 'versions', session.id] as const;
  const list = useQuery({ queryKey: key, queryFn: () => ask(client, 'versions.list', { id: session.id }) });
  const renew = () => queries.invalidateQueries({ queryKey: key });

  const saved = async (): Promise<boolean> => {
    const state = await session.autosave.flush();
    if (state.kind !== 'saved') void message.error(`${saveText(state)}。先把草稿保存好，再处理版本。`);
    return state.kind === 'saved';
  };
  return {
    versions: list.data ?? [],
    problem: list.error?.message ?? null,
    async keep(name) {
      if (!(await saved())) return false;
      const kept = await client.call('versions.keep', { id: session.id, name });
      if (kept.ok) void message.success(`已存为版本“${name}”。`);
      else void message.error(kept.error.message);
      await renew();
      return kept.ok;
    },
    async restore(version) {
      if (!(await saved())) return;
      const restored = await client.call('versions.restore', { id: session.id, version: version.id, revision: session.revision() });
      if (!restored.ok) return void message.error(restored.error.message);
      void message.success('已恢复。恢复前的草稿存为“恢复前”一版，随时可以换回来。');
      await renew();
      onReload();
    },
  };
}
