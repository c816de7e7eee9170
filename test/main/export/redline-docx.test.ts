import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { writeRedlineDocx } from '../../../main/export';
import { drawRedline } from '../../../shared/redline';
import { planOf } from '../../support/plans';
import { knownPairs, revisedPlans, type RedlinePair } from '../../support/redline-pairs';

const write = ({ before, after }: Pick<RedlinePair, 'before' | 'after'>): Promise<Uint8Array> =>
  writeRedlineDocx(drawRedline(before, after), { author: '李明', date: new Date('2025-12-01T08:00:00.123Z') });

const bodyOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/^.*<w:body>/s, '');

/** ECMA-376 part 1, annex A: the order of what we write in each of these. */
const ORDERS: Record<string, string[]> = {
  // CT_PPr
  'w:pPr': ['pStyle', 'keepNext', 'pageBreakBefore', 'pBdr', 'snapToGrid', 'spacing', 'ind', 'jc', 'rPr', 'pPrChange'],
  // CT_RPr, and CT_ParaRPr, which begins with what became of the mark
  'w:rPr': ['ins', 'del', 'moveFrom', 'moveTo', 'rStyle', 'rFonts', 'color', 'spacing', 'sz', 'szCs', 'rPrChange'],
  // CT_TrPr
  'w:trPr': ['cantSplit', 'tblHeader', 'ins', 'del'],
  // CT_TcPr
  'w:tcPr': ['tcW', 'tcMar', 'vAlign'],
};
/** What may stand in which revision: deleted text is w:delText, moved text is w:t (17.3.3.7, 17.13.5.22). */
const FORBIDDEN: Record<string, string> = { 'w:del': 'w:t', 'w:ins': 'w:delText', 'w:moveFrom': 'w:delText', 'w:moveTo': 'w:delText' };

/** The faults of a document's text, in words. */
function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const open: { name: string; last: number }[] = [];
  const ids = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1);
    const order = ORDERS[parent?.name ?? ''];
    if (parent && order) {
      const at = order.indexOf(name.replace('w:', ''));
      // The choice of CT_TrPrBase has no order of its own.
      if (at < 0 || (at <= parent.last && !(parent.name === 'w:trPr' && at < 2))) faults.push(`${name} in ${parent.name}`);
      parent.last = Math.max(parent.last, at);
    }
    for (const { name: outer } of open) if (FORBIDDEN[outer] === name) faults.push(`${name} in ${outer}`);
    const id = attributes['w:id'];
    if (attributes['w:author'] !== undefined) {
      if (typeof id !== 'string' || ids.has(id)) faults.push(`${name} without an id of its own`);
      else ids.add(id);
      if (attributes['w:author'] !== '李明' || attributes['w:date'] !== '2025-12-01T08:00:00Z') faults.push(`${name} by ${attributes['w:author']} at ${attributes['w:date']}`);
    }
    open.push({ name, last: -1 });
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return faults;
}

describe('a redline as a Word document', () => {
  let files: Uint8Array[];
  beforeAll(async () => {
    files = await Promise.all([...knownPairs(), ...fc.sample(revisedPlans, { seed: 20160327, numRuns: 60 })].map(write));
  });

  it('keeps the order of elements that ECMA-376 asks for; each revision has an id of its own, author and date', () => {
    const written = files.map((bytes) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()));
    expect(written.flatMap(faultsOf)).toEqual([]);
    // All that may be written is written somewhere.
    const names = ['ins', 'del', 'moveFrom', 'moveTo', 'moveFromRangeStart', 'moveToRangeEnd', 'pPrChange', 'rPrChange', 'delText'];
    expect(names.filter((name) => !written.some((xml) => xml.includes(`<w:${name} `)))).toEqual([]);
  });

  it('is the same bytes each time', async () => {
    const [pair] = knownPairs();
    if (!pair) throw new Error('no pair');
    expect(Buffer.from(await write(pair)).equals(Buffer.from(await write(pair)))).toBe(true);
  });

  it('moves a section under one name, its new number a revision of the numeral alone', async () => {
    const [platforms, people] = [['平台', '支持高校共建实验室，实行开放课题制度。'], ['人才', '引进创新团队，建立专家名册。']] as const;
    const xml = bodyOf(await write({
      before: planOf([`一、${platforms[0]}`, platforms[1], `二、${people[0]}`, people[1]], { id: 'a' }),
      after: planOf([`一、${people[0]}`, people[1], `二、${platforms[0]}`, platforms[1]], { id: 'b' }),
    }));
    expect([...xml.matchAll(/<w:(move(?:From|To)Range(?:Start|End)) [^>]*?(?:w:name="([^"]*)")?\/>/g)].map(([, range, name]) => [range, name])).toEqual([
      ['moveToRangeStart', 'move1'], ['moveToRangeEnd', undefined], ['moveFromRangeStart', 'move1'], ['moveFromRangeEnd', undefined],
    ]);
    const plain = (inside: string): string[] => [...xml.matchAll(new RegExp(`<w:${inside} [^>]*[^/]>(?:(?!</w:${inside}>).)*?<w:(?:t|delText)[^>]*>([^<]*)`, 'g'))].map(([, text = '']) => text);
    expect(plain('moveFrom')).toEqual(['、人才', people[1]]);
    expect(plain('moveTo')).toEqual(['、人才', people[1]]);
    expect(plain('del')).toEqual(['一', '二']);
    expect(plain('ins')).toEqual(['一', '二']);
  });

  it('shows a heading of another level as set otherwise, not as rewritten', async () => {
    const text = ['支持高校共建实验室。', '按月调度。'] as const;
    const xml = bodyOf(await write({ before: planOf(['一、建设平台', text[0], '二、督促落实', text[1]], { id: 'a' }), after: planOf(['一、建设平台', text[0], '（一）督促落实', text[1]], { id: 'b' }) }));
    expect(xml).toMatch(/eastAsia="楷体_GB2312"[^>]*\/><w:rPrChange [^>]*><w:rPr><w:rFonts [^>]*eastAsia="黑体"[^>]*\/><\/w:rPr><\/w:rPrChange><\/w:rPr><w:t[^>]*>督促落实/);
  });
});
