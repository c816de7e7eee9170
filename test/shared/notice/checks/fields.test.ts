import type { Notice } from '../../../../shared/model';
import { checkNotice, type CheckedField } from '../../../../shared/notice';
import { foundIn, mended, soundNotice } from '../../../support/notices';
import { samplePlan } from '../../../support/plans';

test('a sound notice has no findings, nor has a sound letter', () => {
  expect(checkNotice(soundNotice())).toEqual([]);
  const letter = { kind: 'letter', title: '云州市科学技术局关于印发2026年工作要点的函', body: ['经局领导同意，现将《云州市科学技术局2026年工作要点》印发给你们，供工作中参考。'], remark: '联系人：李四，联系电话：0791—12345678', printOffice: '', printDate: '' } as const;
  expect(checkNotice(soundNotice({ ...letter, body: [...letter.body] }))).toEqual([]);
  expect(checkNotice(soundNotice({ kind: 'plan', organ: '', docNumber: '', addressee: '', date: '' }))).toEqual([]);
});

test('the sample of a past year lacks only what its source does not print', () => {
  expect(checkNotice(samplePlan(2025)).map(({ field, severity }) => `${field} ${severity}`)).toEqual(['printOffice 建议']);
});

/** field, what stands there, severity, what is said, and what the fix makes of it. */
type Case = [field: CheckedField, notice: Partial<Notice>, severity: string, told: string, fixed?: Partial<Notice>];

const FOUND: readonly Case[] = [
  ['serial', { secrecy: '机密★1年' }, '必改', '应有份号'],
  ['serial', { serial: '12' }, '必改', '6位', { serial: '000012' }],
  ['serial', { serial: '０００１２' }, '必改', '6位', { serial: '000012' }],
  ['serial', { serial: '1234567' }, '必改', '6位'],
  ['secrecy', { serial: '000001', secrecy: '机密' }, '建议', '没有保密期限'],
  ['secrecy', { serial: '000001', secrecy: '机密1年' }, '必改', '密级★期限', { secrecy: '机密★1年' }],
  ['secrecy', { serial: '000001', secrecy: '秘密 * 6个月' }, '必改', '密级★期限', { secrecy: '秘密★6个月' }],
  ['secrecy', { serial: '000001', secrecy: '机密★一年' }, '必改', '密级★期限', { secrecy: '机密★1年' }],
  ['secrecy', { serial: '000001', secrecy: '内部' }, '必改', '密级★期限'],
  ['urgency', { urgency: '特急件' }, '必改', '“特急”或“加急”', { urgency: '特急' }],
  ['urgency', { urgency: '平急' }, '必改', '电报', { urgency: '特急' }],
  ['approvers', { approvers: ['张三'] }, '建议', '上级', { approvers: [] }],
  ['organ', { organ: '云州市科学技术局文件' }, '必改', '“文件”', { organ: '云州市科学技术局' }],
  ['organ', { organ: '云州市科学技术局党组' }, '建议', '中共', { organ: '中共云州市科学技术局党组' }],
  ['organ', { issuer: { bureau: 'b', role: 'office' } }, '建议', '办公室'],
  ['partners', { partners: ['云州市财政局', ''] }, '必改', '没有填写', { partners: ['云州市财政局'] }],
  ['partners', { partners: ['云州市财政局', '云州市财政局'] }, '必改', '重复', { partners: ['云州市财政局'] }],
  ['signer', { signer: '云州市财政局' }, '必改', '不一致', { signer: '云州市科学技术局' }],
  ['signer', { signer: '云州市科技局' }, '建议', '不一致', { signer: '云州市科学技术局' }],
  ['printOffice', { printOffice: '云州市财政局办公室' }, '建议', '不像', { printOffice: '云州市科学技术局办公室' }],
  ['printOffice', { printOffice: '' }, '建议', '没有填写', { printOffice: '云州市科学技术局办公室' }],
  ['addressee', { addressee: '' }, '必改', '没有填写'],
  ['addressee', { addressee: '各县（区）科技局：' }, '必改', '冒号', { addressee: '各县（区）科技局' }],
  ['addressee', { addressee: '各县(区)科技局,局属各单位' }, '必改', '全角', { addressee: '各县（区）科技局，局属各单位' }],
  ['addressee', { addressee: '各县（区）科技局；局属各单位' }, '必改', '顿号、逗号', { addressee: '各县（区）科技局，局属各单位' }],
  ['addressee', { addressee: '各县（区）科技局\n局属各单位' }, '必改', '不分行', { addressee: '各县（区）科技局，局属各单位' }],
  ['addressee', { addressee: '市财政局，市教育局，市审计局' }, '建议', '顿号', { addressee: '市财政局、市教育局、市审计局' }],
  ['addressee', { addressee: '各县（区）科技局、局属各单位、机关各科室' }, '提示', '逗号', { addressee: '各县（区）科技局，局属各单位，机关各科室' }],
  ['addressee', { addressee: Array.from({ length: 45 }, (_, n) => `云州市第${n + 1}中学`).join('、') }, '提示', '首页'],
  ['copyTo', { copyTo: '抄送：市委办公室，市政府办公室。' }, '必改', '“抄送：”', { copyTo: '市委办公室，市政府办公室' }],
  ['copyTo', { copyTo: '市委办公室，市政府办公室。' }, '必改', '末尾', { copyTo: '市委办公室，市政府办公室' }],
  ['copyTo', { copyTo: '机关各科室' }, '建议', '主送'],
  ['body', { body: ['各位同志：', '现将《云州市科学技术局2026年工作要点》印发给你们。'] }, '必改', '问候', { body: ['现将《云州市科学技术局2026年工作要点》印发给你们。'] }],
  ['body', { body: ['现印发给你们。', '此致', '敬礼'] }, '必改', '此致', { body: ['现印发给你们。', '敬礼'] }],
  ['body', { body: ['一、提高认识。'] }, '建议', '不分条'],
  ['body', { body: ['现印发给你们'] }, '必改', '句号', { body: ['现印发给你们。'] }],
  ['body', { body: ['现印发给你们，请认真贯彻执行。特此通知。'] }, '提示', '特此', { body: ['现印发给你们，请认真贯彻执行。'] }],
  ['body', { kind: 'letter', body: ['现印发给你们，请结合实际，认真贯彻执行。'] }, '必改', '不相隶属', { body: ['现印发给你们，供工作中参考。'] }],
  ['body', { body: ['现将《云州市科学技术局2025年工作要点》印发给你们。'] }, '必改', '2025', { body: ['现将《云州市科学技术局2026年工作要点》印发给你们。'] }],
  ['annexes', { annexes: [{ kind: 'separate', title: '附件1：《任务清单》。' }] }, '必改', '“附件”', { annexes: [{ kind: 'separate', title: '任务清单' }] }],
  ['annexes', { annexes: [{ kind: 'separate', title: '《任务清单》' }] }, '必改', '书名号', { annexes: [{ kind: 'separate', title: '任务清单' }] }],
  ['annexes', { annexes: [{ kind: 'separate', title: '任务清单；' }] }, '必改', '标点', { annexes: [{ kind: 'separate', title: '任务清单' }] }],
  ['annexes', { annexes: [{ kind: 'separate', title: ' ' }] }, '必改', '没有名称', { annexes: [] }],
  ['annexes', { annexes: [{ kind: 'tasks', title: '任务分解表' }] }, '必改', '没有指标', { annexes: [] }],
  ['remark', { remark: '（此件公开发布）' }, '必改', '圆括号', { remark: '此件公开发布' }],
  ['remark', { kind: 'letter', remark: '' }, '提示', '联系人'],
  ['date', { date: '' }, '必改', '没有填写'],
  ['date', { date: '2026-02-30' }, '必改', '没有“2026年2月30日”'],
  ['date', { date: '2024-02-09', docNumber: '云科字〔2024〕3号', printDate: '2024-02-09' }, '建议', '2024年'],
  ['printDate', { printDate: '2026-02-08' }, '必改', '早于', { printDate: '2026-02-09' }],
  ['printDate', { printDate: '' }, '建议', '没有填写', { printDate: '2026-02-09' }],
];

test.each(FOUND.map(([field, notice, severity, told, fixed]) => ({ field, notice, severity, told, fixed })))('$field: $told', ({ field, notice, severity, told, fixed }) => {
  const found = foundIn(field, notice).find(({ message }) => message.includes(told));
  expect(found?.severity).toBe(severity);
  expect(found?.fixes[0]?.change).toEqual(fixed);
});

test('a fix that is taken removes its finding', () => {
  for (const [field, notice, , told, fixed] of FOUND) {
    const found = foundIn(field, notice).find(({ message }) => message.includes(told));
    if (!fixed || !found) continue;
    expect(checkNotice(mended(soundNotice(notice), found)).some((other) => other.field === field && other.message === found.message && JSON.stringify(other.fixes) === JSON.stringify(found.fixes))).toBe(false);
  }
});

const LEFT_ALONE: readonly [CheckedField, Partial<Notice>][] = [
  ['secrecy', { serial: '000001', secrecy: '机密★1年' }], ['secrecy', { serial: '000001', secrecy: '绝密★长期' }], ['urgency', { urgency: '特急' }],
  ['serial', { serial: '000123' }],
  ['organ', { organ: '中共云州市科学技术局党组' }], ['partners', { partners: ['云州市财政局', '云州市审计局'] }],
  ['printOffice', { organ: '中共云州市科学技术局党组' }], ['printOffice', { organ: '云州市科学技术局办公室' }], ['printOffice', { printOffice: '云州市科技局办公室' }],
  ['addressee', { addressee: '各县（区）科技局，云州高新区科技创新局，局机关各科室、局属各单位' }],
  ['addressee', { addressee: '各县、区科技局，各有关企业' }], ['addressee', { addressee: '市财政局、市教育局，各高等院校' }], ['addressee', { addressee: '各省、自治区、直辖市科技厅（委、局）' }],
  ['copyTo', { copyTo: '市委办公室，市人大常委会办公室，市政府办公室' }],
  ['body', { body: ['《云州市科学技术局2026年工作要点》已经局党组会议研究通过，现印发给你们。请对照职责分工，按期完成。'] }],
  ['body', { body: ['为落实《云州市科技创新“十五五”规划》，现将有关要点印发给你们。'] }],
  ['body', { kind: 'letter', body: ['现将《云州市科学技术局2026年工作要点》印送你们，请予支持。'] }],
  ['annexes', { annexes: [{ kind: 'separate', title: '贯彻《科学技术进步法》任务清单' }] }], ['annexes', { annexes: [{ kind: 'separate', title: '2026年重点任务清单' }] }],
  ['remark', { remark: '此件公开发布' }], ['date', { date: '2025-12-30', docNumber: '云科字〔2025〕3号' }], ['date', { date: '2028-02-29' }], ['printDate', { printDate: '2026-02-09' }],
];

test.each(LEFT_ALONE)('%s %j is left alone', (field, notice) => expect(foundIn(field, notice)).toEqual(field === 'date' && notice.date === '2028-02-29' ? [expect.objectContaining({ severity: '建议' })] : []));

test('a table of tasks can be made where the plan has targets', () => {
  const sample = samplePlan(2025);
  const found = checkNotice({ ...sample, notice: { ...sample.notice, annexes: [{ kind: 'tasks', title: '任务分解表' }] } });
  expect(found.some(({ field }) => field === 'annexes')).toBe(false);
});

test('what a draft leaves open or undecided is counted', () => {
  const past = samplePlan(2025);
  const [target] = past.targets;
  if (!target) throw new Error('the sample has targets');
  const { id, indicator, value, unit, comparator, measure } = target;
  const targets = [{ ...target, confirmed: false, baseline: { target: id, indicator, value, unit, comparator, measure } }, ...past.targets.slice(1)];
  expect(checkNotice({ ...past, kind: 'draft', targets }).filter(({ field }) => field === 'plan').map(({ message }) => message)).toEqual(['还有 1 个指标沿用上年数，尚未确认']);
  const open = soundNotice();
  const [first, ...rest] = open.blocks;
  if (!first) throw new Error('the plan has blocks');
  expect(checkNotice({ ...open, blocks: [{ ...first, content: [{ text: '达到（待定）' }] }, ...rest] })).toMatchObject([{ field: 'plan', severity: '必改' }]);
});

test('the gravest stand first', () => {
  const severities = checkNotice(soundNotice({ printOffice: '', docNumber: '', body: ['请认真贯彻执行。特此通知。'] })).map(({ severity }) => severity);
  expect(severities).toEqual(['必改', '建议', '提示']);
});
