import { strFromU8, unzipSync } from 'fflate';
import { writeNoticeDocx } from '../../../main/export';
import type { Notice } from '../../../shared/model';
import { layoutNotice } from '../../../shared/notice';
import { inkOn, type Band } from '../../support/ink';
import { noPaper, withPrinted, wordsOnPages, type Word } from '../../support/paper';
import { samplePlan } from '../../support/plans';

/**
 * The kinds of document that the checker in CI does not know, measured on paper in millimetres: 上行文 with 签发人 (GB/T 9704-2012
 * 7.2.6), 联合行文 (7.2.4, 7.3.5), 信函格式 (10.1).
 */
const NOTICE: Partial<Notice> = {
  docNumber: '云科发〔2025〕7号', addressee: '各县（区）科技局', date: '2025-02-24', copyTo: '市委办公室，市政府办公室', printOffice: '云州市科学技术局办公室', printDate: '2025-02-25',
};
const write = (given: Partial<Notice>, page: 'A' | 'B'): Promise<Uint8Array> => {
  const plan = samplePlan(2025);
  return writeNoticeDocx(layoutNotice({ ...plan, notice: { ...plan.notice, ...NOTICE, ...given } }, { page }).document, { date: new Date('2025-02-24T08:00:00Z') });
};

const CHARACTER = 5.56;
const mm = (twips: number): number => twips / 56.693;
interface Row {
  text: string;
  left: number;
  right: number;
  middle: number;
  baseline: number;
}
/** The lines of a page from the top down; words that stand side by side with room between are apart. */
function rowsOf(words: readonly Word[]): Row[] {
  const rows: Row[] = [];
  for (const word of [...words].filter(({ text }) => text.trim()).sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.find((other) => Math.abs(other.baseline - mm(word.baseline)) < 0.6 && mm(word.left) - other.right < 1.5 * CHARACTER && mm(word.left) > other.left);
    if (!row) rows.push({ text: word.text, left: mm(word.left), right: mm(word.right), middle: mm(word.left + word.right) / 2, baseline: mm(word.baseline) });
    else Object.assign(row, { text: row.text + word.text, right: mm(word.right), middle: (row.left + mm(word.right)) / 2 });
  }
  return rows;
}

/** Lines of characters that stand apart, from the top down. */
const stackOf = (words: readonly Word[]): Pick<Row, 'text' | 'left' | 'right' | 'baseline'>[] => {
  const baselines = words.map(({ baseline }) => mm(baseline)).sort((a, b) => a - b).filter((baseline, nth, all) => nth === 0 || baseline - (all[nth - 1] ?? 0) > 0.6);
  return baselines.map((baseline) => {
    const line = words.filter((word) => Math.abs(mm(word.baseline) - baseline) < 0.6).sort((a, b) => a.left - b.left);
    return { text: line.map(({ text }) => text).join(''), left: mm(line[0]?.left ?? 0), right: mm(line.at(-1)?.right ?? 0), baseline };
  });
};

/** What LibreOffice prints of a document. */
const print = (docx: Uint8Array) => withPrinted(docx, (pdf) => {
  const words = wordsOnPages(pdf);
  return { words, first: inkOn(pdf, 1), second: inkOn(pdf, 2), last: inkOn(pdf, words.length) };
});
const withText = (words: readonly Word[] | undefined, text: string): Word => {
  const found = words?.find((word) => word.text.includes(text));
  if (!found) throw new Error(`${text} is not printed`);
  return found;
};
const near = (measured: number | undefined, wanted: number, by = 1): void => {
  expect(measured).toBeGreaterThan(wanted - by);
  expect(measured).toBeLessThan(wanted + by);
};
const isRule = ({ top, bottom, left, right }: Band): boolean => bottom - top < 1.2 && right - left > 100;

const reason = noPaper();
const on = reason ? describe.skip : describe;
const pages = ['A', 'B'] as const;

on.each(pages)(`信函格式 on page %s${reason && ` (skipped: ${reason})`}`, (page) => {
  let printed: ReturnType<typeof print>;
  beforeAll(async () => {
    printed = print(await write({ kind: 'letter', docNumber: '云科函〔2025〕12号', serial: '000012', secrecy: '机密★1年', urgency: '特急' }, page));
  }, 200_000);

  it('has the mark 30 mm below the edge, red double lines of 170 mm 4 mm below it and 20 mm above the lower edge', () => {
    const { red } = printed.first;
    const [mark, ...rules] = red;
    near(mark?.top, 30);
    expect(rules).toHaveLength(4);
    const [thick, thin, lowerThin, lowerThick] = rules;
    near((thick?.top ?? 0) - (mark?.bottom ?? 0), 4);
    near(lowerThick?.bottom, 277);
    for (const rule of rules) {
      near(rule.left, 20, 0.5);
      near(rule.right, 190, 0.5);
    }
    const height = (band?: Band): number => (band?.bottom ?? 0) - (band?.top ?? 0);
    expect([height(thick) > height(thin), height(lowerThick) > height(lowerThin)]).toEqual([true, true]);
    // In the middle of the type area.
    near(((mark?.left ?? 0) + (mark?.right ?? 0)) / 2, 106);
  });

  it('has 份号 at the left and 发文字号 at the right, 7/8 of a character below the lines, the title two lines below 紧急程度', () => {
    const rows = rowsOf(printed.words[0] ?? []);
    const [serial, number, secrecy, urgency] = ['000012', '云科函', '机密', '特急'].map((text) => rows.find((row) => row.text.includes(text)));
    near(serial?.left, 28);
    near(number?.right, 184);
    near(serial?.baseline, number?.baseline ?? 0, 0.6);
    for (const row of [secrecy, urgency]) near(row?.left, 28);
    const thin = printed.first.red[2];
    const text = printed.first.black.find(({ top }) => top > (thin?.bottom ?? 0));
    near((text?.top ?? 0) - (thin?.bottom ?? 0), 4.94);
    const title = rows.find((row) => row.text.startsWith('云州市科学技术局关于'));
    near(((title?.baseline ?? 0) - (urgency?.baseline ?? 0)) / 10.21, 3, 0.2);
  });

  it('says the name without 文件 and no number on its first page; on the further ones no red, and numbers', () => {
    expect(printed.words[0]?.map(({ text }) => text).join('')).not.toMatch(/文件|—\s*1\s*—/);
    expect(printed.words[1]?.map(({ text }) => text).join('')).toMatch(/—\s*2\s*—/);
    expect(printed.second.red).toEqual([]);
  });

  it('has 版记 of 抄送 alone, without rules, at the foot of the last, even page', () => {
    expect(printed.words.length % 2).toBe(0);
    const words = printed.words.at(-1);
    expect(words?.map(({ text }) => text).join('')).not.toContain('印发');
    near(mm(withText(words, '抄送').baseline), 259.5, 1.5);
    expect(printed.last.black.filter(isRule)).toEqual([]);
  });
});

on.each(pages)('上行文 on page %s', (page) => {
  it.each([[['陈明']], [['欧阳文静']], [['陈明', '欧阳文静']], [['陈明', '欧阳文静', '王立国', '李思', '赵子龙']]])('of %p: 签发人 at the right, 发文字号 at the left, the last name beside it', async (approvers) => {
    const docx = await write({ approvers, addressee: '市人民政府' }, page);
    const { words, first } = print(docx);
    const rows = rowsOf(words[0] ?? []);
    const number = rows.find(({ text }) => text.startsWith('云科发'));
    const label = withText(words[0], '签发人');
    near(number?.left, 28 + CHARACTER);
    const places = approvers.map((name) => withText(words[0], name));
    const labelled = places.map((word) => (word === label ? label.right - name(word) : word.left));
    // Two a row, one character from the right, those below aligned with the first.
    near(mm(Math.max(...places.map(({ right }) => right))), 184 - CHARACTER, 0.8);
    labelled.forEach((left, nth) => near(mm(left), mm(labelled[nth % 2] ?? 0), 0.6));
    // Lines may be drawn together so that signature and date find room (7.3.5.5).
    places.forEach(({ baseline }, nth) => near(mm(baseline), mm(label.baseline) + Math.floor(nth / 2) * 10.2, 0.2 + Math.floor(nth / 2) * 0.6));
    near(mm(places.at(-1)?.baseline ?? 0), number?.baseline ?? 0, 0.5);
    const rule = first.red.find(isRule);
    const glyphs = first.black.filter(({ bottom }) => bottom < (rule?.top ?? 0)).at(-1);
    near((rule?.top ?? 0) - (glyphs?.bottom ?? 0), 4);
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    for (const name of approvers) expect(new RegExp(`<w:r>(?:(?!</w:r>).)*楷体_GB2312(?:(?!</w:r>).)*>${name}</w:t>`).test(xml)).toBe(true);
    expect(xml).toMatch(/<w:r>(?:(?!<\/w:r>).)*仿宋_GB2312(?:(?!<\/w:r>).)*>签发人：<\/w:t>/);
  }, 200_000);
  const name = ({ text }: Word): number => (text.length - 4) * 315;
});

const ORGANS = ['云州市财政局', '云州市发展和改革委员会', '云州市教育局', '云州市农业农村局'];
on.each([1, 2, 3, 4].flatMap((count) => pages.map((page) => [count, page] as const)))('联合行文 of 1 + %d organs on page %s', (count, page) => {
  const partners = ORGANS.slice(0, count);
  const names = ['云州市科学技术局', ...partners];

  it('has the names above one another and equally wide, the main organ first, 文件 in the middle of their height, the body on the first page', async () => {
    const { words, first } = print(await write({ partners, title: '关于印发2025年工作要点的通知' }, page));
    const mark = (words[0] ?? []).filter(({ size, baseline }) => size > 50 && mm(baseline) < 160);
    const beside = mark.find(({ text }) => text === '文件');
    const stacked = stackOf(mark.filter((word) => word !== beside));
    expect(stacked.map(({ text }) => text)).toEqual(names);
    for (const { left, right } of stacked) {
      near(left, stacked[0]?.left ?? 0);
      near(right, stacked[0]?.right ?? 0);
    }
    near(mm(beside?.baseline ?? 0), ((stacked[0]?.baseline ?? 0) + (stacked.at(-1)?.baseline ?? 0)) / 2);
    near(first.red[0]?.top, 72);
    expect(mm(beside?.right ?? 0) <= 184.5 && (stacked[0]?.left ?? 0) >= 27.5).toBe(true);
    expect(words[0]?.map(({ text }) => text).join('')).toContain('工作要点》');
    expect(words.flat().filter(({ text }) => text.includes('云科发'))).toHaveLength(1);
  }, 200_000);

  it('has a seal’s room for every name, rows within the type area, the last name centred on the date, body on their page', async () => {
    const { words } = print(await write({ partners, title: '关于印发2025年工作要点的通知' }, page));
    const on = words.findIndex((all) => all.some(({ text, baseline }) => text.includes('月') && mm(baseline) > 50) && all.some(({ text }) => text === names.at(-1) || text.endsWith(names.at(-1) ?? '')));
    const rows = rowsOf((words[on] ?? []).filter(({ size }) => size < 40));
    const signed = names.map((name) => rows.filter(({ text }) => text === name).at(-1));
    signed.forEach((row, nth) => {
      expect(row).toBeDefined();
      expect((row?.left ?? 0) > 27 && (row?.right ?? 0) < 185).toBe(true);
      for (const other of signed.slice(nth + 1)) expect(Math.hypot((other?.middle ?? 0) - (row?.middle ?? 0), (other?.baseline ?? 0) - (row?.baseline ?? 0))).toBeGreaterThan(42);
    });
    const date = rows.find(({ text }) => text === '2025年2月24日');
    // 6.5 characters of net width: LibreOffice adds room between figures and Han.
    near((date?.right ?? 0) - (6.5 * CHARACTER) / 2, signed.at(-1)?.middle ?? 0);
    near((date?.baseline ?? 0) - (signed.at(-1)?.baseline ?? 0), 10.3, 0.6);
    expect(rows.some(({ text }) => text.endsWith('任务。'))).toBe(true);
  }, 200_000);
});
