import { textOf, type Block, type Level, type Plan } from '../model';
import { headingText, sectionsOf, shownLabels } from '../outline';

/** One thing to be matched, a section or a block. */
export interface Item {
  id: string;
  /** Ids on the other side that it came from, the surest evidence. */
  origins: readonly string[];
  /** Its whole text. */
  text: string;
  /** Its number and title; empty for a paragraph. */
  name: string;
  /** Its title without the number; empty for a paragraph. */
  title: string;
}

export interface BlockItem extends Item {
  block: Block;
}

/** A heading and the blocks below it, the heading among them; its id is empty for what stands before the first heading. */
export interface SectionItem extends Item {
  level: Level | null;
  label: string;
  blocks: readonly BlockItem[];
}

/** A plan made ready for matching: each text is put together once. `ofItself`: the other side is another version of it, where a block came from itself. */
export function itemsOf(plan: Plan, ofItself = false): SectionItem[] {
  const labels = shownLabels(plan);
  return sectionsOf(plan).map((section): SectionItem => {
    const blocks = section.blocks.map((block) => blockItem(block, ofItself ? [block.id] : block.origins));
    const { id, level } = section.heading ?? OPENING;
    const origins = section.heading ? (blocks[0]?.origins ?? []) : OPENING.origins;
    const [label, title] = [labels.get(id) ?? '', section.heading ? (blocks[0]?.title ?? '') : ''];
    return { id, origins, level, label, blocks, text: blocks.map(({ text }) => text).join('\n'), name: title && label + title, title };
  });
}

/** What stands before the first heading is the same place in every plan. */
const OPENING = { id: '', origins: [''], level: null };

export const blockItem = (block: Block, origins: readonly string[] = block.origins): BlockItem =>
  ({ id: block.id, origins, text: textOf(block), name: '', title: block.type === 'heading' ? headingText(block) : '', block });

/** The blocks of several sections in reading order. */
export const blocksOf = (sections: readonly SectionItem[]): readonly BlockItem[] => (sections.length === 1 && sections[0] ? sections[0].blocks : sections.flatMap(({ blocks }) => blocks));
