import { Element, type DecoratedRange, type NodeEntry } from 'slate';
import { elementToBlock } from './convert';
import { runInLead } from './drawn-runs';

const NONE: DecoratedRange[] = [];

/** The heading sentence of a run-in heading, as a decoration: drawn in its level's face, never stored. */
export function leadDecorations([node, path]: NodeEntry): DecoratedRange[] {
  if (!Element.isElement(node) || node.type === 'cell' || node.type === 'row') return NONE;
  let lead = runInLead(elementToBlock(node));
  if (lead === 0) return NONE;
  const ranges: DecoratedRange[] = [];
  for (const [at, run] of node.children.entries()) {
    const here = Math.min(lead, run.text.length);
    if (here === 0) break;
    const place = [...path, at];
    ranges.push({ anchor: { path: place, offset: 0 }, focus: { path: place, offset: here }, lead: true } as DecoratedRange);
    lead -= here;
  }
  return ranges;
}
