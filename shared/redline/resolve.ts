import type { OfficialParagraph, OfficialRun } from '../notice';
import type { Change, Redline, RedlineItem } from './redline';

/** What remains when every revision is accepted: the text after, as official paragraphs. */
export const acceptRedline = (redline: Redline): OfficialParagraph[] => resolve(redline, 'deleted');
/** What remains when every revision is rejected: the text before. */
export const rejectRedline = (redline: Redline): OfficialParagraph[] => resolve(redline, 'inserted');

function resolve({ parts }: Redline, gone: Change): OfficialParagraph[] {
  const paragraphs: OfficialParagraph[] = [];
  let numbers = 0;
  let open: RedlineItem[] = [];
  const runs = (items: readonly RedlineItem[]): OfficialRun[] => runsOf(items, gone, () => ++numbers);
  for (const part of parts) {
    if (part.kind === 'table') {
      const rows = part.rows.filter(({ change }) => change !== gone).map(({ header, cells }) => ({ header, cells: cells.map(runs) }));
      if (rows.length > 0) paragraphs.push({ role: 'table', runs: [], table: { shares: part.shares, rows } });
      continue;
    }
    open.push(...part.items);
    if (part.mark.change === gone) continue;
    const form = gone === 'inserted' ? (part.mark.was ?? part.mark.form) : part.mark.form;
    paragraphs.push({ ...form, runs: runs(open) });
    open = [];
  }
  if (runs(open).length > 0) throw new Error('text is left behind the last mark');
  return paragraphs;
}

function runsOf(items: readonly RedlineItem[], gone: Change, nextNumber: () => number): OfficialRun[] {
  const joined: OfficialRun[] = [];
  for (const item of items) {
    if (item.kind === 'edge' || item.change === gone) continue;
    const last = joined.at(-1);
    if (item.kind === 'note') {
      if (last) last.note = { number: nextNumber(), text: gone === 'inserted' ? (item.was ?? item.note) : item.note };
      continue;
    }
    const face = gone === 'inserted' ? (item.was ?? item.face) : item.face;
    if (last?.face === face && !last.note) last.text += item.text;
    else joined.push({ text: item.text, face });
  }
  return joined;
}

/** Whether anything differs at all, be it a face or what a note says. */
export const isRevised = ({ parts }: Redline): boolean => parts.some((part) =>
  part.kind === 'table' ? part.rows.some(({ change, cells }) => change !== 'kept' || cells.some(itemsDiffer)) : isChange(part.mark) || itemsDiffer(part.items));

const itemsDiffer = (items: readonly RedlineItem[]): boolean => items.some((item) => item.kind === 'edge' || isChange(item));
const isChange = ({ change, was }: { change: Change; was?: unknown }): boolean => change !== 'kept' || was !== undefined;
