import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeNoticeDocx } from '../../main/export';
import { emptyNotice, type Notice, type PageProfile, type Plan } from '../../shared/model';
import { layoutNotice, type OfficialDocument } from '../../shared/notice';
import { mendMarks } from '../../shared/lint';
import { readPlan, toPlan } from '../../shared/reader';
import { idsFrom, samplePlan } from '../support/plans';
import { longBody, longHeadings, longPlan, manyOrgans, plainPlan, plannedTables } from './plans';

/** The papers that are measured against GB/T 9704-2012. */
export interface Paper {
  name: string;
  profile: PageProfile;
  kind: 'notice' | 'plan';
  /** Checks that do not fit this paper, and why. */
  unfit?: Readonly<Record<string, string>>;
  /** Text of a plan that others wrote: its own punctuation is not the program's. */
  foreign?: true;
  document: () => OfficialDocument;
}

const DATE = new Date('2025-02-24T08:00:00Z');

export const writePaper = (paper: Paper): Promise<Uint8Array> => writeNoticeDocx(paper.document(), { date: DATE });

const ISSUED: Partial<Notice> = {
  docNumber: '云科发〔2025〕7号', addressee: '各县（区）科技局，云州高新区科技创新局，局机关各科室、局属各单位', date: '2025-02-24',
  copyTo: '市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，各县（区）人民政府，市科学技术协会，各高等院校，驻云州各科研院所', printOffice: '云州市科学技术局办公室', printDate: '2025-02-25',
};

const ISSUED_BY = '云州市科学技术局';

/** A plan with the fields of its notice: those given, then those of its own source, then customary ones. */
const issued = (plan: Plan, given: Partial<Notice> = {}): Plan => ({ ...plan, notice: { ...emptyNotice(), ...ISSUED, organ: plan.issuer, ...given } });

const sample = (given: Partial<Notice> = {}): Plan => issued(samplePlan(2025), given);
const PARTY: Partial<Notice> = {
  organ: '中共云州市科学技术局党组', docNumber: '云科党发〔2025〕3号', addressee: '局属各党支部，各县（区）科技局党组', printOffice: '中共云州市科学技术局党组办公室',
  title: '中共云州市科学技术局党组关于印发《云州市科学技术局2025年工作要点》的通知',
};
const OFFICE: Partial<Notice> = { organ: '云州市科学技术局办公室', docNumber: '云科办〔2025〕5号', title: '云州市科学技术局办公室关于印发2025年工作要点的通知', body: ['经局领导同意，现将《云州市科学技术局2025年工作要点》印发给你们，请结合实际，认真贯彻执行。'] };
const ANNEX = { place: 'annex' } as const;
/** 7.3.2: 主送机关 that would push the body off the first page stands in 版记. */
const MOVED = {
  'R17.ending': '主送 stands in 版记', 'R36.weights': 'the first rule is looked for within 25 mm above 抄送', 'R36.order': 'the first rule is looked for within 25 mm above 抄送',
} as const;
const TASKS = { kind: 'tasks', title: '云州市科学技术局2025年重点任务分解表' } as const;
const LIST = { kind: 'separate', title: '云州市2025年重大科技项目和重点研发计划项目责任分工以及进度安排一览表' } as const;
/** 7.3.5.5: the end of the body goes to the next page with signature and date, because its lines are drawn apart or as a paragraph of its own. */
const APART = { 'R2.pitch': 'the lines of the notice are drawn apart for it' } as const;
const PARTED = { 'R19.indent': 'the paragraph goes on from the page before', 'R19.pdfIndent': 'the paragraph goes on from the page before' } as const;
const PRIVATE: Partial<Notice> = { serial: '000012', secrecy: '秘密★1年', urgency: '特急' };

const paper = (name: string, plan: () => Plan, more: Partial<Paper> = {}): Paper => {
  const profile = more.profile ?? 'A';
  return { name, profile, kind: 'notice', document: () => layoutNotice(plan(), { page: profile }).document, ...more };
};
const alone = (name: string, plan: () => Plan, more: Partial<Paper> = {}): Paper => paper(name, () => ({ ...plan(), notice: { ...plan().notice, kind: 'plan' } }), { kind: 'plan', ...more });
const both = (name: string, plan: () => Plan, unfit: Paper['unfit'] = {}): Paper[] => [paper(name, plan, { unfit }), paper(`${name}-B`, plan, { profile: 'B', unfit })];

export const PAPERS: readonly Paper[] = [
  ...both('sample-follows', () => sample()),
  ...both('sample-annex', () => sample(ANNEX)),
  paper('party-follows', () => sample(PARTY)),
  paper('party-annex', () => sample({ ...PARTY, ...ANNEX })),
  paper('office-follows', () => sample(OFFICE)),
  paper('office-annex', () => sample({ ...OFFICE, ...ANNEX })),
  paper('unsealed', () => sample({ sealed: false, remark: '此件公开发布' })),
  paper('unsealed-long-name', () => sample({ ...PARTY, sealed: false })),
  ...both('secret-urgent', () => sample(PRIVATE)),
  paper('two-paragraphs', () => sample({ body: ['为做好2025年科技工作，按照市委、市政府部署，我局研究制定了《云州市科学技术局2025年工作要点》，经局党组会议审议通过，现印发给你们，请结合实际，认真贯彻执行。', '请各县（区）科技局于3月15日前报送贯彻落实情况。'] })),
  paper('separate-annex', () => sample({ ...ANNEX, addressee: '各县（区）科技局，局机关各科室', annexes: [{ kind: 'separate', title: '2025年重大项目清单' }] })),
  paper('without-copies', () => sample({ copyTo: '' })),
  paper('two-pages-of-addressees', () => sample({ addressee: manyOrgans(80) }), { unfit: MOVED }),
  paper('half-a-page-of-addressees', () => sample({ addressee: manyOrgans(24) }), { unfit: MOVED }),
  // Bodies of one paragraph so long that signature and date find no room below it, and 附件说明 before them.
  ...both('long-body', () => sample({ body: [longBody(150)] }), APART),
  ...both('long-body-annex', () => sample({ ...ANNEX, body: [longBody(140)] }), PARTED),
  paper('long-body-secret-annex', () => sample({ ...PRIVATE, ...ANNEX, body: [longBody(100)] }), { unfit: PARTED }),
  paper('long-body-several-annexes', () => sample({ ...ANNEX, body: [longBody(250)], annexes: [LIST, { ...LIST, title: '云州市2025年科技企业名录' }] }), { unfit: PARTED }),
  paper('long-second-paragraph', () => sample({ body: [longBody(140), longBody(400)] })),
  ...both('thirty-thousand', () => issued(longPlan(30_000))),
  paper('tables', () => issued(plannedTables())),
  paper('long-headings', () => issued(longHeadings())),
  paper('long-headings-annex', () => issued(longHeadings(), ANNEX)),
  // So many paragraphs that the text ends on an odd page, on an even one with room, and on a full one.
  ...[8, 10, 12, 14, 16, 17, 18, 19, 20].map((count) => paper(`plain-${count}`, () => issued(plainPlan(count)))),
  alone('sample-alone', () => sample()),
  alone('sample-alone-B', () => sample(), { profile: 'B' }),
  alone('long-headings-alone', () => issued(longHeadings())),
  alone('tables-alone', () => issued(plannedTables())),
];

const PARTNERS = { partners: ['云州市财政局', '云州市发展和改革委员会'] };
const LETTER: Partial<Notice> = {
  kind: 'letter', docNumber: '云科函〔2025〕12号', addressee: '云州学院，驻云州各科研院所', copyTo: '市委办公室，市政府办公室', remark: '联系人：李工，联系电话：0000—1234567', printOffice: '', printDate: '',
};

/** Kinds of document that the checker does not know; the project's own tests measure them. */
export const FURTHER: readonly Paper[] = [
  ...both('letter', () => sample(LETTER)),
  paper('letter-secret', () => sample({ ...LETTER, ...PRIVATE, place: 'annex' })),
  ...both('joint', () => sample({ ...PARTNERS, title: '云州市科学技术局等三部门关于印发2025年工作要点的通知' })),
  paper('joint-seven', () => sample({ partners: ['云州市财政局', '云州市发展和改革委员会', '云州市教育局', '云州市农业农村局', '云州市人力资源和社会保障局', '云州市市场监督管理局'], title: '云州市科学技术局等七部门关于印发2025年工作要点的通知' })),
  paper('joint-unsealed', () => sample({ ...PARTNERS, sealed: false, title: '云州市科学技术局等三部门关于印发2025年工作要点的通知' })),
  ...both('upward', () => sample({ approvers: ['陈明'], addressee: '市人民政府' })),
  paper('upward-three', () => sample({ approvers: ['陈明', '欧阳文静', '王立国'], addressee: '市人民政府' })),
  paper('several-annexes', () => sample({ place: 'annex', annexes: [TASKS, LIST] })),
  paper('plan-with-annexes', () => sample({ annexes: [TASKS, LIST] })),
  paper('long-name', () => sample({ organ: '云州市科学技术和工业信息化融合发展领导小组办公室', title: '关于印发2025年工作要点的通知' })),
];

/** What a source's own spaces and figures do to its lines in LibreOffice, which keeps 。 and the figures behind it together. */
const BROKEN = { 'R2.chars': 'words of the source that no line breaks (“100+N”), and 。 kept with figures by LibreOffice' } as const;

/** The plans of a folder of texts, as notices in both layouts. */
export function foreignPapers(folder: string): Paper[] {
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().flatMap((file) => {
    const plan = (): Plan => {
      const reading = readPlan({ text: readFileSync(path.join(folder, file), 'utf8') });
      const year = reading.year ?? 2015;
      const read = toPlan(reading, { newId: idsFrom('s'), year, source: null });
      const date = read.notice.date || `${year}-02-24`;
      const given = { docNumber: read.notice.docNumber || `云科发〔${year}〕7号`, addressee: read.notice.addressee.replaceAll(',', '，') || (ISSUED.addressee ?? '') };
      // A source without a title of its own gets one, as a person would give it; numbers are the program's, as in every draft.
      const title = read.title || `${ISSUED_BY}${year}年工作要点`;
      return mendMarks({ ...read, kind: 'draft', title, notice: { ...emptyNotice(), ...ISSUED, organ: read.issuer || ISSUED_BY, title: read.notice.title, ...given, date, printDate: date } }).plan;
    };
    const name = file.slice(0, 3);
    return [paper(`seed-${name}`, plan, { foreign: true, unfit: BROKEN }), paper(`seed-${name}-annex`, () => ({ ...plan(), notice: { ...plan().notice, place: 'annex' } }), { foreign: true, unfit: BROKEN })];
  });
}
