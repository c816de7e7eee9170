import type { BlockPair, SectionHead, SectionPair } from './comparison';
import { applyPieces, revertPieces } from './diff-text';

/** A line of one side of a pair: where it begins in that side's text, and the heading that it is; null: it is text. */
export interface LineHead { start: number; head: SectionHead | null }

/** The lines of one side of a pair, one a part, with the headings that begin them: a joined paragraph is led by any of its parts, not by the one that stands for all. */
export function lineHeads(section: Pick<SectionPair, 'kind' | 'before' | 'after' | 'others'>, pair: BlockPair, side: 'before' | 'after'): LineHead[] {
  const joined = side === 'before' ? 'merged' : 'split';
  const here = section[side];
  const ids = new Set([pair[side], ...(pair.kind === joined ? pair.others : [])]);
  const heads = [...(here ? [here] : []), ...(section.kind === joined ? section.others : [])].filter(({ id }) => id !== null && ids.has(id));
  let start = 0;
  return (side === 'before' ? revertPieces : applyPieces)(pair.pieces).split('\n').map((line): LineHead => {
    const at = start;
    start += line.length + 1;
    const [head = null] = heads.filter(({ text }) => line.startsWith(text)).sort((a, b) => b.text.length - a.text.length);
    return { start: at, head };
  });
}
