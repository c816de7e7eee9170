import fc from 'fast-check';
import { Editor, Text, Transforms, type Range } from 'slate';
import { confirmBlocks, replaceContent } from '../../renderer/editor/block-commands';
import { fromSlate, toSlate } from '../../renderer/editor/convert';
import { isBlock } from '../../renderer/editor/places';
import { headingIndexOf, moveSection } from '../../renderer/editor/move-section';
import { addColumn, addRow, insertTable, removeColumn, removeRow, removeTable, stepCell, stepRow, toggleHeader } from '../../renderer/editor/table-commands';
import { setSelectedLevel, shiftLevel } from '../../renderer/editor/with-levels';
import type { PlanSlateEditor } from '../../renderer/editor/slate-types';
import { textOf, type Block, type Inline, type Level } from '../../shared/model';
import { blockState, computedLabels } from '../../shared/outline';
import { editorOn, faultOf, pointAt } from '../support/slate-editors';

fc.configureGlobal({ seed: 20160327, numRuns: 150 });

const id = fc.stringMatching(/^[0-9a-z_-]{1,12}$/);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ text: fc.string({ minLength: 1 }) }),
  fc.record({ text: fc.string({ minLength: 1 }), target: id }),
);
const common = {
  id,
  content: fc.array(inline, { maxLength: 4 }),
  origins: fc.array(id, { maxLength: 3 }),
  carried: fc.option(fc.string(), { nil: null }),
  confirmed: fc.boolean(),
  source: fc.option(fc.record({ start: fc.nat(), end: fc.nat() }), { nil: null }),
};
const level = fc.constantFrom<Level>(1, 2, 3, 4);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), ...common }),
  fc.record({ type: fc.constant('heading' as const), ...common, level, label: fc.string({ maxLength: 10 }), marker: fc.constantFrom('number', 'item', 'none'), runIn: fc.boolean() }),
);

const cellText = fc.stringMatching(/^[甲乙0-9 ]{1,4}$/);
/** A row as the editor writes it: neighbouring plain runs are one, and a mark stays within its cell. */
const row: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('row' as const), ...common, header: fc.boolean(),
  cells: fc.array(fc.array(fc.oneof(fc.record({ text: cellText }), fc.record({ text: cellText, target: id })), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
}).map(({ cells, ...rest }): Block => {
  const content: Inline[] = [];
  for (const run of cells.flatMap((cell, nth): Inline[] => [...(nth > 0 ? [{ text: '\t' }] : []), ...cell])) {
    const last = content.at(-1);
    if (last && last.target === undefined && run.target === undefined) content[content.length - 1] = { text: last.text + run.text };
    else content.push(run);
  }
  return { ...rest, content };
});

test('fromSlate after toSlate gives the blocks back', () => {
  fc.assert(fc.property(fc.array(fc.oneof(block, row)), (blocks) => {
    expect(fromSlate(toSlate({ blocks }))).toEqual(blocks);
  }));
});

const DOCUMENT = [
  'p 全面推进⟦t1:9000件⟧以上。',
  'h1 总体目标',
  'p ⟦t2:30项⟧和⟦t3:1.2亿元⟧',
  'h2+ 深化改革。逐步建立⟦t2:30项⟧制度。',
  'p ',
  'r+ 指标\t目标',
  'r 新增企业\t⟦t2:30项⟧以上',
  'r \t⟦t3:1.2亿元⟧',
  'h1 保障措施',
  'h2 组织领导',
  'p 加强领导，⟦t1:500件⟧',
];

const TABLE = {
  above: (editor: PlanSlateEditor) => addRow(editor, 'above'), below: (editor: PlanSlateEditor) => addRow(editor, 'below'), removeRow,
  left: (editor: PlanSlateEditor) => addColumn(editor, 'left'), right: (editor: PlanSlateEditor) => addColumn(editor, 'right'), removeColumn, removeTable, toggleHeader,
  insert: (editor: PlanSlateEditor) => insertTable(editor, { rows: 2, columns: 3 }),
  next: (editor: PlanSlateEditor) => stepCell(editor, 1), back: (editor: PlanSlateEditor) => stepCell(editor, -1), up: (editor: PlanSlateEditor) => stepRow(editor, -1),
};

/** One thing that a person does; numbers choose places, whatever the document has become. */
type Act = { do: 'type'; text: string } | { do: 'level'; level: Level | null } | { do: 'paste'; text: string } | { do: 'shift' | 'move'; by: 1 | -1 } | { do: 'select'; from: number; to: number } | { do: 'table'; command: keyof typeof TABLE } | { do: 'break' | 'back' | 'delete' | 'cut' | 'copy' | 'confirm' | 'replace' | 'undo' | 'redo' };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('select' as const), from: fc.nat(400), to: fc.nat(400) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), text: fc.constantFrom('改革', '5', '件', '。', '1.', '约', '二', '件以上', ' ') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('break' as const, 'back' as const, 'delete' as const, 'cut' as const, 'copy' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('table' as const), command: fc.constantFrom(...(Object.keys(TABLE) as (keyof typeof TABLE)[])) }) },
  fc.record({ do: fc.constant('level' as const), level: fc.option(level, { nil: null }) }),
  fc.record({ do: fc.constant('paste' as const), text: fc.constantFrom('甲', '甲\n乙', '甲\t乙\n丙\t9', '甲\t乙', '\n　　一、甲\r\n乙\n\n', '\n') }),
  fc.record({ do: fc.constantFrom('shift' as const, 'move' as const), by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ do: fc.constantFrom('confirm' as const, 'replace' as const, 'undo' as const, 'redo' as const) }),
);

/** A selection by two numbers: each counts characters (and ends of blocks) from the start, round and round. */
function rangeBy(editor: PlanSlateEditor, from: number, to: number): Range {
  const lengths = fromSlate(editor.children).map((one) => textOf(one).length + 1);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const point = (count: number) => {
    let left = count % total;
    const at = lengths.findIndex((length) => left < length || (left -= length) < 0);
    return pointAt(editor, at, left);
  };
  return { anchor: point(from), focus: point(to) };
}

const asData = (text: string) => ({ getData: (type: string) => (type === 'text/plain' ? text : '') }) as unknown as DataTransfer;

function perform(editor: PlanSlateEditor, what: Act): void {
  const path = editor.selection?.focus.path.slice(0, 1) ?? [0];
  switch (what.do) {
    case 'select': return Transforms.select(editor, rangeBy(editor, what.from, what.to % 3 ? what.from : what.to));
    case 'type': return editor.insertText(what.text);
    case 'break': return editor.insertBreak();
    case 'back': return editor.deleteBackward('character');
    case 'delete': return editor.deleteForward('character');
    case 'cut': return editor.deleteFragment();
    case 'copy': return editor.insertFragment(editor.getFragment());
    case 'paste': return editor.insertData(asData(what.text));
    case 'table': return void TABLE[what.command](editor);
    case 'level': return setSelectedLevel(editor, what.level);
    case 'shift': return shiftLevel(editor, path, what.by);
    case 'move': return void moveSection(editor, headingIndexOf(editor, path[0] ?? 0), what.by);
    case 'confirm': return confirmBlocks(editor, [path], true);
    case 'replace': return replaceContent(editor, path, [{ text: '办理' }, { text: '9件', target: 't1' }]);
    case 'undo': return editor.undo();
    case 'redo': return editor.redo();
  }
}

/** Cells outside of rows, rows that hold anything else, breaks within a cell. */
const misplaced = (editor: PlanSlateEditor): unknown[] => editor.children.filter((node) => {
  if (!isBlock(node)) return true;
  if (node.type !== 'row') return node.children.some((child) => !Text.isText(child));
  return node.children.length === 0 || node.children.some((cell) => cell.type !== 'cell' || cell.children.some((run) => !Text.isText(run) || /[\t\n]/.test(run.text)));
});

test('whatever is done, the plan stays valid and undoing all of it gives the start', async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
    const { editor } = editorOn(DOCUMENT);
    const start = fromSlate(editor.children);
    Transforms.select(editor, Editor.start(editor, []));
    for (const what of acts) {
      perform(editor, what);
      // Slate gathers what happens in one tick into one change.
      await Promise.resolve();
      const blocks = fromSlate(editor.children);
      expect(faultOf(editor)).toBeNull();
      expect(misplaced(editor)).toEqual([]);
      expect(blocks.every((one) => blockState(one) && one.carried !== undefined)).toBe(true);
      expect(computedLabels({ blocks, numbering: { continuous: [] } }).size).toBe(blocks.filter((one) => one.type === 'heading').length);
    }
    while (editor.history.undos.length) editor.undo();
    expect(fromSlate(editor.children)).toEqual(start);
  }));
});
