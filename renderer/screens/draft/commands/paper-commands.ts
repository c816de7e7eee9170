import { ReactEditor } from 'slate-react';
import { EDITOR_COMMANDS, type EditorCommand } from '../../../editor';
import type { Command } from './command';

/** Undo reaches over the whole desk: what the outline or the table did is taken back from there. */
const EVERYWHERE = new Set(['undo', 'redo']);

/** The commands of the paper, as the desk lists them; chosen in the menu they lead back to the caret. */
export const PAPER_COMMANDS: readonly Command[] = EDITOR_COMMANDS.map((command: EditorCommand): Command => ({
  id: command.id,
  name: command.name,
  group: command.group,
  keys: command.keys,
  where: EVERYWHERE.has(command.id) ? 'document' : 'paper',
  run: ({ editor }) => command.run(editor),
  enabled: ({ editor }) => command.enabled?.(editor) ?? true,
}));

/** Commands after which one goes on writing. */
export const leadsToPaper = (command: Command): boolean => PAPER_COMMANDS.includes(command);

export const focusPaper = (editor: Parameters<EditorCommand['run']>[0]): void => ReactEditor.focus(editor);
