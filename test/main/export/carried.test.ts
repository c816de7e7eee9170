import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeNoticeDocx } from '../../../main/export';
import { readSource } from '../../../main/import';
import { layoutNotice, linesBeside } from '../../../shared/notice';
import { partedForEnd } from '../../../shared/pages';
import { carriedOf, readCarried } from '../../../shared/returning';
import { convertWithOffice, findOffice } from '../../support/office';
import { samplePlan } from '../../support/plans';

const DATE = new Date('2025-02-24T08:00:00Z');
const plan = samplePlan(2025);
const BESIDE = linesBeside(partedForEnd(layoutNotice(plan).document), plan);
const write = (): Promise<Uint8Array> => writeNoticeDocx(layoutNotice(plan).document, { date: DATE, carried: carriedOf(plan, BESIDE) });

const carriedIn = async (bytes: Uint8Array): Promise<unknown> => {
  const read = await readSource({ name: 'a.docx', bytes });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.carried;
};
const changed = (bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
};

describe('what a file carries beside its text', () => {
  it('reads back, and makes the same bytes each time', async () => {
    const bytes = await write();
    expect(await carriedIn(bytes)).toEqual(JSON.parse(JSON.stringify(carriedOf(plan, BESIDE))));
    expect(Buffer.from(bytes).equals(Buffer.from(await write()))).toBe(true);
  });

  it('holds nothing that is the office\'s own', () => {
    const own = { ...plan, targets: plan.targets.map((target) => ({ ...target, result: { text: '没有完成', amount: null } })), explanations: [{ target: plan.targets[0]?.id ?? '', text: '经费减少' }] };
    expect(JSON.stringify(carriedOf(own, BESIDE))).not.toMatch(/没有完成|经费减少/);
  });

  it('is passed over where another hand damaged it: the text is read all the same', async () => {
    const bytes = await write();
    expect(await carriedIn(changed(bytes, 'customXml/item1.xml', (xml) => xml.replace(/>[^<]{40}/, '>')))).toBeNull();
    expect(await carriedIn(changed(bytes, 'customXml/item1.xml', (xml) => xml.replace('urn:chengqi:plan', 'urn:other')))).toBeUndefined();
    expect(readCarried({ format: 'chengqi-plan', version: 2 })).toBeNull();
    expect(readCarried({ ...carriedOf(plan, BESIDE), targets: [] })).toBeNull();
  });

  (findOffice() ? it : it.skip)(`survives LibreOffice opening and saving the file${findOffice() ? '' : ' (skipped: LibreOffice is not installed)'}`, async () => {
    const saved = convertWithOffice(findOffice() ?? '', await write(), 'docx:MS Word 2007 XML');
    expect(await carriedIn(new Uint8Array(saved))).toEqual(JSON.parse(JSON.stringify(carriedOf(plan, BESIDE))));
  }, 150_000);
});
