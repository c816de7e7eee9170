import { strFromU8, unzipSync } from 'fflate';
import { FURTHER, PAPERS, writePaper } from '../../official/papers';
import { disorderIn } from '../../support/element-order';

const papers = [...PAPERS.filter(({ name }) => !/^(plain|thirty)/.test(name)), ...FURTHER];

/** The parts that are of WordprocessingML. */
async function partsOf(paper: (typeof papers)[number]): Promise<[name: string, xml: string][]> {
  return Object.entries(unzipSync(await writePaper(paper))).filter(([name]) => /^word\/[a-z]+\d*\.xml$/.test(name)).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

describe('the XML of every kind of document', () => {
  it.each(papers.map((paper) => [paper.name, paper] as const))('%s keeps the order of the schema in all of its parts', async (_name, paper) => {
    const parts = await partsOf(paper);
    expect(parts.length).toBeGreaterThan(3);
    for (const [name, xml] of parts) expect({ name, faults: [...new Set(disorderIn(xml))] }).toEqual({ name, faults: [] });
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
    expect(disorderIn('<w:tc xmlns:w="w"><w:p/><w:tbl/></w:tc>')).toEqual(['w:tc: w:p is not the last']);
  });
});
