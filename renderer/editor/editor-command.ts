import type { PlanSlateEditor } from './slate-types';

/** Something that can be done to the document where the caret stands. Screens put these under their own menu. */
export interface EditorCommand {
  id: string;
  name: string;
  group: '编辑' | '标题' | '表格';
  /** Names of key presses as `keyName` gives them; the first is the one that is shown. */
  keys: readonly string[];
  run(editor: PlanSlateEditor): void;
  /** Absent: always. */
  enabled?(editor: PlanSlateEditor): boolean;
  /** Where the key means this command; elsewhere it keeps its ordinary meaning. Absent: wherever the command is enabled. */
  keyMeans?(editor: PlanSlateEditor): boolean;
}
