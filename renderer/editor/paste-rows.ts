import { Editor, Element, Node, Range, Text, Transforms } from 'slate';
import type { Inline } from '../../shared/model';
import { areHeads } from '../../shared/outline';
import { cellAt, rowOf, tableAround } from './table-places';
import { gridOf, isGrid } from './table-commands';
import type { BlockElement, MarkedText, PlanSlateEditor, RowElement } from './slate-types';
import { freshId } from './with-ids';
import { cutMarksAtCaret } from './with-marks';

type Grid = Inline[][][];

const runsIn = (node: Node): MarkedText[] => (Text.isText(node) ? [node] : Array.from(Node.texts(node), ([run]) => run));
const lineOf = (block: BlockElement): Inline[][] => (block.type === 'row' ? block.children.map(runsIn) : [runsIn(block)]);

/** A piece of one cell is words, not a row. */
const isPieceOfCell = (blocks: readonly BlockElement[]): boolean => blocks.length === 1 && blocks[0]?.type === 'row' && blocks[0].children.length === 1;

/**
 * Pastes blocks where rows have a part in it: into a cell as words, or, from a table, cell by cell from there on; outside
 * of a table rows stand behind the block of the caret. False when no row has a part: the ordinary way is right.
 */
export function pasteBlocks(editor: PlanSlateEditor, blocks: readonly BlockElement[]): boolean {
  const inCell = cellAt(editor) !== null;
  const hasRows = blocks.some((block) => block.type === 'row');
  if (!inCell && !hasRows) return false;
  if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
  if (!editor.selection) return true;
  if (isPieceOfCell(blocks)) insertRuns(editor, blocks.flatMap(runsIn));
  else if (cellAt(editor)) {
    if (hasRows) fillCells(editor, blocks.map(lineOf));
    else insertRuns(editor, blocks.flatMap((block, nth) => (nth > 0 ? [{ text: ' ' }, ...runsIn(block)] : runsIn(block))));
  } else insertBehind(editor, blocks);
  return true;
}

/** The same of copied text; false when it is no table and the caret is in none. */
export function pasteText(editor: PlanSlateEditor, text: string): boolean {
  const grid = gridOf(text);
  if (cellAt(editor)) {
    if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
    if (cellAt(editor) && grid.some((cells) => cells.length > 1)) fillCells(editor, grid.map((cells) => cells.map((cell) => [{ text: cell }])));
    else editor.insertText(text.trim());
    return true;
  }
  if (!isGrid(grid)) return false;
  return pasteBlocks(editor, grid.map((cells, nth): RowElement => ({
    type: 'row', id: freshId(editor), origins: [], confirmed: false, header: nth === 0 && areHeads(cells),
    children: cells.map((cell) => ({ type: 'cell', children: [{ text: cell }] })),
  })));
}

function insertRuns(editor: PlanSlateEditor, runs: readonly Inline[]): void {
  const filled = runs.filter((run) => run.text !== '').map((run) => ({ ...run }));
  if (filled.length === 0) return;
  cutMarksAtCaret(editor);
  Transforms.insertNodes(editor, filled, { select: true });
}

/** Puts words into the cells from the caret's on; what reaches beyond the table is left out. */
function fillCells(editor: PlanSlateEditor, grid: Grid): void {
  const [row = 0, column = 0] = cellAt(editor)?.[1] ?? [];
  const { to } = tableAround(editor, row);
  Editor.withoutNormalizing(editor, () => {
    for (const [down, cells] of grid.entries()) {
      for (const [right, runs] of cells.entries()) {
        const path = [row + down, column + right];
        const cell = row + down <= to ? rowOf(editor, row + down)?.children[column + right] : undefined;
        if (!cell) continue;
        for (let at = cell.children.length - 1; at >= 0; at--) Transforms.removeNodes(editor, { at: [...path, at] });
        Transforms.insertNodes(editor, runs.length ? runs.map((run) => ({ ...run })) : [{ text: '' }], { at: [...path, 0] });
        Transforms.select(editor, Editor.end(editor, path));
      }
    }
  });
}

function insertBehind(editor: PlanSlateEditor, blocks: readonly BlockElement[]): void {
  const at = editor.selection?.focus.path[0] ?? 0;
  const here = editor.children[at];
  const isEmpty = Element.isElement(here) && here.type === 'paragraph' && Node.string(here) === '';
  Editor.withoutNormalizing(editor, () => {
    Transforms.insertNodes(editor, [...blocks], { at: [at + 1] });
    Transforms.select(editor, Editor.end(editor, [at + blocks.length]));
    if (isEmpty) Transforms.removeNodes(editor, { at: [at] });
  });
}
