import { DocumentGridType, type ISectionOptions } from 'docx';
import type { Page } from '../../shared/notice';
import { pageNumberFooter } from './footers';

/** Upright pages of 22 lines, their numbers at the outer edge. */
export const uprightSection = (page: Page, children: ISectionOptions['children']): ISectionOptions => ({
  properties: {
    page: {
      size: { width: page.width, height: page.height },
      margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right, header: page.header, footer: page.footer, gutter: 0 },
    },
    grid: { type: DocumentGridType.LINES, linePitch: page.line },
  },
  footers: { default: pageNumberFooter('odd'), even: pageNumberFooter('even') },
  children,
});
