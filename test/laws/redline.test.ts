import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { comparePlans } from '../../shared/align';
import type { Plan } from '../../shared/model';
import { planText, type OfficialParagraph } from '../../shared/notice';
import { acceptRedline, drawRedline, rejectRedline, type Redline, type RedlineItem } from '../../shared/redline';
import { knownPairs, revisedPlans, type RedlinePair } from '../support/redline-pairs';

/** The plan by itself; a table is set as the later plan's, so shares of width are left aside; `closed`: with a blank behind it. */
function printed(plan: Plan, closed: boolean): OfficialParagraph[] {
  const paragraphs = planText(plan).map(withoutShares);
  return closed ? [...paragraphs, BLANK] : paragraphs;
}

const BLANK: OfficialParagraph = { role: 'blank', runs: [] };

const withoutShares = (paragraph: OfficialParagraph): OfficialParagraph => (paragraph.table ? { ...paragraph, table: { ...paragraph.table, shares: [] } } : paragraph);

/** Only where there are tables may a blank stand at the end. */
const hasTables = ({ blocks }: Plan): boolean => blocks.some(({ type }) => type === 'row');

function holds({ before, after }: Pick<RedlinePair, 'before' | 'after'>): void {
  const redline = drawRedline(before, after);
  const accepted = acceptRedline(redline);
  const closed = (hasTables(before) || hasTables(after)) && accepted.length > planText(after).length;
  expect(accepted.map(withoutShares)).toEqual(printed(after, closed));
  expect(rejectRedline(redline).map(withoutShares)).toEqual(printed(before, closed));
  expect(wordFault(redline)).toBeNull();
}

/** What Word would not open, or would not accept as marked. */
function wordFault({ parts }: Redline): string | null {
  const last = parts.at(-1);
  if (last?.kind !== 'paragraph' || last.mark.change !== 'kept') return 'the last mark of the document is revised';
  const items = parts.flatMap((part): RedlineItem[] => (part.kind === 'paragraph' ? part.items : []));
  const edges = items.flatMap((item) => (item.kind === 'edge' ? [`${item.side} ${item.name} ${item.edge}`] : []));
  if (new Set(edges).size !== edges.length) return 'two edges of one name';
  for (const edge of edges) {
    const [side = '', name = '', which = ''] = edge.split(' ');
    for (const wanted of [`${side} ${name} ${which === 'start' ? 'end' : 'start'}`, `${side === 'from' ? 'to' : 'from'} ${name} ${which}`]) if (!edges.includes(wanted)) return `${edge} without ${wanted}`;
  }
  return null;
}

test('accepting a redline makes the text after, rejecting it the text before: faces, forms, numbers, notes and rows', () => {
  for (const pair of knownPairs()) holds(pair);
  fc.assert(fc.property(revisedPlans, holds), { seed: 20160327, numRuns: 600 });
});

test('a plan beside itself shows no revision', () => {
  for (const { before } of knownPairs()) {
    const changes = drawRedline(before, before).parts.flatMap((part) => (part.kind === 'paragraph' ? [part.mark.change, ...part.items.map((item) => (item.kind === 'edge' ? 'edge' : item.change))] : part.rows.map(({ change }) => change)));
    expect([...new Set(changes)]).toEqual(['kept']);
  }
});

test('a section that the comparison calls unchanged bears no revision but that of its number', () => {
  for (const { before, after } of knownPairs()) {
    const same = comparePlans(before, after).sections.filter(({ kind }) => kind === 'same').flatMap(({ after: head }) => head?.text || []);
    const kept = drawRedline(before, after).parts.flatMap((part) => (part.kind === 'paragraph' ? [part.items.map((item) => (item.kind === 'text' && (item.change === 'kept' || item.moved) ? item.text : '')).join('')] : []));
    for (const text of same) expect(kept.filter((line) => line.includes(text))).not.toEqual([]);
  }
});
