import type { Block, Heading, Plan } from '../model';

/** A heading and the paragraphs below it, up to the next heading of any level. */
export interface Section {
  /** null for what stands before the first heading. */
  heading: Heading | null;
  /** All of its blocks in order, the heading included. */
  blocks: Block[];
}

/** The plan as a flat run of sections in reading order; every block is in exactly one. */
export function sectionsOf(plan: Pick<Plan, 'blocks'>): Section[] {
  const sections: Section[] = [];
  for (const block of plan.blocks) {
    const current = sections.at(-1);
    if (block.type === 'heading') sections.push({ heading: block, blocks: [block] });
    else if (current) current.blocks.push(block);
    else sections.push({ heading: null, blocks: [block] });
  }
  return sections;
}

/** How many sections have a heading: the count that the library shows. */
export const countSections = (plan: Pick<Plan, 'blocks'>): number =>
  plan.blocks.filter((block) => block.type === 'heading').length;
