export * from './official-document';
export { breakTitle } from './break-title';
export * from './page';
export { formOf, markSize, type ParagraphForm } from './forms';
export { layoutNotice, planPages } from './layout-notice';
