import { Editor, Node, Range, Text, Transforms, type Point } from 'slate';
import { createPlanEditor } from '../../renderer/editor/create-plan-editor';
import { fromSlate } from '../../renderer/editor/convert';
import { isBlock } from '../../renderer/editor/places';
import type { BlockElement, PlanSlateEditor } from '../../renderer/editor/slate-types';
import { emptyNotice, planFault, type Block, type Inline, type Level, type Plan } from '../../shared/model';

/*
 * A document in lines, one a block, with its target marks and the caret or selection:
 *   h1 总体目标            heading of level 1          h2+ 深化改革。逐步…   run-in heading of level 2
 *   r 指标\t单位 · r+ …       a row of a table, its cells between tabs; with + a header
 *   p 完成⟦t1:9000件⟧以上|  paragraph, mark of target t1, caret at its end    [选中] a selection
 *   p 认定⟦^甲:企业⟧⟦t1^甲:50家⟧  words with the note 甲, among them a mark
 */
const LINE = /^(?:h([1-4])(\+?)|p|(r)(\+?)) ?(.*)$/;

const bare = (text: string) => text.replace(/[|[\]]/g, '');

function inlines(text: string): Inline[] {
  return text.split(/(⟦[^⟧]*⟧)/).filter(Boolean).map((piece) => {
    const mark = /^⟦(\w*)(?:\^([^:]+))?:(.*)⟧$/.exec(piece);
    return mark ? { text: mark[3] ?? '', ...(mark[1] ? { target: mark[1] } : {}), ...(mark[2] ? { note: mark[2] } : {}) } : { text: piece };
  });
}

export function blockOf(line: string, at: number): Block {
  const read = LINE.exec(bare(line));
  if (!read) throw new Error(`not a line of a document: ${line}`);
  const content = inlines(read[5] ?? '');
  const common = { id: `b${at + 1}`, content, origins: [`o${at + 1}`], carried: content.map((run) => run.text).join(''), confirmed: false, source: null };
  if (read[3]) return { ...common, type: 'row', header: read[4] === '+' };
  return read[1]
    ? { ...common, type: 'heading', level: Number(read[1]) as Level, label: '', marker: 'number', runIn: read[2] === '+' }
    : { ...common, type: 'paragraph' };
}

/** A draft of 2016 with these blocks. */
export const draftOf = (blocks: Block[], more: Partial<Plan> = {}): Plan => ({
  schema: 1, id: 'draft', kind: 'draft', title: '洪川市科学技术局2016年工作要点', year: 2016, issuer: '', seededFrom: null,
  numbering: { continuous: [] }, blocks, targets: [], notice: emptyNotice(), source: null, ...more,
});

export const UNITS: Record<string, string> = { t1: '件', t2: '项', t3: '亿元' };

/** A plan editor on a document in lines, with ids n1, n2, … and a clock that a test moves. */
export function editorOn(lines: readonly string[]): { editor: PlanSlateEditor; clock: { now: number } } {
  let ids = 0;
  const clock = { now: 0 };
  const plan = { id: 'plan', title: '', blocks: lines.map(blockOf), numbering: { continuous: [] }, targets: [] };
  const { editor } = createPlanEditor(plan, { newId: () => `n${++ids}`, now: () => clock.now, unitOf: (id) => UNITS[id] });
  const selection = selectionIn(editor, lines);
  if (selection) Transforms.select(editor, selection);
  return { editor, clock };
}

function selectionIn(editor: PlanSlateEditor, lines: readonly string[]): Range | null {
  const points = lines.flatMap((line, block) => {
    const text = line.replace(/^(?:h[1-4]\+?|p|r\+?) ?/, '').replace(/⟦\w*(?:\^[^:]+)?:|⟧/g, '');
    return [...text.matchAll(/[|[\]]/g)].map((sign) => ({ sign: sign[0], at: pointAt(editor, block, bare(text.slice(0, sign.index)).length) }));
  });
  const find = (sign: string) => points.find((point) => point.sign === sign)?.at;
  const anchor = find('[') ?? find('|');
  const focus = find(']') ?? find('|');
  return anchor && focus ? { anchor, focus } : null;
}

/** The point at an offset into a block's text; at an edge of two runs the end of the first. */
export function pointAt(editor: PlanSlateEditor, block: number, offset: number): Point {
  let left = offset;
  const entries = [...Node.texts(editor.children[block] as BlockElement)];
  let cell = 0;
  for (const [run, path] of entries) {
    // A break between cells counts as a character of the row's text.
    if (path.length === 2 && path[0] !== cell) [cell, left] = [path[0] ?? 0, left - 1];
    if (left <= run.text.length) return { path: [block, ...path], offset: left };
    left -= run.text.length;
  }
  throw new Error(`no offset ${offset} in block ${block}`);
}

/** The document in lines again; the caret is shown as | when it is collapsed. */
export function linesOn(editor: PlanSlateEditor, showCaret = true): string[] {
  const caret = showCaret && editor.selection && Range.isCollapsed(editor.selection) ? editor.selection.anchor : null;
  return editor.children.map((node, block) => {
    if (!isBlock(node)) throw new Error('text or a cell at the top');
    const head = node.type === 'row' ? `r${node.header ? '+' : ''}` : node.type === 'heading' ? `h${node.level}${node.runIn ? '+' : ''}` : 'p';
    const shown = ([run, path]: [Inline, number[]]) => {
      const here = caret && caret.path.join() === [block, ...path].join() ? `${run.text.slice(0, caret.offset)}|${run.text.slice(caret.offset)}` : run.text;
      return run.target || run.note ? `⟦${run.target ?? ''}${run.note ? `^${run.note}` : ''}:${here}⟧` : here;
    };
    const texts = [...Node.texts(node)].map(([run, path]) => ({ text: shown([run, path]), cell: path.length === 2 ? (path[0] ?? 0) : 0 }));
    const text = texts.map((piece, at) => (at > 0 && piece.cell !== texts[at - 1]?.cell ? `\t${piece.text}` : piece.text));
    return `${head} ${text.join('')}`;
  });
}

/** What a save would find wrong, with the targets that the prose mentions. */
export function faultOf(editor: PlanSlateEditor): string | null {
  const blocks = fromSlate(editor.children);
  const mentioned = new Set(blocks.flatMap((block) => block.content.flatMap((run) => run.target ?? [])));
  const known = [...mentioned].filter((id) => UNITS[id] !== undefined);
  return planFault({ blocks, targets: known.map((id) => ({ id })) } as unknown as Plan);
}

/** Runs of an editor in one flat list, for looking at marks. */
export const runsOf = (editor: PlanSlateEditor) => [...Editor.nodes(editor, { at: [], match: Text.isText })].map(([run]) => run);
