import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from '@jest/globals';
import { writeRedlineDocx } from '../../../main/export';
import { acceptRedline, drawRedline, rejectRedline } from '../../../shared/redline';
import type { OfficialParagraph } from '../../../shared/notice';
import { findOffice } from '../../support/office';
import { OFFICE_FILTERS, runInOffice } from '../../support/office-macro';
import { knownPairs, revisedPlans } from '../../support/redline-pairs';

const office = findOffice();

const ACCEPT_AND_REJECT = `
Sub Work(folder As String)
  Settle folder, ".uno:AcceptAllTrackedChanges", "accepted.txt"
  Settle folder, ".uno:RejectAllTrackedChanges", "rejected.txt"
End Sub

Sub Settle(folder As String, command As String, name As String)
  Dim document As Object
  document = Opened(folder & "in.docx")
  Dispatch document, command
  StoreAs document, folder & name, "${OFFICE_FILTERS.txt}"
  document.close(True)
End Sub`;

const textsOf = (paragraphs: readonly OfficialParagraph[]): string[] =>
  paragraphs.flatMap(({ runs, table }) => (table ? table.rows.flatMap(({ cells }) => cells) : [runs]).map((each) => each.map(({ text, note }) => text + (note ? note.number : '')).join('')));

const show = (r: any): string => '\n' + r.parts.map((p: any) => p.kind === 'paragraph' ? p.items.map((i: any) => i.kind === 'edge' ? `<${i.side}${i.name}${i.edge}>` : (i.kind==='note'?'[n]':'') + ({ kept: '', deleted: '-', inserted: '+' } as any)[i.change] + (i.moved ? 'M' : '') + '{' + (i.text ?? '') + '}').join('') + '¶' + p.mark.change + (p.mark.moved ? 'M' : '') : 'TABLE ' + p.rows.map((r: any) => r.change)).join('\n');
it('x', async () => {
  const pairs = [...knownPairs(), ...fc.sample(revisedPlans, { seed: 20160327, numRuns: 40 })];
  const redlines = pairs.map(({ before, after }) => drawRedline(before, after));
  const files = await Promise.all(redlines.map((redline) => writeRedlineDocx(redline, { author: '李明', date: new Date('2025-12-01T08:00:00Z') })));
  files.forEach((bytes, nth) => writeFileSync(`/tmp/redline-x/${nth}.docx`, bytes));
  const t = Date.now();
  const out = runInOffice(office!, { files, basic: ACCEPT_AND_REJECT, outputs: ['accepted.txt', 'rejected.txt'] });
  console.log((Date.now() - t) / 1000, 's', files.length);
  const lines = (b: Buffer) => b.toString('utf8').replace(/^\ufeff/, '').replace(/\n$/, '').split('\n');
  let bad = 0;
  for (const [nth, redline] of redlines.entries()) {
    for (const [name, want] of [['accepted.txt', textsOf(acceptRedline(redline))], ['rejected.txt', textsOf(rejectRedline(redline))]] as const) {
      const got = lines(out[nth]![name]!).map((l) => l.replace(/[¹²³⁰-⁹]|\d\)$/g, (x) => x));
      if (JSON.stringify(got) !== JSON.stringify(want)) { bad++; if (bad < 9) console.log(nth, pairs[nth]!.name, name, show(redline), '\nWANT', want.join('¶').slice(-600), '\nGOT ', got.join('¶').slice(-600)); }
    }
  }
  expect(bad).toBe(0);
}, 250_000);
