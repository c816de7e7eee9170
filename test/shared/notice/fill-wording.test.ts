import fc from 'fast-check';
import { noticeTemplateSchema } from '../../../shared/model';
import { fillWording, nestMarks, noticeBody, noticeRemark, noticeSettings, noticeTitle, planName, type Filling } from '../../../shared/notice';
import { planOf } from '../../support/plans';

const OF: Filling = { organ: '云州市科学技术局', name: '云州市科学技术局2025年工作要点', year: 2025 };
const TITLE = '{发文机关}关于印发{计划名称}的通知';

test('a bare name does not say the organ again; in marks, and of another organ, it stands in full', () => {
  expect(fillWording(TITLE, OF)).toBe('云州市科学技术局关于印发2025年工作要点的通知');
  expect(fillWording('关于印发{计划名称}的通知', OF)).toBe('关于印发云州市科学技术局2025年工作要点的通知');
  expect(fillWording('{发文机关}关于印发《{计划名称}》的通知', OF)).toBe('云州市科学技术局关于印发《云州市科学技术局2025年工作要点》的通知');
  expect(fillWording(TITLE, { ...OF, organ: '云州市科学技术局办公室' })).toBe('云州市科学技术局办公室关于印发云州市科学技术局2025年工作要点的通知');
  expect(fillWording(TITLE, { ...OF, name: '云州市科学技术局办公室2025年工作要点' })).toBe('云州市科学技术局关于印发云州市科学技术局办公室2025年工作要点的通知');
  expect(fillWording(TITLE, { ...OF, organ: '' })).toBe('关于印发云州市科学技术局2025年工作要点的通知');
});

test('never 关于关于 or 的通知的通知: such a name stands in marks', () => {
  expect(fillWording(TITLE, { ...OF, name: '关于做好2025年科技工作的意见' })).toBe('云州市科学技术局关于印发《关于做好2025年科技工作的意见》的通知');
  expect(fillWording(TITLE, { ...OF, name: '云州市科学技术局关于做好2025年科技工作的意见' })).toBe('云州市科学技术局关于印发《关于做好2025年科技工作的意见》的通知');
  expect(fillWording(TITLE, { ...OF, name: '做好2025年科技工作的通知' })).toBe('云州市科学技术局关于印发《做好2025年科技工作的通知》的通知');
});

test('a plan that was read under the title of its notice, or in marks, is called by its own name', () => {
  for (const title of ['云州市科学技术局关于印发2025年工作要点的通知', '关于印发《2025年工作要点》的通知', '《2025年工作要点》', ' 2025年工作要点 ']) expect(planName(title)).toBe('2025年工作要点');
  expect(planName('贯彻《科技进步法》2025年工作要点')).toBe('贯彻《科技进步法》2025年工作要点');
});

test('marks within marks', () => {
  expect(fillWording('现将《{计划名称}》印发给你们。', { ...OF, name: '贯彻落实《科技进步法》工作要点' })).toBe('现将《贯彻落实〈科技进步法〉工作要点》印发给你们。');
  expect(nestMarks('《甲〈乙《丙》〉》')).toBe('《甲〈乙《丙》〉》');
  expect(nestMarks('》《')).toBe('》《');
});

test('nesting is settled once, keeps every other character, and pairs stay pairs', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('《', '》', '〈', '〉', '甲', '乙'), { maxLength: 14 }).map((chars) => chars.join('')), (text) => {
    const nested = nestMarks(text);
    expect(nestMarks(nested)).toBe(nested);
    expect(nested.replace(/〈/g, '《').replace(/〉/g, '》')).toBe(text.replace(/〈/g, '《').replace(/〉/g, '》'));
  }), { seed: 6 });
});

test('whatever the plan is called, its name is in the body and nothing stays open', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('云', '州', '市', '年', '2', '（', '）', '“', '”', '$', '&') }), fc.integer({ min: 1949, max: 2100 }), (name, year) => {
    const filled = fillWording('为做好{年度}工作，{发文机关}制定了《{计划名称}》。', { ...OF, name, year });
    expect(filled).toBe(`为做好${year}年工作，云州市科学技术局制定了《${name}》。`);
  }), { seed: 7 });
});

const PLAN = planOf(['一、总体目标'], { id: 'p' });
const OWN = noticeTemplateSchema.parse({ id: 'own', name: '我局惯用', kind: 'notice', role: 'bureau', title: '关于印发《{计划名称}》的通知', body: ['现将《{计划名称}》印发给你们。', '请于{年度}底前完成。'], remark: '此件发至科级' });

test('a wording stands where the notice says nothing, and only there', () => {
  expect(noticeTitle(PLAN, OWN)).toBe('关于印发《云州市科学技术局2015年工作要点》的通知');
  expect(noticeBody(PLAN, OWN)).toEqual(['现将《云州市科学技术局2015年工作要点》印发给你们。', '请于2015年底前完成。']);
  expect(noticeRemark(PLAN, OWN)).toBe('此件发至科级');
  const written = { ...PLAN, notice: { ...PLAN.notice, title: '通知', body: ['如下。'], remark: '此件公开发布' } };
  expect([noticeTitle(written, OWN), noticeBody(written, OWN), noticeRemark(written, OWN)]).toEqual(['通知', ['如下。'], '此件公开发布']);
});

test('settings of a notice: its wording and its bureau’s page; what is gone is told', () => {
  const bureau = { id: 'b1', name: '云州市科学技术局', issuers: [], addressees: [], copies: [], printOffice: '', contact: { person: '', phone: '' }, page: 'B' as const };
  const notice = { ...PLAN.notice, template: 'own', issuer: { bureau: 'b1', role: 'bureau' as const } };
  expect(noticeSettings(notice, [bureau], [OWN])).toEqual({ page: 'B', bureau, template: OWN, findings: [] });
  expect(noticeSettings(PLAN.notice, [bureau], [OWN])).toEqual({ page: 'A', bureau: null, findings: [] });
  expect(noticeSettings(notice, [], [])).toMatchObject({ page: 'A', findings: [{ field: 'template' }, { field: 'issuer' }] });
});
