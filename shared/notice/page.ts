import type { PageProfile } from '../model';

/**
 * The page of GB/T 9704-2012 in twips (1/20 pt; 1 mm = 56.693): A4, type area 156 × 225 mm (5.2.1), 22 lines of 28
 * characters of 三号 (5.2.3).
 *
 * Word's 三号 is 16 pt, and 28 × 16 pt is wider than 156 mm; so each character gives up 0.25 pt. `linesAndChars` with a
 * charSpace says the same, but LibreOffice then sets every character in two cells.
 */
export interface Page {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  header: number;
  /** From the paper's lower edge to the page number's line. */
  footer: number;
  /** One of 22 lines. */
  line: number;
  /** How far the margins' edges lie outside the type area of the standard, above and below. */
  beyond: number;
}

const SHEET = { width: 11906, height: 16838, left: 1588, right: 1474, header: 851, footer: 1405 } as const;

/**
 * A: margins of 37 mm (天头) and 35 mm, a line of 12756 / 22, rounded down so that 22 fit; half a line's lead lies above the
 * first line. B: the ink itself fills the 225 mm, so lines are further apart and the margins less.
 */
export const PAGES: Readonly<Record<PageProfile, Page>> = {
  A: { ...SHEET, top: 2098, bottom: 1984, line: 579, beyond: 0 },
  B: { ...SHEET, top: 1961, bottom: 1847, line: 592, beyond: 137 },
};

/** The type area's width, the same in both: 156 mm. */
export const TYPE_WIDTH = SHEET.width - SHEET.left - SHEET.right;
/** How many lines and characters fill a page (5.2.3). */
export const LINES = 22;
export const COLUMNS = 28;
/** Half points: 三号 16 pt, 二号 22 pt, 四号 14 pt, 小四 12 pt (in tables), 小五 9 pt (notes). */
export const SIZE = { san: 32, er: 44, si: 28, xiaosi: 24, xiaowu: 18 } as const;
/** Twips that each 三号 character gives up, and the width that remains: 28 × 315 = 8820 ≤ 8844. */
export const NARROWER = -5;
export const CELL = 315;
/** The line of a 二号 title: between 579 and 660. */
export const TITLE_LINE = 640;
/** The line of the page number, and 空一字 of 四号 at the outer edge (7.5). */
export const FOOTER_LINE = 360;
export const FOOTER_INDENT = 280;
/** The mark's upper edge lies 35 mm below the type area's (7.2.4). */
export const MARK_TOP = 1984;
/** Room above the ink in the mark's own line (1.25 × its size), as a share of its size; measured in LibreOffice. */
export const MARK_BEARING = 208 / 880;
/**
 * 信函格式 (10.1): the mark 30 mm below the sheet's edge, red lines of 170 mm 4 mm below it and 20 mm above the lower edge;
 * below them 发文字号 at 7/8 of a 三号 character's height. Twips; the ink's height is a share of the mark's size.
 */
export const LETTER = {
  markTop: 1701, inkHeight: 0.93, ruleBelow: 227, ruleLeft: 1134, ruleWidth: 9638, ruleAboveEdge: 1134,
  /** A double line: thick, gap, thin; together. */
  thick: 40, thin: 15, rules: 80, textBelow: 145,
} as const;
/** Eighths of a point: 1.5 pt; and points between text and line: 4 mm as printed (7.2.7). */
export const RED_RULE = { size: 12, space: 8 } as const;
export const RED = 'FF0000';
/** At the sides of a table cell's text. */
export const CELL_MARGIN = 80;
/** The ruled lines of a table, 0.5 pt: what they take of a row's height, so that a row of one line is as high as one of the body. */
export const ROW_RULE = 10;

/**
 * A lying sheet is bound like an upright one turned so that its left edge is up (clause 8): the margins stay where they are
 * on the sheet.
 */
export const lyingMargins = ({ top, bottom, left, right }: Page) => ({ top: left, bottom: right, left: bottom, right: top });

/** How wide the text is on a sheet. */
export const typeWidthOf = (page: Page, lying: boolean): number => (lying ? page.height - page.top - page.bottom : TYPE_WIDTH);
