import { ReactEditor } from 'slate-react';
import { EDITOR_COMMANDS, moveSection, pathOfBlock, shiftLevel, type EditorCommand, type PlanSlateEditor } from '../../../editor';
import type { Command } from './command';

/** Undo reaches over the whole desk: what the outline or the table did is taken back from there. */
const EVERYWHERE = new Set(['undo', 'redo']);

/** What some of them do to a section in the outline, by the same key. */
const ON_SECTION: Readonly<Record<string, (editor: PlanSlateEditor, index: number) => void>> = {
  deeper: (editor, index) => shiftLevel(editor, [index], 1),
  higher: (editor, index) => shiftLevel(editor, [index], -1),
  'move-up': (editor, index) => void moveSection(editor, index, -1),
  'move-down': (editor, index) => void moveSection(editor, index, 1),
};

function onSection(id: string): Pick<Command, 'onSection'> {
  const act = ON_SECTION[id];
  if (!act) return {};
  return {
    onSection({ editor }, _desk, section) {
      const path = pathOfBlock(editor, section);
      if (path) act(editor, path[0] ?? 0);
      return true;
    },
  };
}

/** The commands of the paper, as the desk lists them; chosen in the menu they lead back to the caret. */
export const PAPER_COMMANDS: readonly Command[] = EDITOR_COMMANDS.map((command: EditorCommand): Command => ({
  id: command.id,
  name: command.name,
  group: command.group,
  keys: command.keys,
  where: EVERYWHERE.has(command.id) ? 'document' : 'paper',
  run: ({ editor }) => command.run(editor),
  enabled: ({ editor }) => command.enabled?.(editor) ?? true,
  ...onSection(command.id),
}));

/** Commands after which one goes on writing. */
export const leadsToPaper = (command: Command): boolean => PAPER_COMMANDS.includes(command);

export const focusPaper = (editor: PlanSlateEditor): void => ReactEditor.focus(editor);
