import type { DraftSession } from '../draft-session';
import type { Finding } from '../../../../shared/lint';
import type { BlockId } from '../../../../shared/model';
import type { Find } from '../find';
import type { SideTabKey } from '../side-tabs';

/** What commands may ask of the desk round the paper. */
export interface Desk {
  /** Keeps the draft and says so. */
  saveNow(): void;
  showTab(tab: SideTabKey): void;
  find: Pick<Find, 'open' | 'next'>;
  /** What is to be mended, as of now. */
  findings(): readonly Finding[];
  /** Opens the bar in which the note at the caret is written; false where no word could be noted. */
  writeNote(): boolean;
  /** Shows or hides the list of keys. */
  toggleKeys(): void;
  /** Says what was done, and how to take it back, for a few seconds. */
  tell(text: string): void;
}

export const COMMAND_GROUPS = ['草稿', '编辑', '查找', '标题', '表格', '提纲', '查看', '帮助'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** One thing that can be done at the desk: its key, its line in the menu and in the list of keys all come from here. */
export interface Command {
  id: string;
  name: string;
  /** What a small button says. */
  brief?: string;
  group: CommandGroup;
  /** Names of key presses as `keyName` gives them, the one that is shown first; none: by the menu only. */
  keys: readonly string[];
  /** desk: the key works wherever the focus is. paper, outline: that pane answers it. document: anywhere but in a field of text. */
  where: 'desk' | 'paper' | 'outline' | 'document';
  run(session: DraftSession, desk: Desk): void;
  /** Absent: always. */
  enabled?(session: DraftSession): boolean;
  /** What the key does to a section in the outline; true when the focus stays there. Absent: nothing. */
  onSection?(session: DraftSession, desk: Desk, section: BlockId): boolean;
}
