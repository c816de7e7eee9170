import type { BlockPair, SectionPair } from '../align';
import { textOf, type Block, type BlockId, type TargetId } from '../model';
import type { LitMention } from './section-years';

/** Where the text of a year's sections states targets: places in the later side of the pair that is named by its later block. */
export function litMentions(sections: readonly SectionPair[], blocks: readonly Block[], isLit: (target: TargetId) => boolean): LitMention[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const positions = new Map(blocks.map(({ id }, at) => [id, at]));
  return sections.flatMap(({ pairs }) => pairs.flatMap((pair) => {
    const { after } = pair;
    if (after === null) return [];
    let start = 0;
    return laterIds(pair, after).sort((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0)).flatMap((id) => {
      const block = byId.get(id);
      if (!block) return [];
      const found = mentionsIn(block, start).filter(({ target }) => isLit(target)).map((mention) => ({ block: after, ...mention }));
      // A line a part.
      start += textOf(block).length + 1;
      return found;
    });
  }));
}

/** All parts of the later side. */
const laterIds = ({ kind, others }: BlockPair, after: BlockId): BlockId[] => (kind === 'split' ? [after, ...others] : [after]);

function mentionsIn({ content }: Block, from: number): Omit<LitMention, 'block'>[] {
  let at = from;
  return content.flatMap(({ text, target }) => {
    const start = at;
    at += text.length;
    return target === undefined ? [] : [{ target, start, end: at }];
  });
}
