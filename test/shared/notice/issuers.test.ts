import type { Bureau } from '../../../shared/model';
import { checkNotice, fillFromIssuer, issuersOf, nextNumber, organOf, roleOf } from '../../../shared/notice';
import { soundNotice } from '../../support/notices';

const BUREAU: Bureau = {
  id: 'b1', name: '云州市科学技术局', page: 'A', printOffice: '云州市科学技术局办公室', contact: { person: '李四', phone: '0791—12345678' },
  addressees: [{ name: '科技系统', text: '各县（区）科技局，局属各单位' }], copies: [],
  issuers: [
    { role: 'office', name: '云州市科学技术局办公室', codes: [{ kind: 'notice', code: '云科办字', next: [] }] },
    { role: 'party', name: '中共云州市科学技术局党组', codes: [{ kind: 'notice', code: '云科党', next: [{ year: 2026, number: 4 }] }] },
    { role: 'bureau', name: '云州市科学技术局', codes: [{ kind: 'notice', code: '云科字', next: [{ year: 2026, number: 12 }] }, { kind: 'letter', code: '云科函', next: [] }] },
  ],
};
const issuer = (role: 'bureau' | 'party' | 'office') => issuersOf(BUREAU, '').find((own) => own.role === role)!;
const fill = (plan: ReturnType<typeof soundNotice>, role: string, bureau: Bureau | null = BUREAU) => {
  const chosen = issuersOf(bureau, organOf(plan)).find((own) => own.role === role)!;
  return { ...plan, notice: fillFromIssuer(plan.notice, { bureau, issuer: chosen, organ: organOf(plan), year: plan.year }) };
};

test('the names of a bureau stand in the order 局, 党组, 办公室; without settings they are the customary ones', () => {
  expect(issuersOf(BUREAU, '').map(({ role }) => role)).toEqual(['bureau', 'party', 'office']);
  expect(issuersOf(null, '中共云州市科学技术局党组').map(({ name }) => name)).toEqual(['云州市科学技术局', '中共云州市科学技术局党组', '云州市科学技术局办公室']);
  expect(issuersOf(null, '')).toEqual([]);
});

test('the next number is of the kind and the year', () => {
  expect(nextNumber(BUREAU, 'bureau', 'notice', 2026)).toBe('云科字〔2026〕12号');
  expect(nextNumber(BUREAU, 'bureau', 'notice', 2027)).toBe('云科字〔2027〕1号');
  expect(nextNumber(BUREAU, 'bureau', 'letter', 2026)).toBe('云科函〔2026〕1号');
  expect(nextNumber(BUREAU, 'party', 'letter', 2026)).toBeNull();
});

test('choosing an issuer fills what follows from it, and what it fills is sound', () => {
  for (const role of ['party', 'office', 'bureau'] as const) {
    const { name } = issuer(role);
    const filled = fill(soundNotice({ docNumber: '', printOffice: '' }), role);
    expect(filled.notice).toMatchObject({ issuer: { bureau: 'b1', role }, organ: name, signer: name, title: `${name}关于印发2026年工作要点的通知`, printOffice: '云州市科学技术局办公室' });
    expect(filled.notice.docNumber).toBe(nextNumber(BUREAU, role, 'notice', 2026));
    expect(checkNotice(filled, { bureau: BUREAU })).toEqual([]);
    expect(roleOf(filled.notice)).toBe(role);
  }
});

test('without settings names and title follow, and the number stays', () => {
  const filled = fill(soundNotice(), 'party', null);
  expect(filled.notice).toMatchObject({ issuer: null, organ: '中共云州市科学技术局党组', docNumber: '云科字〔2026〕3号' });
  expect(roleOf(filled.notice)).toBe('party');
  expect(fill(filled, 'bureau', null).notice).toEqual(soundNotice().notice);
});

test('what a person wrote stays; what another name of this bureau gave does not', () => {
  expect(fill(soundNotice({ docNumber: '云政字〔2026〕5号' }), 'party').notice.docNumber).toBe('云政字〔2026〕5号');
  expect(fill(soundNotice({ docNumber: '云科字〔2026〕7号' }), 'bureau').notice.docNumber).toBe('云科字〔2026〕7号');
  expect(fill(soundNotice({ docNumber: '云科字〔2026〕7号' }), 'party').notice.docNumber).toBe('云科党〔2026〕4号');
  expect(fill(soundNotice({ title: '关于印发2026年工作要点的通知' }), 'party').notice.title).toBe('关于印发2026年工作要点的通知');
  expect(fill(soundNotice({ printOffice: '云州市政务印刷所' }), 'party').notice.printOffice).toBe('云州市政务印刷所');
});

test('a letter gets the contact, unless it has a remark', () => {
  expect(fill(soundNotice({ kind: 'letter', remark: '' }), 'bureau').notice.remark).toBe('联系人：李四，联系电话：0791—12345678');
  expect(fill(soundNotice({ kind: 'letter', remark: '此件公开发布' }), 'bureau').notice.remark).toBe('此件公开发布');
  expect(fill(soundNotice(), 'bureau').notice.remark).toBe('');
});
