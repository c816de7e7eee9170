import fc from 'fast-check';
import { Editor, Transforms, type Range } from 'slate';
import { confirmBlocks, replaceContent } from '../../renderer/editor/block-commands';
import { fromSlate, toSlate } from '../../renderer/editor/convert';
import { headingIndexOf, moveSection } from '../../renderer/editor/move-section';
import { setSelectedLevel, shiftLevel } from '../../renderer/editor/with-levels';
import type { PlanSlateEditor } from '../../renderer/editor/slate-types';
import type { Block, Inline, Level } from '../../shared/model';
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

test('fromSlate after toSlate gives the blocks back', () => {
  fc.assert(fc.property(fc.array(block), (blocks) => {
    expect(fromSlate(toSlate({ blocks }))).toEqual(blocks);
  }));
});

const DOCUMENT = [
  'p 全面推进⟦t1:9000件⟧以上。',
  'h1 总体目标',
  'p ⟦t2:30项⟧和⟦t3:1.2亿元⟧',
  'h2+ 深化改革。逐步建立⟦t2:30项⟧制度。',
  'p ',
  'h1 保障措施',
  'h2 组织领导',
  'p 加强领导，⟦t1:500件⟧',
];

/** One thing that a person does; numbers choose places, whatever the document has become. */
type Act = { do: 'type'; text: string } | { do: 'level'; level: Level | null } | { do: 'paste'; text: string } | { do: 'shift' | 'move'; by: 1 | -1 } | { do: 'select'; from: number; to: number } | { do: 'break' | 'back' | 'delete' | 'cut' | 'copy' | 'confirm' | 'replace' | 'undo' | 'redo' };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('select' as const), from: fc.nat(400), to: fc.nat(400) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), text: fc.constantFrom('改革', '5', '件', '。', '1.', '约', '二', '件以上', ' ') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('break' as const, 'back' as const, 'delete' as const, 'cut' as const, 'copy' as const) }) },
  fc.record({ do: fc.constant('level' as const), level: fc.option(level, { nil: null }) }),
  fc.record({ do: fc.constant('paste' as const), text: fc.constantFrom('甲', '甲\n乙', '\n　　一、甲\r\n乙\n\n', '\n') }),
  fc.record({ do: fc.constantFrom('shift' as const, 'move' as const), by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ do: fc.constantFrom('confirm' as const, 'replace' as const, 'undo' as const, 'redo' as const) }),
);

/** A selection by two numbers: each counts characters (and ends of blocks) from the start, round and round. */
function rangeBy(editor: PlanSlateEditor, from: number, to: number): Range {
  const lengths = editor.children.map((_, index) => Editor.string(editor, [index]).length + 1);
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
    case 'level': return setSelectedLevel(editor, what.level);
    case 'shift': return shiftLevel(editor, path, what.by);
    case 'move': return void moveSection(editor, headingIndexOf(editor, path[0] ?? 0), what.by);
    case 'confirm': return confirmBlocks(editor, [path], true);
    case 'replace': return replaceContent(editor, path, [{ text: '办理' }, { text: '9件', target: 't1' }]);
    case 'undo': return editor.undo();
    case 'redo': return editor.redo();
  }
}

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
      expect(blocks.every((one) => blockState(one) && one.carried !== undefined)).toBe(true);
      expect(computedLabels({ blocks, numbering: { continuous: [] } }).size).toBe(blocks.filter((one) => one.type === 'heading').length);
    }
    while (editor.history.undos.length) editor.undo();
    expect(fromSlate(editor.children)).toEqual(start);
  }));
});
