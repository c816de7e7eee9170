import { Element, Transforms } from 'slate';
import type { BlockId, Level } from '../../shared/model';
import { pathOfBlock } from './places';
import type { HeadingElement, PlanSlateEditor } from './slate-types';
import { asOneStep } from './with-undo-steps';

/** The level of the heading at an index; null for a paragraph and beyond the document. */
export function levelAt(editor: PlanSlateEditor, index: number): Level | null {
  const block = editor.children[index];
  return Element.isElement(block) && block.type === 'heading' ? block.level : null;
}

/** The heading that the block at an index stands under (itself when it is one); -1 before the first heading. */
export function headingIndexOf(editor: PlanSlateEditor, index: number): number {
  let at = index;
  while (at >= 0 && levelAt(editor, at) === null) at -= 1;
  return at;
}

/** The first index from `from` on with a heading of at most `level`, or the end of the document. */
function nextHeading(editor: PlanSlateEditor, from: number, level: Level): number {
  let at = from;
  while (at < editor.children.length && (levelAt(editor, at) ?? 5) > level) at += 1;
  return at;
}

function previousHeading(editor: PlanSlateEditor, from: number, level: Level): number {
  let at = from;
  while (at >= 0 && (levelAt(editor, at) ?? 5) > level) at -= 1;
  return at;
}

/** Where the section of a heading ends: it and all that stands under it, deeper headings included. What stands before the first heading ends there. */
export function sectionEnd(editor: PlanSlateEditor, index: number): number {
  return nextHeading(editor, index + 1, levelAt(editor, index) ?? 4);
}

/**
 * Moves a heading with all that stands under it before the block at an index (or to the end), and to another level where
 * one is given: deeper headings follow as far as （1） allows. One step to undo; false when nothing would change.
 */
export function moveSectionTo(editor: PlanSlateEditor, index: number, to: number, level?: Level): boolean {
  const own = levelAt(editor, index);
  if (own === null) return false;
  const end = sectionEnd(editor, index);
  const by = (level ?? own) - own;
  const stays = to >= index && to <= end;
  if (stays && (by === 0 || (to !== index && to !== end))) return false;
  asOneStep(editor, () => {
    for (let at = index; by !== 0 && at < end; at++) {
      const was = levelAt(editor, at);
      if (was !== null) Transforms.setNodes<HeadingElement>(editor, { level: Math.min(4, Math.max(1, was + by)) as Level }, { at: [at] });
    }
    for (let n = 0; !stays && n < end - index; n++) {
      Transforms.moveNodes(editor, to < index ? { at: [index + n], to: [to + n] } : { at: [index], to: [to - 1] });
    }
  });
  return true;
}

/**
 * Moves a section before the one above (-1) or behind the one below (1), out of or into a section of a higher level
 * where it comes to its edge; false when there is nowhere to go.
 */
export function moveSection(editor: PlanSlateEditor, headingIndex: number, direction: -1 | 1): boolean {
  const level = levelAt(editor, headingIndex);
  if (level === null) return false;
  if (direction === -1) {
    const to = previousHeading(editor, headingIndex - 1, level);
    return to >= 0 && moveSectionTo(editor, headingIndex, to);
  }
  const end = sectionEnd(editor, headingIndex);
  const below = levelAt(editor, end);
  // Behind a section of its own level; into a higher one, before the sections that stand in it.
  return below !== null && moveSectionTo(editor, headingIndex, nextHeading(editor, end + 1, below === level ? level : 4));
}

/** Where a section is let fall: before another, behind it, or into it as its last. */
export type DropPlace = 'before' | 'after' | 'into';

/** Where a drop leads to: the index before which the section comes to stand, and its level there; null where it cannot. */
function landing(editor: PlanSlateEditor, over: number, place: DropPlace): { to: number; level: Level } | null {
  const level = levelAt(editor, over);
  const end = sectionEnd(editor, over);
  // Behind the words before the first heading.
  if (level === null) return place === 'after' ? { to: end, level: levelAt(editor, end) ?? 1 } : null;
  if (place === 'before') return { to: over, level };
  if (place === 'after') return { to: end, level };
  const first = nextHeading(editor, over + 1, 4);
  const inside = first < end ? levelAt(editor, first) : level < 4 ? ((level + 1) as Level) : null;
  return inside && { to: end, level: inside };
}

/** Lets a section fall beside or into another; it takes the level of its new neighbours. False where it cannot or stays. */
export function dropSection(editor: PlanSlateEditor, dragged: BlockId, over: BlockId, place: DropPlace): boolean {
  const from = pathOfBlock(editor, dragged)?.[0];
  const at = pathOfBlock(editor, over)?.[0];
  if (from === undefined || at === undefined || levelAt(editor, from) === null) return false;
  const land = at >= from && at < sectionEnd(editor, from) ? null : landing(editor, at, place);
  return land !== null && moveSectionTo(editor, from, land.to, land.level);
}
