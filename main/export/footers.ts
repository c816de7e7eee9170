import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { FOOTER_INDENT, FOOTER_LINE, lyingMargins, SIZE, TYPE_WIDTH, type Page } from '../../shared/notice';
import { fontOf } from './faces';
import { exactly } from './heights';
import { BoxRun } from './text-box';
import { pageFieldXml, paragraphXml, runXml } from './written-xml';

type Side = 'odd' | 'even';

/** 7.5: — 1 — in 四号宋体 7 mm below the type area; 空一字 from the right on odd pages, from the left on even ones. */
const uprightFooter = (side: Side): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: FOOTER_INDENT } : { left: FOOTER_INDENT },
        spacing: exactly(FOOTER_LINE),
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf('songti'), size: SIZE.si, characterSpacing: 0 })],
      }),
    ],
  });

/** Ids of the boxes of lying sheets, of which there are two in each of their sections. */
const LYING_BOXES = { odd: 11, even: 12 } as const;

/**
 * On a lying sheet the number stands where it stands on upright ones (clause 8): the sheet is bound with its upper edge where
 * they have their left one, so it runs down along the left edge of what lies before the reader.
 */
function lyingFooter(side: Side, page: Page): Footer {
  const words = { face: 'songti', size: SIZE.si } as const;
  const number = `${runXml('— ', words)}${pageFieldXml(words)}${runXml(' —', words)}`;
  const content = paragraphXml(number, side === 'odd'
    ? { line: FOOTER_LINE, indent: `w:right="${FOOTER_INDENT}"`, align: 'right' }
    : { line: FOOTER_LINE, indent: `w:left="${FOOTER_INDENT}"`, align: 'left' });
  const box = new BoxRun({
    id: LYING_BOXES[side], name: `页码${side === 'odd' ? '（单页）' : '（双页）'}`, across: { from: 'page', at: page.footer }, down: { from: 'page', at: lyingMargins(page).top },
    width: FOOTER_LINE, height: TYPE_WIDTH, content, turned: true,
  });
  return new Footer({ children: [new Paragraph({ spacing: exactly(FOOTER_LINE), children: [box] })] });
}

export const numberedFooters = (page: Page, lying: boolean) =>
  (lying ? { default: lyingFooter('odd', page), even: lyingFooter('even', page) } : { default: uprightFooter('odd'), even: uprightFooter('even') });

/** Says nothing: of a letter's first page (10.1), of a blank page and of 版记 behind one (7.5). */
export const emptyFooter = (): Footer => new Footer({ children: [new Paragraph({ spacing: exactly(FOOTER_LINE) })] });

export const emptyFooters = () => ({ default: emptyFooter(), even: emptyFooter() });
