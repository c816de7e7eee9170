import type { KeyboardEvent } from 'react';
import { Editor, Range } from 'slate';
import type { Level } from '../../shared/model';
import { headingIndexOf, moveSection } from './move-section';
import { keyName } from '../ui/key-name';
import { currentBlock } from './places';
import { stepCell, stepRow } from './table-commands';
import type { PlanSlateEditor } from './slate-types';
import { setSelectedLevel, shiftLevel } from './with-levels';

type Command = (editor: PlanSlateEditor) => boolean;

const toLevel = (level: Level | null): Command => (editor) => {
  setSelectedLevel(editor, level);
  return true;
};

/** In a table Tab goes from cell to cell; elsewhere what `other` does. */
const cellOr = (by: 1 | -1, other: Command): Command => (editor) => stepCell(editor, by) || other(editor);

/** Tab changes the level at the start of a heading only; elsewhere it goes on to the next control. */
const shift = (by: 1 | -1): Command => (editor) => {
  const place = currentBlock(editor);
  if (place?.[0].type !== 'heading' || !editor.selection || Range.isExpanded(editor.selection)) return false;
  if (!Editor.isStart(editor, editor.selection.anchor, place[1])) return false;
  shiftLevel(editor, place[1], by);
  return true;
};

const move = (direction: -1 | 1): Command => (editor) => {
  const place = currentBlock(editor);
  if (place) moveSection(editor, headingIndexOf(editor, place[1][0] ?? 0), direction);
  return true;
};

const undo: Command = (editor) => {
  editor.undo();
  return true;
};
const redo: Command = (editor) => {
  editor.redo();
  return true;
};

/** By physical key: Ctrl+1 is the same key with every input method. Ctrl is ⌘ on a Mac. */
const KEYS: Record<string, Command> = {
  'Ctrl+Digit0': toLevel(null),
  'Ctrl+Digit1': toLevel(1),
  'Ctrl+Digit2': toLevel(2),
  'Ctrl+Digit3': toLevel(3),
  'Ctrl+Digit4': toLevel(4),
  Tab: cellOr(1, shift(1)),
  'Shift+Tab': cellOr(-1, shift(-1)),
  ArrowUp: (editor) => stepRow(editor, -1),
  ArrowDown: (editor) => stepRow(editor, 1),
  'Alt+ArrowUp': move(-1),
  'Alt+ArrowDown': move(1),
  'Ctrl+KeyZ': undo,
  'Ctrl+KeyY': redo,
  'Ctrl+Shift+KeyZ': redo,
};

/** Does what a key stands for; keys that an input method is using are its own. */
export function handleEditorKey(editor: PlanSlateEditor, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  if (KEYS[keyName(event)]?.(editor)) event.preventDefault();
}
