import { textOf, type Block } from '../model';

/** 沿用未改 carried · 已改 edited · 已确认 confirmed · 新增 new. */
export type BlockState = 'carried' | 'edited' | 'confirmed' | 'new';

/** Derived from what the block is now, so that undo and redo bring the state back by themselves. */
export function blockState(block: Pick<Block, 'content' | 'carried' | 'confirmed'>): BlockState {
  if (block.carried === null) return 'new';
  if (block.carried !== textOf(block)) return 'edited';
  return block.confirmed ? 'confirmed' : 'carried';
}

/** 待改写: it was carried over to be written anew, still has its first words, and nobody has let them stand. */
export const awaitsRewrite = (block: Pick<Block, 'content' | 'rewrite' | 'confirmed'>): boolean =>
  block.rewrite !== undefined && !block.confirmed && block.rewrite === textOf(block);

/** What a mark says of a block: 待改写 stands before what else could be said. */
export type ShownState = BlockState | 'rewrite';

export const shownState = (block: Pick<Block, 'content' | 'carried' | 'rewrite' | 'confirmed'>): ShownState => (awaitsRewrite(block) ? 'rewrite' : blockState(block));
