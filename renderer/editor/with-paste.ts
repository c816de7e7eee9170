import { Editor, Node, Range, type Descendant } from 'slate';
import { CELL_BREAK, invariant, type NewId, type PlanId } from '../../shared/model';
import { asText, insertPasted } from './insert-pasted';
import { readPastedHtml } from './paste-html';
import { rowAt } from './table-places';
import { cutMarksAtCaret } from './with-marks';
import { pasteBlocks, pasteText } from './paste-rows';
import { isBlock } from './places';
import type { BlockElement, MarkedText, PlanSlateEditor } from './slate-types';

/** Says from which plan a copied piece comes: only inside it do marks and lineage stay. */
const PLAN_TYPE = 'application/x-chengqi-plan';

export interface PasteContext {
  plan: PlanId;
  newId: NewId;
  /** The number that a heading shows, so that text copied to another program has it; empty when none. */
  labelOf: (blockId: string) => string;
}

/**
 * Copy and paste. Plain text comes in line by line as blocks, HTML of a word processor as paragraphs and headings; a piece of this plan keeps its marks and lineage,
 * one of another plan only its words and notes. What leaves for another program carries the numbers that headings show.
 */
export function withPaste(editor: PlanSlateEditor, context: PasteContext): PlanSlateEditor {
  const { setFragmentData, insertFragment, insertFragmentData, insertText } = editor;
  let foreign = false;

  editor.setFragmentData = (data, origin) => {
    setFragmentData(data, origin);
    if (!editor.selection || Range.isCollapsed(editor.selection)) return;
    data.setData(PLAN_TYPE, context.plan);
    data.setData('text/plain', plainText(editor, editor.selection, context.labelOf));
  };

  editor.insertFragmentData = (data) => {
    foreign = data.getData(PLAN_TYPE) !== context.plan;
    const done = insertFragmentData(data);
    foreign = false;
    return done;
  };

  editor.insertFragment = (fragment, options) => {
    const taken = new Set(editor.children.flatMap((block) => (isBlock(block) ? [block.id] : [])));
    const blocks = (fragment as Descendant[]).map((node) => {
      invariant(isBlock(node), 'a copied piece that is no block');
      return foreign ? bare(node, context.newId()) : { ...node, id: taken.has(node.id) ? context.newId() : node.id };
    });
    // Slate would join the cells at both ends of what is selected.
    if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
    Editor.withoutNormalizing(editor, () => {
      if (pasteBlocks(editor, blocks)) return;
      cutMarksAtCaret(editor);
      insertFragment(blocks, options);
    });
  };

  editor.insertTextData = (data) => {
    const text = data.getData('text/plain');
    const html = data.getData('text/html');
    const pasted = html ? readPastedHtml(html) : null;
    // A cell holds text only, and a grid fills cells.
    const cells = pasted && rowAt(editor) ? pasted.blocks.map(asText).join('\n') : '';
    if (cells !== '') return pasteText(editor, cells);
    if (pasted?.blocks.length) {
      insertPasted(editor, pasted, context.newId, insertText);
      return true;
    }
    if (text !== '' && pasteText(editor, text)) return true;
    const lines = linesOf(text);
    if (lines.length) insertLines(lines);
    return lines.length > 0;
  };

  // A block holds no line break, wherever the text comes from.
  editor.insertText = (text, options) => (/[\r\n]/.test(text) ? insertLines(linesOf(text)) : insertText(text, options));

  const insertLines = (lines: readonly string[]) => {
    Editor.withoutNormalizing(editor, () => {
      for (const [at, line] of lines.entries()) {
        if (at > 0) editor.insertBreak();
        insertText(line);
      }
    });
  };
  return editor;
}

/** Lines that say something, without the blanks that indent them (a paragraph's 　　 is drawn, not typed). */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/\t/g, ' ').replace(/[\p{Cc}\u200b\ufeff]/gu, '').trim())
    .filter((line) => line !== '');
}

/** A block of another plan: its words, notes and place in the outline, no lineage and no targets. */
function bare({ carried: _carried, source: _source, ...block }: BlockElement, id: string): BlockElement {
  const plain = (runs: readonly MarkedText[]) => runs.map(({ target: _target, ...run }) => run);
  const fresh = { id, origins: [], confirmed: false };
  if (block.type === 'row') return { ...block, ...fresh, children: block.children.map((cell) => ({ type: 'cell' as const, children: plain(cell.children) })) };
  return { ...block, ...fresh, children: plain(block.children) };
}

function plainText(editor: PlanSlateEditor, selection: Range, labelOf: (id: string) => string): string {
  const [start] = Range.edges(selection);
  return Node.fragment(editor, selection)
    .map((node, at) => {
      const whole = at > 0 || Editor.isStart(editor, start, start.path.slice(0, 1));
      if (!isBlock(node)) return Node.string(node);
      return (whole ? labelOf(node.id) : '') + (node.type === 'row' ? node.children.map((cell) => Node.string(cell)).join(CELL_BREAK) : Node.string(node));
    })
    .join('\n');
}
