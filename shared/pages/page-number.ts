import { FOOTER_INDENT, FOOTER_LINE, lyingMargins, SIZE, TYPE_WIDTH } from '../notice';
import type { DrawnLine } from './drawn-page';
import type { Frame } from './frame';

/** 宋体 has half the Han width for digits and spaces. */
const HALF = SIZE.si * 5;

/**
 * 7.5: — 1 — in 四号宋体 7 mm below the type area, 空一字 from the right on odd pages, from the left on even ones. On a lying
 * page it stands where upright ones have it, and so runs down along what is now the left edge (8).
 */
export function pageNumber(number: number, { page, lying, height }: Frame): DrawnLine {
  const text = `— ${number} —`;
  const widths = [...text].map((char) => (char === '—' ? 2 * HALF : HALF));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const start = lying ? lyingMargins(page).top : page.left;
  let at = number % 2 === 1 ? start + TYPE_WIDTH - FOOTER_INDENT - whole : start + FOOTER_INDENT;
  const xs = widths.map((width) => (at += width) - width);
  const down = Math.round(FOOTER_LINE * 0.803);
  return {
    paragraph: null, offset: 0, ...(lying ? { turned: true, baseline: page.footer + FOOTER_LINE - down } : { baseline: height - page.footer - FOOTER_LINE + down }),
    pieces: [{ text, xs, face: 'songti', size: SIZE.si, stretch: 1, red: false, raise: 0 }],
  };
}
