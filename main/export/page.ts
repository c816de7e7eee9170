/**
 * The page of GB/T 9704-2012 in twips (1/20 pt; 1 mm = 56.693): A4, 天头 37 mm, 订口 28 mm, type area 156 × 225 mm (5.2.1),
 * 22 lines of 28 characters of 三号 (5.2.3).
 *
 * Word's 三号 is 16 pt, and 28 × 16 pt is wider than 156 mm; so each character gives up 0.25 pt. `linesAndChars` with a
 * charSpace says the same, but LibreOffice then sets every character in two cells.
 */
export const PAGE = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1588, right: 1474, header: 851, footer: 1405 } as const;

/** One of 22 lines: 12756 / 22, rounded down so that 22 fit. */
export const LINE = 579;
/** Half points: 三号 16 pt, 二号 22 pt, 四号 14 pt, 小四 12 pt (in tables). */
export const SIZE = { san: 32, er: 44, si: 28, xiaosi: 24, xiaowu: 18 } as const;
/** Twips that each 三号 character gives up, and the width that remains: 28 × 315 = 8820 ≤ 8844. */
export const NARROWER = -5;
export const CELL = 315;
/** First lines are indented by two characters (7.3.3). */
export const INDENT = 2 * CELL;
/** The line of a 二号 title: between 579 and 660. */
export const TITLE_LINE = 640;
/** The line of the page number. */
export const FOOTER_LINE = 360;
/** 空一字 of 四号 at the outer edge (7.5). */
export const FOOTER_INDENT = 280;
/** Width of the type area in points, for the mark's size. */
export const TYPE_WIDTH_PT = 442;
/** The mark's upper edge lies 35 mm below the type area's (7.2.4). */
export const MARK_TOP = 1984;
/** The largest mark: 22 mm high. */
export const MARK_MOST_PT = 62;
/** Room above the ink in the mark's own line (1.25 × its size), as a share of its size; measured in LibreOffice. */
export const MARK_BEARING = 208 / 880;
/** Eighths of a point: 1.5 pt; and points between text and line: 4 mm as printed (7.2.7). */
export const RED_RULE = { size: 12, space: 8 } as const;
export const RED = 'FF0000';
