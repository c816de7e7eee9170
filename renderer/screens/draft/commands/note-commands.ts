import { noteAtCaret, setNote } from '../../../editor';
import type { Command } from './command';

export const NOTE_COMMANDS: readonly Command[] = [
  {
    id: 'note', name: '加注（光标在注上时改注）', group: '编辑', keys: ['Ctrl+Alt+KeyF'], where: 'desk',
    run(_session, desk) {
      if (!desk.writeNote()) desk.tell('请先选中要加注的文字，或把光标放在一个词后面。');
    },
    enabled: ({ editor }) => editor.selection !== null,
  },
  {
    id: 'remove-note', name: '删去光标处的注', group: '编辑', keys: [], where: 'desk',
    run({ editor }) {
      const note = noteAtCaret(editor);
      if (note) setNote(editor, note, '');
    },
    enabled: ({ editor }) => noteAtCaret(editor) !== null,
  },
];
