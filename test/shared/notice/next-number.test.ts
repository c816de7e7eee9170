import fc from 'fast-check';
import { bureauSchema, type Bureau } from '../../../shared/model';
import { afterIssuing, nextNumber } from '../../../shared/notice';

const BUREAU: Bureau = bureauSchema.parse({
  id: 'b1', name: '云州市科学技术局', addressees: [], copies: [], printOffice: '', contact: { person: '', phone: '' }, page: 'A',
  issuers: [
    { role: 'bureau', name: '云州市科学技术局', codes: [{ kind: 'notice', code: '云科字', next: [{ year: 2026, number: 5 }] }, { kind: 'letter', code: '云科函', next: [] }] },
    { role: 'office', name: '云州市科学技术局办公室', codes: [{ kind: 'notice', code: '云科办', next: [] }, { kind: 'letter', code: '云科办', next: [{ year: 2026, number: 9 }] }] },
  ],
});

test('a number is proposed by name, kind and year; a year without any begins with 1', () => {
  expect(nextNumber(BUREAU, 'bureau', 'notice', 2026)).toBe('云科字〔2026〕5号');
  expect(nextNumber(BUREAU, 'bureau', 'notice', 2027)).toBe('云科字〔2027〕1号');
  expect(nextNumber(BUREAU, 'bureau', 'letter', 2026)).toBe('云科函〔2026〕1号');
  expect(nextNumber(BUREAU, 'bureau', 'plan', 2026)).toBeNull();
  expect(nextNumber(BUREAU, 'party', 'notice', 2026)).toBeNull();
});

test('kinds that share a 代字 share its count', () => {
  expect(nextNumber(BUREAU, 'office', 'notice', 2026)).toBe('云科办〔2026〕9号');
  const issued = afterIssuing(BUREAU, '云科办〔2026〕9号');
  expect(['notice', 'letter'].map((kind) => nextNumber(issued, 'office', kind as 'notice', 2026))).toEqual(['云科办〔2026〕10号', '云科办〔2026〕10号']);
});

test('an earlier number, another 代字 and what is no number change nothing', () => {
  for (const number of ['云科字〔2026〕4号', '洪科字〔2026〕12号', '云科字2026年12号', '云科字〔2026〕012号', '']) expect(afterIssuing(BUREAU, number)).toBe(BUREAU);
});

test('whatever was issued, the number behind it comes next, other years stay, and the settings stay valid', () => {
  fc.assert(fc.property(fc.integer({ min: 1949, max: 2100 }), fc.integer({ min: 1, max: 99_999 }), (year, number) => {
    const issued = afterIssuing(BUREAU, `云科字〔${year}〕${number}号`);
    const least = year === 2026 ? 5 : 1;
    expect(nextNumber(issued, 'bureau', 'notice', year)).toBe(`云科字〔${year}〕${Math.max(least, Math.min(number + 1, 99_999))}号`);
    expect(nextNumber(issued, 'bureau', 'notice', year === 2026 ? 2025 : 2026)).toBe(nextNumber(BUREAU, 'bureau', 'notice', year === 2026 ? 2025 : 2026));
    expect(nextNumber(issued, 'bureau', 'letter', year)).toBe(nextNumber(BUREAU, 'bureau', 'letter', year));
    expect(bureauSchema.safeParse(issued).success).toBe(true);
    expect(afterIssuing(issued, `云科字〔${year}〕${number}号`)).toBe(issued);
  }), { seed: 6 });
});
