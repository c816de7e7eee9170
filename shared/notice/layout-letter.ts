import type { NoticeTemplate, Plan } from '../model';
import { annexesOf, annexesStandInNotice, annexLines } from './annexes';
import { blank, line, titleLines } from './compose';
import type { OfficialParagraph } from './official-document';
import { signature } from './layout-signature';
import { noticeBody, noticeRemark, noticeTitle } from './wording';

/** What the notice itself says: title, 主送机关, body, 附件说明, 署名, date, 附注. */
export function letter(plan: Plan, template: NoticeTemplate | undefined, movesAddressee: boolean): OfficialParagraph[] {
  const { addressee } = plan.notice;
  const annexes = annexesStandInNotice(plan) ? annexLines(annexesOf(plan), true) : [];
  const body = noticeBody(plan, template).map((text, i, all): OfficialParagraph => ({
    ...line('body', text),
    // Signature and date must share a page with the body (R30), of which the first page must show some (R18).
    ...(i === all.length - 1 ? { keepEnd: true } : {}),
  }));
  return [
    ...titleLines(noticeTitle(plan, template)),
    blank(),
    ...(movesAddressee ? [] : [line('addressee', addressee ? `${addressee}：` : '')]),
    ...body,
    ...annexes,
    ...signature(plan),
    ...remark(noticeRemark(plan, template)),
  ];
}

/** 7.3.6: in brackets, below the date. */
const remark = (text: string): OfficialParagraph[] => (text ? [line('remark', `（${text}）`)] : []);
