import { Editor, Node, Transforms, type DecoratedRange, type NodeEntry, type Range } from 'slate';
import type { Block, BlockId, Span } from '../../shared/model';
import { findInRuns, type FindQuery } from './find';
import { elementToBlock } from './convert';
import { isBlock, pathOfBlock } from './places';
import type { PlanSlateEditor } from './slate-types';
import { rangeIn, rangeOf } from './stretches';
import { asOneStep } from './with-undo-steps';

/** A place that was found, in offsets of the block's text. */
export interface Match extends Span {
  block: BlockId;
}

/** Every place of some blocks that answers to a query, in reading order. */
export const findMatches = (blocks: readonly Block[], query: FindQuery): Match[] =>
  blocks.flatMap((block) => findInRuns(block.content, query).map((span) => ({ ...span, block: block.id })));

/** Where a match stands now; null when its block is gone. */
export const rangeOfMatch = (editor: PlanSlateEditor, match: Match): Range | null => rangeOf(editor, match.block, match);

/** What is lit while the bar is open. */
export interface Finding {
  query: FindQuery;
  current: Match | null;
}

/** The matches of a block, as decorations: computed for the block that changed only, never stored. */
export function findDecorations([node, path]: NodeEntry, { query, current }: Finding): DecoratedRange[] {
  if (!isBlock(node)) return [];
  return findInRuns(elementToBlock(node).content, query).map((span) => {
    const isCurrent = current?.block === node.id && current.start === span.start;
    return { ...rangeIn(node, path, span), found: isCurrent ? 'current' : 'match' } as DecoratedRange;
  });
}

/** Puts other words into places that were found, as typing would put them there: figures stay their targets'. One step to undo. */
export function replaceMatches(editor: PlanSlateEditor, matches: readonly Match[], replacement: string): void {
  const selected = editor.selection && Editor.rangeRef(editor, editor.selection);
  asOneStep(editor, () => {
    for (const match of [...matches].reverse()) {
      for (const change of changesIn(editor, match, replacement).reverse()) {
        const range = rangeOfMatch(editor, { ...match, ...change });
        if (!range) continue;
        Transforms.select(editor, range);
        if (change.text === '') editor.deleteFragment();
        else editor.insertText(change.text);
      }
    }
  });
  const range = selected?.unref();
  if (range) Transforms.select(editor, range);
}

interface Change extends Span {
  text: string;
}

const FIGURE = /([0-9０-９]+(?:[.,．，][0-9０-９]+)*)/;

/**
 * The smallest changes that make the replacement: words against words and figure against figure where both sides have
 * as many (办理9000件 → 受理9500件), so that the figure in the middle is overtyped and not swept away with the words.
 */
function changesIn(editor: PlanSlateEditor, match: Match, replacement: string): Change[] {
  const path = pathOfBlock(editor, match.block);
  if (!path) return [];
  const found = Node.string(Node.get(editor, path)).slice(match.start, match.end);
  const [before, after] = [found.split(FIGURE), replacement.split(FIGURE)];
  const pairs: [string, string][] = before.length === after.length ? before.map((piece, at) => [piece, after[at] ?? '']) : [[found, replacement]];
  let at = match.start;
  return pairs.flatMap(([from, to]) => {
    const start = at;
    at += from.length;
    return from === to ? [] : [trimmed(from, to, start)];
  });
}

/** Without what both begin and end with. */
function trimmed(from: string, to: string, start: number): Change {
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < most - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  return { start: start + head, end: start + from.length - tail, text: to.slice(head, to.length - tail) };
}
