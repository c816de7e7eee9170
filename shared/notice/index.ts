export * from './official-document';
export { breakTitle } from './break-title';
export { layoutNotice } from './layout-notice';
