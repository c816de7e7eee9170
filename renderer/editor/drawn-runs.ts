import { leadLength } from '../../shared/outline';
import type { Block } from '../../shared/model';
import type { DrawnText } from './slate-types';

/**
 * The runs of a block as they are drawn: cut where the heading sentence of a run-in heading ends
 * (深化科技计划管理改革。逐步建立…), which stands in the face of its level while the rest is body text.
 */
export function drawnRuns(block: Block): DrawnText[] {
  let lead = runInLead(block);
  return block.content.flatMap((run): DrawnText[] => {
    const here = Math.min(lead, run.text.length);
    lead -= here;
    if (here === 0) return [run];
    const first: DrawnText = { ...run, text: run.text.slice(0, here), lead: true };
    return here === run.text.length ? [first] : [first, { ...run, text: run.text.slice(here) }];
  });
}

/** The length of a run-in heading's sentence; 0 where the whole block has one face. */
export const runInLead = (block: Block): number => (block.type === 'heading' && block.runIn ? leadLength(block) : 0);
