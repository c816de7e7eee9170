import { finding, ofSent } from './check';
import { layoutNotice } from '../layout-notice';

/** R18: the first page must show the body; a list of receivers that pushes it off has gone to 版记, which a person should know. */
export const checkFirstPage = ofSent((plan, { bureau, template }) => {
  const { imprint } = layoutNotice(plan, { page: bureau?.page ?? 'A', ...(template ? { template } : {}) }).document;
  if (!imprint?.addressee) return [];
  return [finding('addressee', '提示', '主送机关较多，首页放不下，已移到文末版记', 'GB/T 9704—2012 7.3.2：公文首页必须显示正文；主送机关过多时移至版记。归并或减少主送机关，可让它留在首页。')];
});
