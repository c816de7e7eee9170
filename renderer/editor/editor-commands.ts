import { Editor, Range, Transforms } from 'slate';
import type { Heading, Level } from '../../shared/model';
import type { EditorCommand } from './editor-command';
import { headingIndexOf, moveSection } from './move-section';
import { currentBlock, selectedBlocks } from './places';
import type { PlanSlateEditor } from './slate-types';
import { TABLE_COMMANDS } from './table-group';
import { setSelectedLevel, setSelectedMarker, shiftLevel } from './with-levels';

const inHeading = (editor: PlanSlateEditor): boolean => currentBlock(editor)?.[0].type === 'heading';

/** Tab changes the level at the start of a heading only; elsewhere it goes on to the next control. */
function atHeadingStart(editor: PlanSlateEditor): boolean {
  const place = currentBlock(editor);
  const { selection } = editor;
  return place?.[0].type === 'heading' && selection !== null && Range.isCollapsed(selection) && Editor.isStart(editor, selection.anchor, place[1]);
}

function canShift(editor: PlanSlateEditor, by: 1 | -1): boolean {
  const block = currentBlock(editor)?.[0];
  return block?.type === 'heading' && block.level + by >= 1 && block.level + by <= 4;
}

const toLevel = (level: Level | null, id: string, name: string): EditorCommand => ({
  id, name, group: '标题', keys: [`Ctrl+Digit${level ?? 0}`],
  run: (editor) => setSelectedLevel(editor, level),
  enabled: (editor) => editor.selection !== null,
});

const shift = (by: 1 | -1, id: string, name: string, key: string): EditorCommand => ({
  id, name, group: '标题', keys: [key],
  run(editor) {
    const place = currentBlock(editor);
    if (place) shiftLevel(editor, place[1], by);
  },
  enabled: inHeading,
  // At the last level the key goes on to the next control: nobody is held in the paper.
  keyMeans: (editor) => atHeadingStart(editor) && canShift(editor, by),
});

const move = (direction: -1 | 1, id: string, name: string, key: string): EditorCommand => ({
  id, name, group: '标题', keys: [key],
  run(editor) {
    const place = currentBlock(editor);
    if (place) moveSection(editor, headingIndexOf(editor, place[1][0] ?? 0), direction);
  },
  enabled: (editor) => editor.selection !== null,
});

const withMarker = (marker: Heading['marker'], digit: number, name: string): EditorCommand => ({
  id: `marker-${marker}`, name, group: '标题', keys: [`Ctrl+Shift+Digit${digit}`],
  run: (editor) => setSelectedMarker(editor, marker),
  enabled: (editor) => selectedBlocks(editor).some(([block]) => block.type === 'heading'),
});

/** Said here, since a browser looks for the edge among what it has laid out, and the groups that are out of sight are not. */
const toEdge = (edge: 'start' | 'end', extend: boolean, id: string, name: string, key: string): EditorCommand => ({
  id, name, group: '编辑', keys: [key],
  run(editor) {
    const point = edge === 'start' ? Editor.start(editor, []) : Editor.end(editor, []);
    Transforms.select(editor, extend && editor.selection ? { anchor: editor.selection.anchor, focus: point } : point);
  },
});

/** What the paper answers to, by physical key: Ctrl+1 is the same key with every input method. Ctrl is ⌘ on a Mac. */
export const EDITOR_COMMANDS: readonly EditorCommand[] = [
  { id: 'undo', name: '撤销', group: '编辑', keys: ['Ctrl+KeyZ'], run: (editor) => editor.undo(), enabled: (editor) => editor.history.undos.length > 0 },
  { id: 'redo', name: '重做', group: '编辑', keys: ['Ctrl+KeyY', 'Ctrl+Shift+KeyZ'], run: (editor) => editor.redo(), enabled: (editor) => editor.history.redos.length > 0 },
  toEdge('start', false, 'to-start', '到文首', 'Ctrl+Home'),
  toEdge('end', false, 'to-end', '到文末', 'Ctrl+End'),
  toEdge('start', true, 'select-to-start', '选到文首', 'Ctrl+Shift+Home'),
  toEdge('end', true, 'select-to-end', '选到文末', 'Ctrl+Shift+End'),
  toLevel(1, 'level-1', '一级标题 一、'),
  toLevel(2, 'level-2', '二级标题（一）'),
  toLevel(3, 'level-3', '三级标题 1.'),
  toLevel(4, 'level-4', '四级标题（1）'),
  toLevel(null, 'paragraph', '正文段落'),
  shift(1, 'deeper', '标题降一级', 'Tab'),
  shift(-1, 'higher', '标题升一级', 'Shift+Tab'),
  withMarker('number', 1, '标题按级编号'),
  withMarker('item', 2, '标题用“一是、二是”'),
  withMarker('none', 3, '标题不编号'),
  move(-1, 'move-up', '本节上移', 'Alt+ArrowUp'),
  move(1, 'move-down', '本节下移', 'Alt+ArrowDown'),
  ...TABLE_COMMANDS,
];
