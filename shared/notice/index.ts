export * from './official-document';
export { breakTitle } from './break-title';
export * from './page';
export { formOf, markSize, type ParagraphForm } from './forms';
export { layoutNotice } from './layout-notice';
export { CUSTOMARY, fillWording, nestMarks, planName, type Filling, type Wording } from './fill-wording';
export { noticeBody, noticeRemark, noticeTitle } from './wording';
export { noticeSettings, type NoticeSettings } from './notice-settings';
export { afterIssuing, nextNumber } from './next-number';
