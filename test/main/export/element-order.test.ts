import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { writeArticlesDocx, writeNoticeDocx, writeRedlineDocx, writeRemarksDocx, writeTargetChangesDocx, writeYearsDocx } from '../../../main/export';
import { comparePlans } from '../../../shared/align';
import { layoutNotice } from '../../../shared/notice';
import { drawRedline } from '../../../shared/redline';
import { carriedOf } from '../../../shared/returning';
import { buildYearTable } from '../../../shared/years';
import { FURTHER, PAPERS, writePaper } from '../../official/papers';
import { disorderIn } from '../../support/element-order';
import { SAMPLE_YEARS, planOf, samplePlan } from '../../support/plans';
import { knownPairs } from '../../support/redline-pairs';

const papers = [...PAPERS.filter(({ name }) => !/^(plain|thirty)/.test(name)), ...FURTHER];

const DATE = new Date('2026-01-05T00:00:00Z');
const NOTED = planOf(['一、目标', '建成{孵化器|含众创空间}5家。'], { id: 'n' });
const REMARK = { kind: 'said', id: 'r1', at: '2026-01-05T00:00:00.000Z', by: '王科长', anchor: { on: 'plan' }, text: '口径再核实。' } as const;
const COMPARED = comparePlans(samplePlan(2024), samplePlan(2025));
/** What is exported beside official documents, and what a notice holds beside its own text. */
const others: [name: string, write: () => Promise<Uint8Array>][] = [
  ['a notice with notes and what it carries', () => writeNoticeDocx(layoutNotice(NOTED).document, { date: DATE, carried: carriedOf(NOTED, []) })],
  ['指标对照表', () => writeTargetChangesDocx(COMPARED, DATE)],
  ['新旧条文对照', () => writeArticlesDocx(COMPARED, DATE)],
  ['审阅意见汇总', () => writeRemarksDocx('要点', [REMARK], DATE)],
  ['历年指标', () => writeYearsDocx(buildYearTable(SAMPLE_YEARS.map(samplePlan), [], null), { issuer: null, date: DATE })],
  ...knownPairs().filter((_pair, nth) => nth % 5 === 1).map(({ name, before, after }): [string, () => Promise<Uint8Array>] => [`花脸稿 of ${name}`, () => writeRedlineDocx(drawRedline(before, after), { author: '李明', names: name, date: DATE })]),
];

/** The parts that are of WordprocessingML. */
const partsOf = async (paper: (typeof papers)[number]): Promise<[name: string, xml: string][]> => partsIn(await writePaper(paper));
function partsIn(bytes: Uint8Array): [name: string, xml: string][] {
  return Object.entries(unzipSync(bytes)).filter(([name]) => /^word\/[a-z]+\d*\.xml$/.test(name)).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

describe('the XML of every kind of document', () => {
  it.each(papers.map((paper) => [paper.name, paper] as const))('%s keeps the order of the schema in all of its parts', async (_name, paper) => {
    const parts = await partsOf(paper);
    expect(parts.length).toBeGreaterThan(3);
    for (const [name, xml] of parts) expect({ name, faults: [...new Set(disorderIn(xml))] }).toEqual({ name, faults: [] });
  });

  it.each(others)('%s keeps it too', async (_name, write) => {
    for (const [name, xml] of partsIn(await write())) expect({ name, faults: [...new Set(disorderIn(xml))] }).toEqual({ name, faults: [] });
  });

  it.each([...others, ['a letter', () => writePaper(FURTHER[0] as (typeof papers)[number])] as const])('%s has a part behind every relationship, and a type for every part', async (_name, write) => {
    const parts = unzipSync(await write());
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const types = text('[Content_Types].xml');
    const [defaults, overrides] = [/<Default [^>]*Extension="([^"]+)"/g, /<Override [^>]*PartName="\/([^"]+)"/g].map((form) => [...types.matchAll(form)].map(([, found]) => found ?? ''));
    for (const name of Object.keys(parts)) if (name !== '[Content_Types].xml') expect({ name, typed: overrides?.includes(name) || defaults?.includes(name.slice(name.lastIndexOf('.') + 1)) }).toEqual({ name, typed: true });
    expect(overrides?.filter((name) => !parts[name])).toEqual([]);
    for (const rels of Object.keys(parts).filter((name) => name.endsWith('.rels'))) {
      const from = path.posix.dirname(path.posix.dirname(rels));
      const links = [...text(rels).matchAll(/<Relationship\b[^>]*>/g)].map(([link]) => link);
      const targets = links.filter((link) => !link.includes('TargetMode="External"')).map((link) => path.posix.normalize(path.posix.join(from, /Target="\/?([^"]+)"/.exec(link)?.[1] ?? '')));
      expect({ rels, missing: targets.filter((target) => !parts[target]) }).toEqual({ rels, missing: [] });
      const ids = links.map((link) => /\bId="([^"]+)"/.exec(link)?.[1]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('names each drawn thing once in a part, and no theme fonts', async () => {
    for (const paper of FURTHER) {
      for (const [, xml] of await partsOf(paper)) {
        const ids = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(xml).not.toMatch(/w:(?:ascii|eastAsia|hAnsi|cs)Theme=/);
      }
    }
  });

  it.each(FURTHER.map((paper) => [paper.name, paper] as const))('%s is the same file each time', async (_name, paper) => {
    expect(Buffer.from(await writePaper(paper)).equals(Buffer.from(await writePaper(paper)))).toBe(true);
  });

  it('finds what is out of order', () => {
    const wrap = (pPr: string) => `<w:document xmlns:w="w"><w:body><w:p><w:pPr>${pPr}</w:pPr></w:p><w:sectPr/></w:body></w:document>`;
    expect(disorderIn(wrap('<w:jc/><w:ind/>'))).toEqual(['w:pPr: w:ind after w:jc']);
    expect(disorderIn(wrap('<w:ind/><w:ind/>'))).toEqual(['w:pPr: w:ind after w:ind']);
    expect(disorderIn(wrap('<w:made/>'))).toEqual(['w:pPr: w:made is not known']);
    expect(disorderIn(wrap('<w:ind/><w:jc/>'))).toEqual([]);
    expect(disorderIn(wrap('<w:ind><w:made/></w:ind>'))).toEqual(['w:ind is not known to hold anything']);
    expect(disorderIn('<w:tc xmlns:w="w"><w:p/><w:tbl/></w:tc>')).toEqual(['w:tc: w:p is not the last']);
  });
});
