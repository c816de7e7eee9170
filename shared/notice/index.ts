export * from './official-document';
export { breakTitle } from './break-title';
export * from './page';
export { formOf, markSize, type ParagraphForm } from './forms';
export { checkNotice } from './check-notice';
export { docNumberFault } from './doc-number';
export { longDate, organOf } from './wording';
export { layoutNotice } from './layout-notice';
