import type { Imprint, OfficialDocument, OfficialParagraph, Role } from '../../../shared/notice';
import { composePages, endingOf, type DrawnLine, type DrawnPage } from '../../../shared/pages';

const of = (role: Role, text: string, more: Partial<OfficialParagraph> = {}): OfficialParagraph => ({ role, runs: [{ text, face: 'fangsong' }], ...more });
const bodies = (count: number): OfficialParagraph[] => Array.from({ length: count }, () => of('body', '甲'));
const documentOf = (paragraphs: OfficialParagraph[], more: Partial<OfficialDocument> = {}): OfficialDocument =>
  ({ title: '要点', organ: '云州市科学技术局', page: 'A', form: 'document', imprint: null, parts: [{ lying: false, paragraphs }], ...more });
const pagesOf = (paragraphs: OfficialParagraph[]): DrawnPage[] => composePages(documentOf(paragraphs)).pages;
const textOf = ({ pieces }: DrawnLine): string => pieces.map(({ text }) => text).join('');
const textsOf = (page: DrawnPage | undefined): string[] => (page?.lines ?? []).map(textOf);

const IMPRINT: Imprint = { addressee: '', copyTo: '市委办公室，市政府办公室', office: '云州市科学技术局办公室', printed: '2025年2月24日印发' };
const endingAfter = (paragraphs: number) => {
  const { pages, ending } = composePages(documentOf(bodies(paragraphs), { imprint: IMPRINT }));
  return { ending, pages: pages.length, shown: pages.map(({ shown }) => shown), last: textsOf(pages.at(-1)).some((text) => text.startsWith('抄送：')) };
};

it('sets 22 lines on a page, the first two characters of a paragraph empty', () => {
  const pages = pagesOf(bodies(45));
  expect(pages.map(({ lines }) => lines.length - 1)).toEqual([22, 22, 1]);
  expect(pages[0]?.lines[0]?.pieces[0]?.xs).toEqual([1588 + 630]);
  const baselines = pages[0]?.lines.slice(0, 22).map(({ baseline }) => baseline) ?? [];
  expect(baselines.slice(1).map((y, n) => y - (baselines[n] ?? 0))).toEqual(Array<number>(21).fill(579));
});

it('numbers pages on the outer side, 空一字 from the edge', () => {
  const [odd, even] = pagesOf(bodies(23)).map(({ lines }) => lines.at(-1));
  expect([odd, even].map((line) => line && textOf(line))).toEqual(['— 1 —', '— 2 —']);
  expect((odd?.pieces[0]?.xs.at(-1) ?? 0) + 280).toBe(11906 - 1474 - 280);
  expect(even?.pieces[0]?.xs[0]).toBe(1588 + 280);
});

it('fills the width of every line but the last, and lets a mark hang outside', () => {
  const [page] = pagesOf([of('body', '云州市科学技术局关于印发工作要点的通知各县区科技局属，2025年度')]);
  const line = page?.lines[0]?.pieces ?? [];
  const han = '云州市科学技术局关于印发工作要点的通知各县区科技局';
  expect(line.map(({ text }) => text).join('')).toBe(`${han}属，`);
  expect((line.at(-1)?.xs.at(-1) ?? 0) - (1588 + 8844)).toBeGreaterThanOrEqual(0);
  const justified = pagesOf([of('body', `${han}2025年和2026年的安排`)])[0]?.lines[0];
  const last = justified?.pieces.at(-1);
  expect(Math.abs((last?.xs.at(-1) ?? 0) + (last?.face === 'times' ? 155 : 315) - (1588 + 8844))).toBeLessThan(3);
});

it('begins a page where one is asked for, but none before the first line', () => {
  expect(pagesOf([of('title', '甲', { newPage: true }), of('title', '乙', { newPage: true })]).map((page) => textsOf(page)[0])).toEqual(['甲', '乙']);
});

it('keeps a heading with the first line of what follows', () => {
  const kept = [of('heading', '一、', { keepNext: true }), of('heading', '（一）', { keepNext: true }), of('body', '乙')];
  expect(textsOf(pagesOf([...bodies(20), ...kept])[1])[0]).toBe('一、');
  expect(pagesOf([...bodies(19), ...kept])).toHaveLength(1);
});

describe('a table', () => {
  const cell = (text: string) => [{ text, face: 'fangsong' as const }];
  const table = (rows: string[][]): OfficialParagraph => ({ role: 'table', runs: [], table: { shares: [0.5, 0.5], rows: rows.map((cells, n) => ({ header: n === 0, cells: cells.map(cell) })) } });

  it('repeats its head on every page, marked as said again, and cuts no row', () => {
    const pages = pagesOf([table([['指标', '目标'], ...Array.from({ length: 30 }, (_, n) => [`第${n}项`, '一二三四五六七八九十'.repeat(3)])])]);
    for (const [n, page] of pages.entries()) {
      expect(textsOf(page).slice(0, 2)).toEqual(['指标', '目标']);
      expect(page.lines[0]?.cell).toEqual({ row: 0, column: 0, again: n > 0 });
      expect(page.lines.filter(({ cell: place }) => place?.column === 1 && place.row > 0).length % 2).toBe(0);
    }
    expect(pages.length).toBeGreaterThan(1);
  });

  it('never leaves its head alone at the foot of a page', () => {
    expect(textsOf(pagesOf([...bodies(21), table([['指标', '目标'], ['一', '二']])])[0])).not.toContain('指标');
  });
});

describe('notes', () => {
  const noted = (words: string, number: number, text: string): OfficialParagraph => ({ role: 'body', runs: [{ text: words, face: 'fangsong', note: { number, text } }] });

  it('stand at the foot of the page of their words, below a line, and take the room of the text', () => {
    const [page] = pagesOf([noted('甲', 1, '按可比口径。'), ...bodies(30)]);
    const note = page?.lines.find((line) => textOf(line) === '1按可比口径。');
    expect(note?.paragraph).toBeNull();
    expect(note?.baseline).toBeGreaterThan(14_400);
    expect(page?.rules).toHaveLength(1);
    expect(page?.lines.filter(({ paragraph }) => paragraph !== null)).toHaveLength(20);
    expect(page?.lines[0]?.pieces.at(-1)).toMatchObject({ text: '1', face: 'times' });
    expect(page?.lines[0]?.pieces.at(-1)?.raise).toBeGreaterThan(0);
  });

  it('go on at the foot of the next page when they are longer than theirs', () => {
    const text = '甲乙丙丁戊己庚辛壬癸'.repeat(400);
    const pages = pagesOf([noted('甲', 1, text)]);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap((page) => page.lines.filter(({ paragraph }) => paragraph === null).map(textOf)).filter((line) => !line.startsWith('—')).join('')).toBe(`1${text}`);
  });
});

describe('版记', () => {
  it('stands on the page of the text where that is even and has room', () => {
    expect(endingAfter(30)).toEqual({ ending: 'same-page', pages: 2, shown: [true, true], last: true });
  });

  it('goes to the even page behind a text that ends on an odd one, numbered', () => {
    expect(endingAfter(10)).toEqual({ ending: 'next-page', pages: 2, shown: [true, true], last: true });
  });

  it('leaves a blank page where an even page has no room; neither bears a number', () => {
    expect(endingAfter(44)).toEqual({ ending: 'after-blank', pages: 4, shown: [true, true, false, false], last: true });
  });

  it('ends at the lower edge of the type area, with lines of 0.35, 0.25 and 0.35 mm', () => {
    const { pages } = composePages(documentOf(bodies(30), { imprint: IMPRINT }));
    const rules = pages.at(-1)?.rules ?? [];
    expect(rules.map(({ height }) => height)).toEqual([20, 15, 20]);
    expect((rules.at(-1)?.y ?? 0) + 20).toBe(2098 + 12756);
  });

  it('is nowhere in a document that has none', () => {
    expect(endingOf(documentOf(bodies(3)))).toBeNull();
    expect(composePages(documentOf(bodies(3))).pages).toHaveLength(1);
  });
});
