import { formOf, PAGES, type OfficialParagraph } from '../../../shared/notice';
import { LIBRE_OFFICE, measure, WORD, type Setter } from '../../../shared/pages';
import { breakLines } from '../../../shared/pages/break-lines';
import { glyphsOf } from '../../../shared/pages/glyphs';

const FORM = formOf({ role: 'addressee', runs: [] }, PAGES.A);
const HAN = '云州市科学技术局关于印发二〇二五年工作要点的通知各县区科';
const first = (cells: number): string => HAN.slice(0, cells);

/** Lines of the type area's width, 28 characters. */
function linesOf(text: string, setter: Setter = WORD): string[] {
  const glyphs = glyphsOf([{ text, face: 'fangsong' }], FORM, setter);
  return breakLines(glyphs, () => 8844, setter).map(({ from, end }) => glyphs.slice(from, end).map(({ char }) => char).join(''));
}
/** The lines that end and begin round the end of the first one. */
const seam = (text: string, setter?: Setter): string => {
  const [one = '', two = ''] = linesOf(text, setter);
  return `${one.slice(-2)}|${two.slice(0, 2)}`;
};

it('sets 28 characters of 三号 on a line, and none twice', () => {
  expect(HAN).toHaveLength(28);
  expect(linesOf(HAN)).toEqual([HAN]);
  expect(linesOf(`${HAN}云`)).toEqual([HAN, '云']);
  expect(linesOf('')).toEqual(['']);
});

it.each(['，', '。', '、', '；', '：', '！', '？', '”', '》', '）'])('lets %s stand outside the edge as the 29th, in Word; LibreOffice takes a character along', (mark) => {
  expect(seam(`${HAN}${mark}云州市`)).toBe(`科${mark}|云州`);
  expect(seam(`${HAN}${mark}云州市`, LIBRE_OFFICE)).toBe(`县区|科${mark}`);
});

it('lets one mark hang, never two', () => {
  expect(seam(`${HAN}。”云州市`)).toBe('县区|科。');
  expect(seam(`${first(27)}。”云州市`)).toBe('。”|云州');
});

it.each(['（', '《', '“', '〔', '‘'])('ends no line with %s', (mark) => {
  expect(seam(`${first(27)}${mark}云州市`)).toBe(`县区|${mark}云`);
  expect(seam(`${first(27)}${mark}云州市`, LIBRE_OFFICE)).toBe(`县区|${mark}云`);
});

it.each(['2025', '3.5%', '10,000', 'GDP', 'R&D', "don't", '17:30'])('parts no number and no word: %s', (word) => {
  for (const setter of [WORD, LIBRE_OFFICE]) {
    for (const cells of [26, 27, 28]) {
      const lines = linesOf(`${first(cells)}${word}云州市`, setter);
      expect(lines.filter((line) => line.includes(word))).toHaveLength(1);
    }
  }
});

it('ends a line behind a hyphen and a space, and shows no space there', () => {
  expect(seam(`${first(27)}ab cd云`)).toBe('ab|cd');
  expect(seam(`${first(26)}Wi-Fi云`)).toBe('i-|Fi');
  expect(linesOf(`${HAN}　　云`)).toEqual([HAN, '云']);
});

it('keeps —— and …… whole in Word; LibreOffice parts them between Han', () => {
  for (const pair of ['——', '……']) {
    expect(seam(`${first(27)}${pair}云州市`)).toBe(`县区|${pair}`);
    expect(seam(`${first(27)}${pair}云州市`, LIBRE_OFFICE)).toBe(`区${pair[0]}|${pair[0]}云`);
  }
});

it('cuts what nothing parts where the line is full', () => {
  const lines = linesOf('8'.repeat(100));
  expect(lines.join('')).toBe('8'.repeat(100));
  expect(lines[0]).toHaveLength(57);
});

it('adds room between Han and digits only where the setter does', () => {
  const wide = (text: string, setter: Setter): number => measure([{ text, face: 'fangsong' }], FORM, setter);
  expect(wide('云12州', LIBRE_OFFICE) - 2 * 64).toBe(320 + 155 + 160 + 320);
  expect(wide('云12州', WORD)).toBe(315 + 155 + 155 + 315);
  expect(wide('，12。', LIBRE_OFFICE)).toBe(320 + 155 + 160 + 320);
});

it('gives quotation marks to Han in Word and to what stands before them in LibreOffice', () => {
  const facesOf = (text: string, setter: Setter): string => glyphsOf([{ text, face: 'fangsong' }], FORM, setter).map(({ face }) => face[0]).join('');
  expect(facesOf('云“5G”云', WORD)).toBe('ffttff');
  expect(facesOf('云“5G”云', LIBRE_OFFICE)).toBe('fftttf');
});

it('measures a title by its form', () => {
  const title: OfficialParagraph = { role: 'title', runs: [{ text: first(18), face: 'xiaobiaosong' }] };
  expect(measure(title.runs, formOf(title, PAGES.A), WORD)).toBe(18 * 440);
});
