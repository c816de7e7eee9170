import type { Bureau } from '../../../../shared/model';
import { foundIn } from '../../../support/notices';

const BUREAU: Bureau = {
  id: 'b1', name: '云州市科学技术局', addressees: [], copies: [], printOffice: '云州市科学技术局办公室', contact: { person: '', phone: '' }, page: 'A',
  issuers: [
    { role: 'bureau', name: '云州市科学技术局', codes: [{ kind: 'notice', code: '云科字', next: [{ year: 2026, number: 8 }] }, { kind: 'letter', code: '云科函', next: [] }] },
    { role: 'party', name: '中共云州市科学技术局党组', codes: [{ kind: 'notice', code: '云科党', next: [] }] },
  ],
};

test.each(['云科字〔2026〕3号', '云政办发〔2026〕112号', '国科发创〔2026〕1号'])('%s is a document number', (docNumber) => {
  expect(foundIn('docNumber', { docNumber })).toEqual([]);
});

test.each([
  ['云科字[2026]3号', '六角括号'], ['云科字（2026）3号', '六角括号'], ['云科字【2026】3号', '六角括号'], ['云科字(2026)3号', '六角括号'], ['云科字《2026》3号', '六角括号'],
  ['云科字〔2026〕第3号', '第'], ['云科字〔2026〕003号', '补零'], ['云科字〔２０２６〕３号', '半角'], ['云科字 〔2026〕 3 号', '空格'], ['云科字〔26〕3号', '四位'],
  ['云科字［2026年］第 03 号', '括号里不写“年”'], ['云科字〔2026〕3', '末尾有“号”字'], ['云科字2026年第3号', '括起来'], ['云科字〔2026〕3号。', '末尾不加标点'],
])('%s is mended', (docNumber, told) => {
  const [found] = foundIn('docNumber', { docNumber });
  expect(found).toMatchObject({ severity: '必改', fixes: [{ label: '改为“云科字〔2026〕3号”', change: { docNumber: '云科字〔2026〕3号' } }] });
  expect(found?.message).toContain(told);
});

test.each(['3号', '〔2026〕3号', '云科字〔2026〕号', '云科字'])('%s cannot be mended for certain, so the form is told', (docNumber) => {
  expect(foundIn('docNumber', { docNumber })).toMatchObject([{ severity: '必改', message: '应写作“机关代字〔年份〕序号号”', fixes: [] }]);
});

test('none is said to be missing; of a plan that goes out alone nothing is asked', () => {
  expect(foundIn('docNumber', { docNumber: '' })).toMatchObject([{ severity: '必改' }]);
  expect(foundIn('docNumber', { docNumber: '', kind: 'plan' })).toEqual([]);
});

test('its year is that of the date (R48)', () => {
  expect(foundIn('docNumber', { docNumber: '云科字〔2025〕3号' })).toMatchObject([{ severity: '必改', fixes: [{ change: { docNumber: '云科字〔2026〕3号' } }] }]);
  expect(foundIn('docNumber', { docNumber: '云科字〔2025〕3号', date: '' })).toEqual([]);
});

describe('its 代字 is the issuer\'s (R46–R48)', () => {
  const issuedBy = (role: 'bureau' | 'party') => ({ issuer: { bureau: 'b1', role }, organ: role === 'party' ? '中共云州市科学技术局党组' : '云州市科学技术局' });

  test('by the bureau\'s settings', () => {
    expect(foundIn('docNumber', issuedBy('bureau'), { bureau: BUREAU })).toEqual([]);
    expect(foundIn('docNumber', issuedBy('party'), { bureau: BUREAU })).toMatchObject([{ severity: '必改', fixes: [{ change: { docNumber: '云科党〔2026〕1号' } }] }]);
    expect(foundIn('docNumber', { ...issuedBy('bureau'), kind: 'letter' }, { bureau: BUREAU })).toMatchObject([{ message: '代字“云科字”用于另一文种', fixes: [{ change: { docNumber: '云科函〔2026〕1号' } }] }]);
    expect(foundIn('docNumber', { ...issuedBy('bureau'), docNumber: '云教字〔2026〕1号' }, { bureau: BUREAU })).toMatchObject([{ severity: '建议', fixes: [{ change: { docNumber: '云科字〔2026〕8号' } }] }]);
  });

  test('without settings by what the name would say', () => {
    expect(foundIn('docNumber', { organ: '中共云州市科学技术局党组' })).toMatchObject([{ severity: '建议' }]);
    expect(foundIn('docNumber', { organ: '中共云州市科学技术局党组', docNumber: '云科党〔2026〕3号' })).toEqual([]);
    expect(foundIn('docNumber', { organ: '云州市科学技术局办公室' })).toMatchObject([{ severity: '建议' }]);
    expect(foundIn('docNumber', { organ: '云州市科学技术局办公室', docNumber: '云科办字〔2026〕3号' })).toEqual([]);
  });
});
