import { FOOTER_INDENT, FOOTER_LINE, SIZE } from '../notice';
import type { DrawnLine } from './drawn-page';
import type { Frame } from './frame';

/** 宋体 has half the Han width for digits and spaces. */
const HALF = SIZE.si * 5;

/**
 * 7.5: — 1 — in 四号宋体 7 mm below the type area, 空一字 from the right on odd pages, from the left on even ones. On a lying
 * page too it stands where the upright page has it (8).
 */
export function pageNumber(number: number, { page, left, typeWidth, height }: Frame): DrawnLine {
  const text = `— ${number} —`;
  const widths = [...text].map((char) => (char === '—' ? 2 * HALF : HALF));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let x = number % 2 === 1 ? left + typeWidth - FOOTER_INDENT - whole : left + FOOTER_INDENT;
  const xs = widths.map((width) => {
    const at = x;
    x += width;
    return at;
  });
  const baseline = height - page.footer - FOOTER_LINE + Math.round(FOOTER_LINE * 0.803);
  return { paragraph: null, offset: 0, baseline, pieces: [{ text, xs, face: 'songti', size: SIZE.si, stretch: 1, red: false, raise: 0 }] };
}
