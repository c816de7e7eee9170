import type { Descendant } from 'slate';
import { CELL_BREAK, invariant, type Block, type Inline } from '../../shared/model';
import { cellsOf } from '../../shared/outline';
import type { BlockElement, RowElement } from './slate-types';

/** Slate wants at least one run in a block, the model none in an empty one. */
const EMPTY_RUN: Inline = { text: '' };

const asRuns = (content: readonly Inline[]): Inline[] => (content.length ? content.map((run) => ({ ...run })) : [{ ...EMPTY_RUN }]);

export function blockToElement({ content, carried, source, ...fields }: Block): BlockElement {
  const lineage: Pick<BlockElement, 'carried' | 'source'> = { ...(carried === null ? {} : { carried }), ...(source === null ? {} : { source }) };
  if (fields.type !== 'row') return { ...fields, ...lineage, children: asRuns(content) };
  return { ...fields, ...lineage, children: cellsOf({ content }).map((cell) => ({ type: 'cell' as const, children: asRuns(cell) })) };
}

/** What a row holds as one run of text: a break between cells, in the plain run beside it where there is one. */
function joinCells(row: RowElement): Inline[] {
  const runs: Inline[] = [];
  const isPlain = (run: Inline | undefined) => run !== undefined && run.target === undefined && run.note === undefined;
  for (const run of row.children.flatMap((cell, nth) => [...(nth > 0 ? [{ text: CELL_BREAK }] : []), ...cell.children])) {
    const last = runs.at(-1);
    if (run.text === '') continue;
    if (last && isPlain(last) && isPlain(run)) runs[runs.length - 1] = { text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

const blocks = new WeakMap<BlockElement, Block>();

/** The block of an element. Slate's elements never change in place, so each is turned into a block once. */
export function elementToBlock(element: BlockElement): Block {
  const known = blocks.get(element);
  if (known) return known;
  const block = readElement(element);
  blocks.set(element, block);
  return block;
}

function readElement(element: BlockElement): Block {
  const content = element.type === 'row' ? joinCells(element) : element.children.filter((run) => run.text !== '');
  const { carried = null, source = null } = element;
  return { ...fieldsOf(element), carried, source, content };
}

const fieldsOf = ({ children: _children, carried: _carried, source: _source, ...fields }: BlockElement) => fields;

/** The blocks of a plan as Slate's document: one element a block. */
export const toSlate = (plan: { blocks: readonly Block[] }): BlockElement[] => plan.blocks.map(blockToElement);

/** Back again; fromSlate(toSlate(plan)) equals plan.blocks. */
export const fromSlate = (value: readonly Descendant[]): Block[] => value.map((node) => elementToBlock(asBlock(node)));

/** The document holds blocks at the top and text inside, nothing else. */
export function asBlock(node: Descendant): BlockElement {
  invariant('children' in node && node.type !== 'cell', 'text or a cell at the top of the document');
  return node;
}
