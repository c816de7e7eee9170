import { textOf, type Block } from '../model';
import { labelOf } from './labels';

/** How far the copy may have put something of its own (a viewer's number, a page mark) between two characters of a text. */
const FURTHEST = 16;

/**
 * Where each character of a block's text stands in the source, by walking both beside one another: the copy may have
 * white space and marks of its own between. Empty for a block that came from no source.
 */
export function placesInSource(block: Block, source: string): number[] {
  if (!block.source) return [];
  const { start, end } = block.source;
  const label = labelOf(block);
  const places: number[] = [];
  let at = start;
  for (const character of label + textOf(block)) {
    const found = source.slice(at, Math.min(end, at + FURTHEST)).indexOf(character);
    const place = found < 0 ? Math.min(at, Math.max(start, end - 1)) : at + found;
    for (let unit = 0; unit < character.length; unit += 1) places.push(place + (found < 0 ? 0 : unit));
    if (found >= 0) at = place + character.length;
  }
  return places.slice(label.length);
}
