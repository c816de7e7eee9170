import type { NoticeTemplate, PageProfile, Plan } from '../model';
import { annexesOf } from './annexes';
import { blank, titleLines } from './compose';
import { documentHead, letterHead } from './layout-head';
import { imprintOf } from './layout-imprint';
import { openNotice } from './layout-opening';
import { annexLabel, planPages } from './layout-plan';
import type { OfficialDocument, OfficialParagraph, OfficialPart } from './official-document';
import { PAGES } from './page';
import { taskTable } from './task-table';
import { noticeTitle, organOf } from './wording';

export interface NoticeOptions {
  page?: PageProfile;
  /** The wording that stands where the notice itself says nothing. */
  template?: NoticeTemplate;
}

/**
 * What goes onto paper, in the order of clause 8: the notice (通知, or 函 in 信函格式), the plan behind it or as its 附件, further
 * 附件, 版记; or the plan alone. What is not known stays blank (and `checkNotice` says so).
 */
export function layoutNotice(plan: Plan, { page = 'A', template }: NoticeOptions = {}): { document: OfficialDocument } {
  const { kind } = plan.notice;
  const common = { organ: organOf(plan), page };
  if (kind === 'plan') return { document: { ...common, title: plan.title, form: 'plain', parts: [upright(planPages(plan)), ...taskParts(plan)], imprint: null } };
  const head = kind === 'letter' ? letterHead(plan) : documentHead(plan);
  const { paragraphs, movesAddressee } = openNotice(plan, head, template, PAGES[page]);
  return {
    document: {
      ...common,
      title: noticeTitle(plan, template).replaceAll('\n', ''),
      form: kind === 'letter' ? 'letter' : 'document',
      parts: [upright([...paragraphs, ...planPages(plan)]), ...taskParts(plan)],
      imprint: imprintOf(plan, movesAddressee),
    },
  };
}

const upright = (paragraphs: OfficialParagraph[]): OfficialPart => ({ lying: false, paragraphs });

/** 任务分解表 on lying sheets of its own (clause 8), its title on the third line as that of every 附件. */
const taskParts = (plan: Plan): OfficialPart[] =>
  annexesOf(plan).filter(({ kind }) => kind === 'tasks').map(({ label, title }) => ({
    lying: true,
    paragraphs: [...annexLabel(label), ...titleLines(title), blank(), { role: 'table', runs: [], table: taskTable(plan) }],
  }));
