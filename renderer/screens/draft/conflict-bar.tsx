import { Alert, Button, Space } from 'antd';
import { useClient } from '../../api';
import { keepMine, setMineAside } from './conflict';
import type { DraftSession } from './draft-session';
import { useSaveState } from './use-draft';

/** Two windows wrote the same draft: says so and lets the person choose; either way the other text goes into a file. */
export function ConflictBar({ session, onReload }: { session: DraftSession; onReload: () => void }) {
  const client = useClient();
  const state = useSaveState(session);
  if (state.kind !== 'conflict') return null;
  return (
    <Alert
      type="warning"
      showIcon
      banner
      title="这份草稿在别处也改过并已保存。本窗口的文字都在，暂不自动保存，请选择以哪一份为准；另一份会先存成文本文件，不会丢失。"
      action={(
        <Space>
          <Button size="small" type="primary" onClick={() => void keepMine(session, client)}>以本窗口的为准</Button>
          <Button
            size="small"
            onClick={() => {
              setMineAside(session);
              onReload();
            }}
          >
            改用别处保存的
          </Button>
        </Space>
      )}
    />
  );
}
