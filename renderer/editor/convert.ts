import type { Descendant } from 'slate';
import { invariant, type Block, type Inline } from '../../shared/model';
import type { BlockElement } from './slate-types';

/** Slate wants at least one run in a block, the model none in an empty one. */
const EMPTY_RUN: Inline = { text: '' };

export function blockToElement({ content, carried, source, ...fields }: Block): BlockElement {
  return {
    ...fields,
    ...(carried === null ? {} : { carried }),
    ...(source === null ? {} : { source }),
    children: content.length ? content.map((run) => ({ ...run })) : [{ ...EMPTY_RUN }],
  };
}

const blocks = new WeakMap<BlockElement, Block>();

/** The block of an element. Slate's elements never change in place, so each is turned into a block once. */
export function elementToBlock(element: BlockElement): Block {
  const known = blocks.get(element);
  if (known) return known;
  const { children, carried = null, source = null, ...fields } = element;
  const block: Block = { ...fields, carried, source, content: children.filter((run) => run.text !== '') };
  blocks.set(element, block);
  return block;
}

/** The blocks of a plan as Slate's document: one element a block. */
export const toSlate = (plan: { blocks: readonly Block[] }): BlockElement[] => plan.blocks.map(blockToElement);

/** Back again; fromSlate(toSlate(plan)) equals plan.blocks. */
export const fromSlate = (value: readonly Descendant[]): Block[] => value.map((node) => elementToBlock(asBlock(node)));

/** The document holds blocks at the top and text inside, nothing else. */
export function asBlock(node: Descendant): BlockElement {
  invariant('children' in node, 'text at the top of the document');
  return node;
}
