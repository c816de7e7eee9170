import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { fontOf } from './faces';
import { FOOTER_INDENT, FOOTER_LINE, SIZE } from '../../shared/notice';

/**
 * 7.5: — 1 — in 四号宋体 7 mm below the type area; 空一字 from the right on odd pages, from the left on even ones.
 */
export const pageNumberFooter = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: FOOTER_INDENT } : { left: FOOTER_INDENT },
        spacing: { before: 0, after: 0, line: FOOTER_LINE, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf('songti'), size: SIZE.si, characterSpacing: 0 })],
      }),
    ],
  });
