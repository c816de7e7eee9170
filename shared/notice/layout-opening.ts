import type { NoticeTemplate, Plan } from '../model';
import { fitsOnePage } from './first-page';
import { letter } from './layout-letter';
import type { OfficialParagraph } from './official-document';
import type { Page } from './page';

/** How far lines are drawn together so that signature and date find room (7.3.5.5): those of the text, and of the title. */
const DRAWN_TOGETHER = [{ text: null, title: 579 }, { text: 565, title: 579 }, { text: 552, title: 540 }, { text: 540, title: 500 }, { text: 520, title: 480 }] as const;

/**
 * Head and letter of a notice. The first page must show the body (7.3.3), so a longer 主送机关 goes to 版记 (7.3.2). A body of one
 * paragraph stands on one page with signature and date where that can be had by drawing lines together; where it cannot, its
 * end goes to the next page with them (`keepEnd`).
 */
export function openNotice(plan: Plan, head: readonly OfficialParagraph[], template: NoticeTemplate | undefined, page: Page): { paragraphs: OfficialParagraph[]; movesAddressee: boolean } {
  const whole = (movesAddressee: boolean) => ({ paragraphs: [...head, ...letter(plan, template, movesAddressee)], movesAddressee });
  const staying = whole(false);
  if (!fitsOnePage(upToBody(staying.paragraphs), page)) return fitted(whole(true), page) ?? whole(true);
  if (staying.paragraphs.filter(({ role }) => role === 'body').length > 1) return staying;
  return fitted(staying, page) ?? staying;
}

/** Down to the first line of the body. */
function upToBody(paragraphs: readonly OfficialParagraph[]): OfficialParagraph[] {
  const body = paragraphs.findIndex(({ role }) => role === 'body');
  return [...paragraphs.slice(0, Math.max(0, body)), { role: 'blank', runs: [] }];
}

/** Lines as far apart as the first page allows for; null where it does not. */
function fitted<T extends { paragraphs: OfficialParagraph[] }>(whole: T, page: Page): T | null {
  if (fitsOnePage(whole.paragraphs, page)) return whole;
  for (const { text, title } of DRAWN_TOGETHER) {
    const paragraphs = whole.paragraphs.map((paragraph, nth, all) => (keepsLine(paragraph, all[nth + 1]) ? paragraph : withLine(paragraph, paragraph.role === 'title' ? title : text)));
    if (fitsOnePage(paragraphs, page)) return { ...whole, paragraphs };
  }
  return null;
}

/** The mark has a line of its own, and 附件说明 keeps its distance from the body. */
const keepsLine = ({ role }: OfficialParagraph, next: OfficialParagraph | undefined): boolean => role === 'mark' || role === 'annexes' || (role === 'blank' && next?.role === 'annexes');

const withLine = (paragraph: OfficialParagraph, line: number | null): OfficialParagraph => (line === null ? paragraph : { ...paragraph, line });
