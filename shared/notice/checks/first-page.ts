import { finding, ofSent } from './check';
import { formOf } from '../forms';
import { layoutNotice } from '../layout-notice';
import { CELL, PAGES, LINES, TYPE_WIDTH } from '../page';
import { paragraphsIn, type OfficialParagraph } from '../official-document';

/** R18: the first page must show the body; a long list of receivers pushes it off. */
export const checkFirstPage = ofSent((plan, { bureau, template }) => {
  if (plan.notice.addressee.length < 2 * (TYPE_WIDTH / CELL)) return [];
  const page = PAGES[bureau?.page ?? 'A'];
  const all = paragraphsIn(layoutNotice(plan, { page: bureau?.page ?? 'A', ...(template ? { template } : {}) }).document);
  const body = all.findIndex(({ role }) => role === 'body');
  const above = all.slice(0, Math.max(0, body)).reduce((sum, paragraph) => sum + heightOf(paragraph, page), 0);
  if (above + page.line <= LINES * page.line) return [];
  return [finding('addressee', '建议', '主送机关太长，首页排不下正文', 'GB/T 9704—2012 7.3.2、7.3.3：公文首页必须显示正文；请归并机关名称，或者减少主送机关。')];
});

function heightOf(paragraph: OfficialParagraph, page: (typeof PAGES)['A']): number {
  const form = formOf(paragraph, page);
  const cells = paragraph.runs.reduce((sum, { text }) => sum + [...text].length, 0);
  const pitch = form.size * 10 + form.spacing;
  return Math.max(1, Math.ceil((cells * pitch) / TYPE_WIDTH)) * form.line;
}
