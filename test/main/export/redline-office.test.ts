import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { writeRedlineDocx } from '../../../main/export';
import type { OfficialParagraph } from '../../../shared/notice';
import { acceptRedline, drawRedline, rejectRedline, type Redline } from '../../../shared/redline';
import { findOffice } from '../../support/office';
import { OFFICE_FILTERS, runInOffice } from '../../support/office-macro';
import { planOf } from '../../support/plans';
import { knownPairs, revisedPlans } from '../../support/redline-pairs';

const office = findOffice();

const acceptAndReject = (extension: keyof typeof OFFICE_FILTERS) => ({
  outputs: [`accepted.${extension}`, `rejected.${extension}`],
  basic: `
Sub Work(folder As String)
  Settle folder, ".uno:AcceptAllTrackedChanges", "accepted.${extension}"
  Settle folder, ".uno:RejectAllTrackedChanges", "rejected.${extension}"
End Sub

Sub Settle(folder As String, command As String, name As String)
  Dim document As Object
  document = Opened(folder & "in.docx")
  Dispatch document, command
  StoreAs document, folder & name, "${OFFICE_FILTERS[extension]}"
  document.close(True)
End Sub`,
});

const write = (redline: Redline): Promise<Uint8Array> => writeRedlineDocx(redline, { author: '李明', date: new Date('2025-12-01T08:00:00Z') });

/** A line a paragraph or cell, with the numbers of notes. */
const linesOf = (paragraphs: readonly OfficialParagraph[]): string[] =>
  paragraphs.flatMap(({ runs, table }) => (table ? table.rows.flatMap(({ cells }) => cells) : [runs]).map((each) => each.map(({ text, note }) => text + (note ? note.number : '')).join('')));

/** LibreOffice puts a joiner (U+200D) into an empty cell of a row that came or went. */
const linesIn = (text: Buffer | undefined): string[] => String(text).replace(/^\ufeff/, '').replace(/\n$/, '').replaceAll('\u200d', '').split('\n');

/**
 * Where LibreOffice 7.4 leaves an empty paragraph behind: of a paragraph with a note that goes whole, and of one between
 * two tables that only one side has.
 */
function mayLeaveBlank({ parts }: Redline): boolean {
  return parts.some((part, at) => part.kind === 'paragraph' && (part.items.some(({ kind }) => kind === 'note') || (part.mark.change !== 'kept' && parts[at + 1]?.kind === 'table')));
}

describe(`a redline opened by LibreOffice${office ? '' : ' (skipped: LibreOffice is not installed)'}`, () => {
  (office ? it : it.skip)('is the text after when all is accepted, the text before when all is rejected', async () => {
    const pairs = [...knownPairs(), ...fc.sample(revisedPlans, { seed: 20160327, numRuns: 40 })];
    const redlines = pairs.map(({ before, after }) => drawRedline(before, after));
    const settled = runInOffice(office ?? '', { files: await Promise.all(redlines.map(write)), ...acceptAndReject('txt') });
    const [wrong, exact]: [string[], number[]] = [[], []];
    for (const [nth, redline] of redlines.entries()) {
      const shown = mayLeaveBlank(redline) ? (lines: string[]) => lines.filter(Boolean) : (lines: string[]) => lines;
      if (!mayLeaveBlank(redline)) exact.push(nth);
      for (const [name, paragraphs] of [['accepted.txt', acceptRedline(redline)], ['rejected.txt', rejectRedline(redline)]] as const) {
        const [seen, wanted] = [shown(linesIn(settled[nth]?.[name])), shown(linesOf(paragraphs))];
        if (seen.join('¶') !== wanted.join('¶')) wrong.push(`${pairs[nth]?.name} ${name}: ${seen.join('¶')} instead of ${wanted.join('¶')}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(exact.length).toBeGreaterThan(knownPairs().length - 5);
  }, 280_000);

  (office ? it : it.skip)('takes a note’s old and new words along', async () => {
    const noted = (id: string, note: string) => {
      const plan = planOf(['一、平台', '新建实验室5家。'], { id });
      return { ...plan, blocks: plan.blocks.map((block, at) => (at === 1 ? { ...block, content: [{ text: '新建实验室', note }, { text: '5家。' }] } : block)) };
    };
    const bytes = await write(drawRedline(noted('a', '指市级实验室，见旧办法。'), noted('b', '指市级实验室，见新办法。')));
    const [settled] = runInOffice(office ?? '', { files: [bytes], ...acceptAndReject('docx') });
    const noteIn = (file: Buffer | undefined): string => strFromU8(unzipSync(file ?? Buffer.alloc(0))['word/footnotes.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
    expect(noteIn(settled?.['accepted.docx'])).toContain('指市级实验室，见新办法。');
    expect(noteIn(settled?.['rejected.docx'])).toContain('指市级实验室，见旧办法。');
  }, 120_000);
});
