import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { keyText } from '../../../ui/key-name';
import type { DraftSession } from '../draft-session';
import { COMMAND_GROUPS, type Command, type Desk } from './command';
import { focusPaper, leadsToPaper } from './paper-commands';

interface CommandMenuProps {
  commands: readonly Command[];
  session: DraftSession;
  desk: Desk;
}

/** 命令: everything that can be done at the desk, by groups, each with its key. */
export function CommandMenu({ commands, session, desk }: CommandMenuProps) {
  const [open, setOpen] = useState(false);
  const choose: MenuProps['onClick'] = ({ key }) => {
    const command = commands.find(({ id }) => id === key);
    if (!command) return;
    command.run(session, desk);
    if (leadsToPaper(command)) focusPaper(session.editor);
  };
  return (
    <Dropdown trigger={['click']} autoFocus open={open} onOpenChange={setOpen} menu={{ items: open ? itemsOf(commands, session) : [], onClick: choose }}>
      <Button aria-haspopup="menu">命令</Button>
    </Dropdown>
  );
}

/** What can be done is asked when the menu opens. */
function itemsOf(commands: readonly Command[], session: DraftSession): NonNullable<MenuProps['items']> {
  return COMMAND_GROUPS.flatMap((group) => {
    const mine = commands.filter((command) => command.group === group);
    if (mine.length === 0) return [];
    return [{
      key: group,
      label: group,
      children: mine.map(({ id, name, keys, enabled }) => ({ key: id, label: name, extra: keys[0] && keyText(keys[0]), disabled: enabled?.(session) === false })),
    }];
  });
}
