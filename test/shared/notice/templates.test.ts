import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyNotice, noticeTemplateSchema, type NoticeTemplate, type Plan } from '../../../shared/model';
import { CUSTOMARY, layoutNotice, noticeBody, noticeRemark, noticeTitle, paragraphsIn } from '../../../shared/notice';
import { samplePlan } from '../../support/plans';

const folder = path.resolve(__dirname, '../../../templates/notices');
const files = readdirSync(folder);
const shipped = files.map((file): [string, NoticeTemplate] => [file, noticeTemplateSchema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))]);

const NAMES = { bureau: '云州市科学技术局', party: '中共云州市科学技术局党组', office: '云州市科学技术局办公室' } as const;
const issuedBy = ({ kind, role }: NoticeTemplate): Plan => ({ ...samplePlan(2025), notice: { ...emptyNotice(), kind, organ: NAMES[role] } });

describe.each(shipped)('%s', (file, template) => {
  const plan = issuedBy(template);
  const title = noticeTitle(plan, template);
  const body = noticeBody(plan, template);

  it('is named by its id', () => expect(file).toBe(`${template.id}.json`));

  it('leaves nothing open', () => {
    expect([title, ...body, noticeRemark(plan, template)].join('')).not.toMatch(/[{}]/);
  });

  it('has a title of organ, matter and kind, each said once, with marks in pairs', () => {
    if (template.kind === 'plan') return expect(title).toBe(plan.title);
    const ending = template.kind === 'letter' ? '的函' : '的通知';
    expect(title.startsWith(`${NAMES[template.role]}关于印`)).toBe(true);
    expect(title.endsWith(ending)).toBe(true);
    expect(title.split('关于')).toHaveLength(2);
    expect(title.split(ending)).toHaveLength(2);
    expect(title).not.toMatch(/发布|[，。；：、]/);
    expect(title.split(`${NAMES.bureau}2025年`)).toHaveLength(template.role === 'bureau' && !title.includes('《') ? 1 : 2);
    expect(title.match(/《[^《》]*》/g) ?? []).toHaveLength(title.split('《').length - 1);
    return undefined;
  });

  it('says in one or two whole sentences what is issued, without list, greeting or closing', () => {
    const text = body.join('');
    if (template.kind === 'plan') return expect(text).toBe('');
    expect(body).toHaveLength(1);
    expect(text).toMatch(/。$/);
    expect(text.split('。').length - 1).toBeLessThanOrEqual(2);
    expect(text).toContain(`《${plan.title}》`);
    expect(text).not.toMatch(/一是|（一）|1\.|尊敬|此致|敬礼|特此通知|关于关于/);
    return undefined;
  });

  it('orders as a notice, sends as a letter', () => {
    if (template.kind === 'plan') return;
    const text = body.join('');
    if (template.kind === 'letter') {
      expect(text).toMatch(/印送/);
      expect(text).toMatch(/予以支持|供工作中参考/);
      expect(text).not.toMatch(/贯彻|执行|落实|印发给/);
    } else {
      expect(text).toMatch(/印发给你们/);
      expect(text).toMatch(/贯彻执行|贯彻落实|组织实施|抓好落实/);
    }
  });

  it('stands on paper', () => {
    const texts = paragraphsIn(layoutNotice(plan, { template }).document).map(({ runs }) => runs.map(({ text }) => text).join(''));
    for (const text of body) expect(texts).toContain(text);
    expect(layoutNotice(plan, { template }).document.title).toBe(title);
  });
});

test('there are several for each name, and no two say the same', () => {
  for (const role of ['bureau', 'party', 'office']) expect(shipped.filter(([, own]) => own.kind === 'notice' && own.role === role).length).toBeGreaterThanOrEqual(3);
  expect(new Set(shipped.map(([, own]) => JSON.stringify([own.kind, own.role, own.title, own.body, own.remark]))).size).toBe(shipped.length);
  expect(new Set(shipped.map(([, own]) => own.name)).size).toBe(shipped.length);
});

test('the customary wording of a kind is among them, so that it can be copied', () => {
  for (const [kind, wording] of Object.entries(CUSTOMARY)) expect(shipped.some(([, own]) => own.kind === kind && JSON.stringify({ title: own.title, body: own.body, remark: own.remark }) === JSON.stringify(wording))).toBe(true);
});
