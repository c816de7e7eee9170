import { Button, Checkbox, Select } from 'antd';
import type { BlockId } from '../../../../shared/model';
import { keyText } from '../../../ui/key-name';
import { COMMANDS, type Desk } from '../commands';
import type { DraftSession } from '../draft-session';
import { NumberingChoice } from './numbering-choice';

interface OutlineHeadProps {
  session: DraftSession;
  onLevel(level: number): void;
  onlyOpen: boolean;
  onOnlyOpen(only: boolean): void;
}

const DOWN_TO: readonly { value: number; label: string }[] = [
  { value: 1, label: '一级' },
  { value: 2, label: '到二级' },
  { value: 3, label: '到三级' },
  { value: 5, label: '全部' },
];

/** How much of the outline is seen, and how it is numbered. */
export function OutlineHead({ session, onLevel, onlyOpen, onOnlyOpen }: OutlineHeadProps) {
  return (
    <div className="draft-outline-head">
      <Select size="small" aria-label="提纲显示到哪一级" defaultValue={5} options={[...DOWN_TO]} onChange={onLevel} disabled={onlyOpen} />
      <Checkbox checked={onlyOpen} onChange={(event) => onOnlyOpen(event.target.checked)}>只看待处理</Checkbox>
      <NumberingChoice session={session} />
    </div>
  );
}

/** What can be done to the current section, with the keys that do it in the outline. */
export function OutlineFoot({ session, desk, section }: { session: DraftSession; desk: Desk; section: BlockId | null }) {
  return (
    <div className="draft-outline-foot">
      {COMMANDS.filter(({ where }) => where === 'outline').map((command) => (
        <Button
          key={command.id}
          size="small"
          type="text"
          disabled={section === null}
          title={`${command.name}（在提纲中按 ${command.keys.map(keyText).join('、')}）`}
          onClick={() => section && command.onSection?.(session, desk, section)}
        >
          {command.brief}
        </Button>
      ))}
      <p className="draft-outline-keys">拖动或 Alt+↑↓ 移动，Tab 升降级</p>
    </div>
  );
}
