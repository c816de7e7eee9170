import fc from 'fast-check';
import { completeBureaus, numberOf, renameBureau, withCode, withIssuer, withNumber, issuerOf } from '../../../renderer/screens/settings/bureaus/bureau-draft';
import { addresseeFault, codeFault, copyFault, nameFault, sharedCount } from '../../../renderer/screens/settings/bureaus/bureau-faults';
import { bodyFault, completeTemplates, copyOf, remarkFault, titleFault } from '../../../renderer/screens/settings/wordings/wording-draft';
import { openHistory, redoStep, takeStep, undoStep } from '../../../renderer/saving';
import { bureauListSchema, templateListSchema, type Bureau, type NoticeTemplate } from '../../../shared/model';
import { newBureau } from '../../../shared/notice';

const words = (most: number) => fc.string({ unit: fc.constantFrom('云', '州', ' ', '{', '}', '年', '度', '{年度}', '{计划名称}', '｛', '\u3000'), maxLength: most });
const bureau: fc.Arbitrary<Bureau> = fc.record({
  name: words(5), print: words(4), person: words(4),
  roles: fc.uniqueArray(fc.constantFrom('bureau' as const, 'party' as const, 'office' as const)),
  names: fc.array(words(4), { minLength: 3, maxLength: 3 }), codes: fc.array(words(3), { minLength: 2, maxLength: 2 }),
  circles: fc.array(fc.record({ name: words(3), text: words(3) }), { maxLength: 4 }), number: fc.option(fc.integer({ min: 1, max: 99_999 })),
}).map(({ name, print, person, roles, names, codes, circles, number }) => {
  const made: Bureau = { ...newBureau('b', name), printOffice: print, contact: { person, phone: '' }, addressees: circles, copies: circles };
  return roles.reduce((own, role, at) => withIssuer(own, withNumber(withCode(withCode({ ...issuerOf(own, role), name: names[at]! }, 'notice', codes[0]!), 'letter', codes[1]!), 'notice', { year: 2026, number })), made);
});

test('however half-written, what is kept of bureaus is valid, loses no organ that was written, and is kept again as it is', () => {
  fc.assert(fc.property(bureau, (own) => {
    const [kept] = completeBureaus([own]);
    expect(bureauListSchema.parse([kept])).toEqual([kept]);
    expect(completeBureaus([kept!])).toEqual([kept]);
    expect(kept!.addressees.map(({ text }) => text)).toEqual(own.addressees.map(({ text }) => text.trim()).filter(Boolean));
    expect(kept!.issuers.map(({ name }) => name)).toEqual(own.issuers.map(({ name }) => name.trim()).filter(Boolean));
  }), { seed: 61 });
});

test('however half-written, what is kept of wordings is valid and loses no word', () => {
  const template = fc.record({ name: words(4), title: words(8), body: fc.array(words(8), { maxLength: 4 }), remark: words(6) });
  fc.assert(fc.property(template, (given) => {
    const own: NoticeTemplate = { id: 't', kind: 'notice', role: 'bureau', ...given };
    const [kept] = completeTemplates([own]);
    expect(templateListSchema.parse([kept])).toEqual([kept]);
    const narrow = (text: string) => text.replace(/｛/g, '{').replace(/｝/g, '}');
    expect([kept!.title, ...kept!.body, kept!.remark].map(narrow)).toEqual([own.title, ...own.body, own.remark].map(narrow));
  }), { seed: 62 });
});

test('names follow the bureau’s name until they are written by hand', () => {
  const made = withIssuer(newBureau('b', ''), { role: 'office', name: '市科技局办公室', codes: [] });
  const named = renameBureau(renameBureau(made, '云州市科学'), '云州市科学技术局');
  expect(named.issuers.map(({ name }) => name)).toEqual(['云州市科学技术局', '中共云州市科学技术局党组', '市科技局办公室']);
  expect(named.printOffice).toBe('云州市科学技术局办公室');
});

test('the number of a year is set and taken back, other years stay', () => {
  const issuer = withCode({ role: 'bureau', name: '局', codes: [] }, 'notice', '云科字');
  const both = withNumber(withNumber(issuer, 'notice', { year: 2026, number: 5 }), 'notice', { year: 2025, number: 9 });
  expect([2025, 2026, 2027].map((year) => numberOf(both, 'notice', year))).toEqual([9, 5, null]);
  expect(numberOf(withNumber(both, 'notice', { year: 2026, number: null }), 'notice', 2026)).toBeNull();
  expect(numberOf(both, 'letter', 2026)).toBeNull();
});

test.each([
  ['a name that is in order', nameFault('party', { role: 'party', name: '中共云州市科学技术局党组', codes: [] }), null],
  ['a mark for a name', nameFault('bureau', { role: 'bureau', name: '云州市科学技术局文件', codes: [] }), '“文件”二字由程序加上'],
  ['a 党组 without 中共', nameFault('party', { role: 'party', name: '云州市科学技术局党组', codes: [] }), '中共××局党组'],
  ['an office that is none', nameFault('office', { role: 'office', name: '云州市科学技术局', codes: [] }), '办公室'],
  ['codes without a name', nameFault('office', { role: 'office', name: '', codes: [{ kind: 'notice', code: '云科办', next: [] }] }), '不保存'],
  ['a 代字', codeFault('云科字'), null], ['a whole number for a 代字', codeFault('云科字〔2026〕5号'), '只写代字'], ['letters', codeFault('YK'), '汉字'],
  ['receivers', addresseeFault('各县（区）科技局'), null], ['a colon behind receivers', addresseeFault('各县（区）科技局：'), '冒号'],
  ['抄送 in front', copyFault('抄送：市委办公室'), '抄送'], ['a full stop behind', copyFault('市委办公室。'), '句号'],
])('%s', (_what, found, told) => (told === null ? expect(found).toBeNull() : expect(found).toContain(told)));

test('one 代字 in two places is told, since it counts as one', () => {
  const issuer = (role: 'bureau' | 'office', code: string) => withCode({ role, name: '局', codes: [] }, 'notice', code);
  expect(sharedCount([issuer('bureau', '云科字'), issuer('office', '云科字')])).toContain('云科字');
  expect(sharedCount([issuer('bureau', '云科字'), issuer('office', '云科办')])).toBeNull();
});

const T: NoticeTemplate = { id: 't', name: '惯用', kind: 'notice', role: 'bureau', title: '关于印发{计划名称}的通知', body: ['现将《{计划名称}》印发给你们。'], remark: '' };

test.each([
  ['in order', [titleFault(T), bodyFault(T), remarkFault(T)], null],
  ['another kind', [titleFault({ ...T, kind: 'letter' })], '以“函”结尾'], ['no 关于', [titleFault({ ...T, title: '印发通知' })], '关于'], ['no title', [titleFault({ ...T, title: ' ' })], '没有标题'],
  ['a brace of another name', [titleFault({ ...T, title: '关于{单位}的通知' })], '花括号'], ['one that was kept full-width', [bodyFault({ ...T, body: ['现将《{计划名称}》印发给｛单位｝。'] })], '花括号'],
  ['no full stop', [bodyFault({ ...T, body: ['现将《{计划名称}》印发给你们'] })], '句号'], ['no plan', [bodyFault({ ...T, body: ['现印发给你们。'] })], '{计划名称}'], ['no body', [bodyFault({ ...T, body: [] })], '没有正文'],
  ['a letter that orders', [bodyFault({ ...T, kind: 'letter', body: ['现将《{计划名称}》印送你们，请贯彻执行。'] })], '不相隶属'],
  ['brackets round the remark', [remarkFault({ ...T, remark: '（此件公开发布）' })], '圆括号'], ['a plan alone needs no body', [bodyFault({ ...T, kind: 'plan', body: [] })], null],
])('a wording: %s', (_what, found, told) => (told === null ? expect(found.every((one) => one === null)).toBe(true) : expect(found.join('')).toContain(told)));

test('a copy keeps the words under a name and an id of its own', () => {
  expect(copyOf(T, 'new')).toEqual({ ...T, id: 'new', name: '惯用（自拟）' });
  expect(templateListSchema.safeParse([copyOf({ ...T, name: '长'.repeat(60) }, 'new')]).success).toBe(true);
});

test('as many steps back as were taken lead to the beginning, and as many forth to the end', () => {
  const step = fc.record({ value: fc.integer(), field: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), at: fc.integer({ min: 0, max: 3000 }), composing: fc.boolean() });
  fc.assert(fc.property(fc.integer(), fc.array(step, { maxLength: 30 }), (start, steps) => {
    const done = steps.reduce((history, { value, ...how }) => takeStep(history, value, how), openHistory(start));
    const back = done.past.reduce((history) => undoStep(history), done);
    expect(back.present).toBe(start);
    expect(undoStep(back)).toBe(back);
    expect(back.future.reduce((history) => redoStep(history), back).present).toBe(done.present);
  }), { seed: 63 });
});
