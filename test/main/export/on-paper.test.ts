import { writeNoticeDocx } from '../../../main/export';
import type { Notice } from '../../../shared/model';
import { layoutNotice, type OfficialDocument, type OfficialParagraph } from '../../../shared/notice';
import { composePages, LIBRE_OFFICE } from '../../../shared/pages';
import { readPlan, toPlan } from '../../../shared/reader';
import { longBody } from '../../official/plans';
import { longPlanLines } from '../../support/long-plans';
import { compareOnPaper, noPaper, printedWords } from '../../support/paper';
import { idsFrom, planOf, SAMPLE_YEARS, samplePlan } from '../../support/plans';

const read = (text: string) => toPlan(readPlan({ text }), { newId: idsFrom('n'), year: 2025, source: null });
const long = (characters: number, options: Parameters<typeof longPlanLines>[1]): OfficialDocument => layoutNotice(planOf(longPlanLines(characters, options), { id: 'p' })).document;

/** A plan whose tables go over several pages, with cells of many lines, one of them longer than a page. */
function withTables(): OfficialDocument {
  const rows = Array.from({ length: 45 }, (_, nth) =>
    `第${nth + 1}项${'重点工程建设任务分解'.repeat(nth % 4)}\t${nth + 2}万亩以上\t${nth % 5 === 2 ? '造林科牵头，林业工作站、种苗站、各县区林业主管部门配合' : '造林科'}\t${(nth % 12) + 1}月底前`);
  const tall = `长期任务\t${'逐项分解任务、明确责任、排出时限，'.repeat(26)}\t造林科\t全年`;
  return layoutNotice(read(`云州市林业局2025年工作要点\n\n一、主要指标\n\n${['指标\t2025年目标\t责任科室\t完成时限', ...rows, tall].join('\n')}\n\n二、保障措施\n\n按月调度。`)).document;
}

/** Notes of one and of several lines, at the head, in the middle and at the end of pages. */
function withNotes(): OfficialDocument {
  const paragraphs = longPlanLines(6000, { seed: 5 }).map((text, nth): OfficialParagraph => {
    const note = nth % 6 === 2 ? { note: { number: Math.floor(nth / 6) + 1, text: '数据来自2024年统计公报，按可比口径计算。'.repeat(1 + (nth % 4)) } } : {};
    return { role: 'body', runs: [{ text: text.slice(0, 9), face: 'fangsong', ...note }, { text: text.slice(9), face: 'fangsong' }] };
  });
  return { title: '要点', organ: '云州市科学技术局', page: 'A', form: 'plain', imprint: null, parts: [{ lying: false, paragraphs }] };
}

/** The sample's plan issued otherwise. */
const issued = (notice: Partial<Notice>, leftOut = 0, page: 'A' | 'B' = 'A'): OfficialDocument => {
  const plan = samplePlan(2025);
  return layoutNotice({ ...plan, blocks: plan.blocks.slice(0, plan.blocks.length - leftOut), notice: { ...plan.notice, ...notice } }, { page }).document;
};
const ORGANS = ['云州市财政局', '云州市发展和改革委员会'];
const IMPRINT = { copyTo: '市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市纪委监委，市中级人民法院', printOffice: '云州市科学技术局办公室', printDate: '2025-02-24' };

const documents: [name: string, document: () => OfficialDocument][] = [
  ...SAMPLE_YEARS.map((year): [string, () => OfficialDocument] => [`the sample of ${year}`, () => layoutNotice(samplePlan(year)).document]),
  ['the sample of 2025 on page B', () => layoutNotice(samplePlan(2025), { page: 'B' }).document],
  ['a plan with tables', withTables],
  ['a plan with notes', withNotes],
  ['a plan of 30,000 characters', () => long(30_000, { seed: 1 })],
  ['a plan alone', () => issued({ kind: 'plan' })],
  ['a secret and urgent notice', () => issued({ serial: '000012', secrecy: '机密★1年', urgency: '特急' })],
  ['a notice of several organs', () => issued({ partners: ORGANS })],
  ['a notice of several organs without seals', () => issued({ partners: ORGANS, sealed: false })],
  ['a notice to a superior organ', () => issued({ approvers: ['张明远', '李思', '欧阳文山'] })],
  ['a letter', () => issued({ ...IMPRINT, kind: 'letter', serial: '000012', secrecy: '机密★1年' })],
  ['a notice whose body ends on the page of its signature', () => issued({ place: 'annex', body: [longBody(140)] })],
  ['a notice whose lines are drawn apart', () => issued({ body: [longBody(150)] })],
  ['a letter on page B', () => issued({ kind: 'letter' }, 0, 'B')],
  ['a notice with 附件 and a lying table', () => issued({ place: 'annex', annexes: [{ kind: 'tasks', title: '任务分解表' }, { kind: 'separate', title: '资金安排表' }], remark: '此件公开发布' })],
  ['a notice with 版记 on its last page', () => issued(IMPRINT)],
  ['a notice with 版记 on its last page, page B', () => issued(IMPRINT, 0, 'B')],
  ['a notice with 版记 on a page of its own', () => issued(IMPRINT, 8)],
  ['a plan full of digits and Latin', () => long(10_000, { seed: 2, figures: 9 })],
];

const reason = noPaper();
describe(`pages as composed and as LibreOffice prints them${reason && ` (skipped: ${reason})`}`, () => {
  (reason ? it.skip : it).each(documents)('agree in %s: pages, lines, and where each line begins and ends', async (name, make) => {
    const document = make();
    const { pages } = composePages(document, { setter: LIBRE_OFFICE });
    const { pages: [ours, theirs], lines, agreeing, differences } = compareOnPaper(pages, printedWords(await writeNoticeDocx(document, { date: new Date('2025-02-24T08:00:00Z') })));
    process.stdout.write(`${name}: ${ours} of ${theirs} pages, ${agreeing} of ${lines} lines agree (${((agreeing / lines) * 100).toFixed(2)}%)\n`);
    expect(ours).toBe(theirs);
    expect(lines).toBeGreaterThan(50);
    expect({ differences: agreeing / lines > 0.99 ? [] : differences.slice(0, 10) }).toEqual({ differences: [] });
  }, 200_000);
});
