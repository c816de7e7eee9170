import { textOf, type Block } from '../model';
import { headingText, type Section } from '../outline';

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

/** What stands before the first heading has no id of its own. */
export const sectionId = (section: Section): string => section.heading?.id ?? '';

export function sectionItem(section: Section, labels: ReadonlyMap<string, string>): Item {
  const title = section.heading ? blockItem(section.heading).title : '';
  return {
    id: sectionId(section),
    // What stands before the first heading is the same place in every plan.
    origins: section.heading ? section.heading.origins : [''],
    text: section.blocks.map((block) => blockItem(block).text).join('\n'),
    name: title && (labels.get(sectionId(section)) ?? '') + title,
    title,
  };
}

/** A block never changes in place, and is asked for in every pass. */
const items = new WeakMap<Block, Item>();

export function blockItem(block: Block): Item {
  const known = items.get(block);
  if (known) return known;
  const item = { id: block.id, origins: block.origins, text: textOf(block), name: '', title: block.type === 'heading' ? headingText(block) : '' };
  items.set(block, item);
  return item;
}

/** The blocks of several sections in reading order. */
export const blocksOf = (sections: readonly Section[]): readonly Block[] => (sections.length === 1 && sections[0] ? sections[0].blocks : sections.flatMap((section) => section.blocks));
