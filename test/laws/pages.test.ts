import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { PAGES, paragraphsIn, type OfficialDocument, type OfficialParagraph, type OfficialRun } from '../../shared/notice';
import { composePages, LIBRE_OFFICE, WORD, type DrawnLine, type DrawnPage } from '../../shared/pages';
import { layoutNotice } from '../../shared/notice';
import { SAMPLE_YEARS, samplePlan } from '../support/plans';

const RUNS = { seed: 20260102, numRuns: 150 };

const PIECES = ['云州市', '科学技术局', '高新技术企业', '的', '，', '。', '”', '“', '《', '》', '（', '）', '——', '……', '2025年', '10%～15%', '3.5', 'R&D', 'km²', ' ', '　', '①', 'a-b', '〔2025〕7号', '𠮷'];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const run = fc.record({ text, face: fc.constantFrom('fangsong', 'heiti', 'kaiti') }) as fc.Arbitrary<OfficialRun>;
const runs = fc.array(run, { maxLength: 3 });
const paragraph: fc.Arbitrary<OfficialParagraph> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ role: fc.constantFrom('body', 'heading', 'addressee', 'title', 'remark'), runs, keepNext: fc.boolean(), newPage: fc.constantFrom(false, false, false, true) }) },
  { weight: 1, arbitrary: fc.constant({ role: 'blank', runs: [] }) },
  {
    weight: 1, arbitrary: fc.array(fc.tuple(runs, runs, runs), { minLength: 1, maxLength: 8 })
      .map((rows) => ({ role: 'table', runs: [], table: { shares: [0.5, 0.3, 0.2], rows: rows.map((cells, n) => ({ header: n === 0 && rows.length > 1, cells })) } })),
  },
) as fc.Arbitrary<OfficialParagraph>;
const documents = fc.record({
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 25 }), page: fc.constantFrom('A', 'B') as fc.Arbitrary<'A' | 'B'>, setter: fc.constantFrom(WORD, LIBRE_OFFICE),
}).map(({ paragraphs, page, setter }) => ({ setter, document: { title: '', organ: '', page, form: 'plain', imprint: null, parts: [{ lying: false, paragraphs }] } as OfficialDocument }));

const wordsOf = (line: DrawnLine): string => line.pieces.map((piece) => piece.text).join('');
const bare = (words: string): string => words.replace(/[ 　]/g, '');

/** The text of every paragraph and cell as drawn; spaces apart, since those at the ends of lines are not seen. */
function drawnTexts(pages: readonly DrawnPage[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const line of pages.flatMap(({ lines }) => lines)) {
    if (line.paragraph === null || line.cell?.again) continue;
    const key = `${line.paragraph} ${line.cell ? `${line.cell.row} ${line.cell.column}` : ''}`;
    texts.set(key, (texts.get(key) ?? '') + bare(wordsOf(line)));
  }
  return texts;
}

function writtenTexts(document: OfficialDocument): Map<string, string> {
  const texts = new Map<string, string>();
  const say = (key: string, said: readonly OfficialRun[]): void => {
    const words = bare(said.map((piece) => piece.text).join(''));
    if (words) texts.set(key, words);
  };
  paragraphsIn(document).forEach(({ runs: said, table }, nth) => {
    say(`${nth} `, said);
    table?.rows.forEach(({ cells }, row) => cells.forEach((cell, column) => say(`${nth} ${row} ${column}`, cell)));
  });
  return texts;
}

test('no character is lost, none stands twice, and each is in its order', () => {
  fc.assert(fc.property(documents, ({ document, setter }) => {
    const drawn = [...drawnTexts(composePages(document, { setter }).pages)].filter(([, words]) => words).sort();
    expect(drawn).toEqual([...writtenTexts(document)].sort());
  }), RUNS);
});

test('each character has its place, within the type area but for one mark a line, and further right than the one before', () => {
  fc.assert(fc.property(documents, ({ document, setter }) => {
    const { left, width, right } = PAGES[document.page];
    for (const { lines } of composePages(document, { setter }).pages) {
      for (const line of lines) {
        const xs = line.pieces.flatMap((piece) => piece.xs);
        for (const { text: said, xs: places } of line.pieces) expect(places).toHaveLength([...said].length);
        for (const [n, x] of xs.entries()) {
          expect(x).toBeGreaterThanOrEqual(left);
          if (n > 0) expect(x).toBeGreaterThan(xs[n - 1] ?? 0);
        }
        const last = line.pieces.at(-1);
        if (last && xs.length > 1) expect(xs.at(-1) ?? 0).toBeLessThanOrEqual(width - right + 5);
      }
    }
  }), RUNS);
});

test('every line and every rule lies within the height of the type area', () => {
  fc.assert(fc.property(documents, ({ document, setter }) => {
    const { top, height, bottom } = PAGES[document.page];
    for (const { lines, rules } of composePages(document, { setter }).pages) {
      for (const { baseline, pieces } of lines) if (!/^— \d+ —$/.test(pieces[0]?.text ?? '')) expect(baseline > top && baseline < height - bottom).toBe(true);
      for (const rule of rules) expect(rule.y >= top && rule.y + rule.height <= height - bottom).toBe(true);
    }
  }), RUNS);
});

test('the same document makes the same pages', () => {
  fc.assert(fc.property(documents, ({ document, setter }) => {
    expect(composePages(structuredClone(document), { setter })).toEqual(composePages(document, { setter }));
  }), { ...RUNS, numRuns: 30 });
});

test('no line of the sample begins with a closing mark or ends with an opening one, and no number is parted', () => {
  for (const year of SAMPLE_YEARS) {
    const lines = composePages(layoutNotice(samplePlan(year)).document).pages.flatMap((page) => page.lines).filter((line) => line.paragraph !== null);
    lines.forEach((line, n) => {
      const words = wordsOf(line);
      expect(words).not.toMatch(/^[，。、；：！？）》”’〕】]|[（《“‘〔【]$/);
      const before = lines[n - 1];
      if (before?.paragraph === line.paragraph && before?.cell?.column === line.cell?.column) expect(`${wordsOf(before as DrawnLine).slice(-1)}${words.slice(0, 1)}`).not.toMatch(/\d[\d.%]/);
    });
  }
});
