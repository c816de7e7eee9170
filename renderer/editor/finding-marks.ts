import type { DecoratedRange, NodeEntry } from 'slate';
import type { Block, Span } from '../../shared/model';
import { elementToBlock } from './convert';
import { isBlock } from './places';
import { rangeIn } from './stretches';

/** A stretch of a block that is underlined: must: the notice cannot go out so; advice: better otherwise. */
export interface FindingMark extends Span {
  kind: 'must' | 'advice';
}

/**
 * By the block itself, not by its id: a block that was changed since is another one, and marks that may no longer fit it are not
 * drawn until it was looked at again.
 */
export type FindingMarks = ReadonlyMap<Block, readonly FindingMark[]>;

const NONE: DecoratedRange[] = [];

/** The underlined stretches of a block, as decorations: drawn, never stored. */
export function findingDecorations([node, path]: NodeEntry, marks: FindingMarks): DecoratedRange[] {
  if (marks.size === 0 || !isBlock(node)) return NONE;
  const own = marks.get(elementToBlock(node));
  return own ? own.map((mark) => ({ ...rangeIn(node, path, mark), mark: mark.kind }) as DecoratedRange) : NONE;
}
