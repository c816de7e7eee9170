import { Drawer } from 'antd';
import type { ShownState } from '../../../../shared/outline';
import { StateMark, STATE_WORDS } from '../../../editor';
import { keyText } from '../../../ui/key-name';
import { COMMAND_GROUPS, type Command } from './command';
import './key-list.css';

const MARKS: readonly [ShownState, string][] = [
  ['carried', '承接上年、还没有看过的段落，等您决定'],
  ['rewrite', '起草时选了改写，等您换成今年的话'],
  ['edited', '在上年表述上改过'],
  ['new', '今年新写的'],
  ['confirmed', '看过，照上年表述沿用'],
];

/** The keys of all commands and what the marks mean; the paper stays in sight beside it. */
export function KeyList({ commands, open, onClose }: { commands: readonly Command[]; open: boolean; onClose: () => void }) {
  return (
    <Drawer title="快捷键与标记说明" open={open} onClose={onClose} mask={false} size={344} destroyOnHidden>
      {COMMAND_GROUPS.map((group) => <KeyGroup key={group} group={group} commands={commands.filter((command) => command.group === group && command.keys.length > 0)} />)}
      <section className="key-list" aria-label="段落标记">
        <h2>段落标记</h2>
        <dl>
          {MARKS.map(([state, meaning]) => (
            <div key={state}><dt><StateMark state={state} /> {STATE_WORDS[state]}</dt><dd>{meaning}</dd></div>
          ))}
        </dl>
      </section>
    </Drawer>
  );
}

function KeyGroup({ group, commands }: { group: string; commands: readonly Command[] }) {
  if (commands.length === 0) return null;
  return (
    <section className="key-list" aria-label={group}>
      <h2>{group}</h2>
      <dl>
        {commands.map(({ id, name, keys }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{keys.map((key) => <kbd key={key}>{keyText(key)}</kbd>)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
