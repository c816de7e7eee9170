import type { Plan } from '../model';
import { noteLine, notesIn, noteStarts, shownLabels, textWithNotes } from '../outline';

/**
 * The plan as plain text, as it would be typed: document number, the notice if there is one, title, then a paragraph a
 * block with its label and its notes below it, and what closes the document.
 */
export function printPlan(plan: Plan): string {
  const labels = shownLabels(plan);
  const { notice } = plan;
  const before = noteStarts(plan);
  const body = plan.blocks.flatMap((block) => {
    const first = before.get(block.id) ?? 0;
    const text = (labels.get(block.id) ?? '') + textWithNotes(block, first);
    return [text, ...notesIn(block).map((note, nth) => noteLine(first + nth + 1, note.text))];
  });
  const wrapped = notice.title === '' ? [] : [notice.title, notice.addressee && `${notice.addressee}：`, ...notice.body, notice.signer, longDate(notice.date)];
  // Where no notice was wrapped round the plan, organ and date stand under its title.
  const byline = notice.title === '' && notice.date !== '' ? [plan.issuer, longDate(notice.date)] : [];
  const imprint = notice.printDate === '' ? '' : `${notice.printOffice} ${longDate(notice.printDate)}印发`.trim();
  return [notice.docNumber, ...wrapped, plan.title, ...byline, ...body, notice.copyTo && `抄送：${notice.copyTo}。`, imprint]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** 2024-02-28 → 2024年2月28日 (GB/T 9704-2012 7.3.5.4: no leading zeros). */
function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return year && month && day ? `${year}年${month}月${day}日` : '';
}
