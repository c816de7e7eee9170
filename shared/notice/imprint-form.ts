import { cells } from './compose';
import type { Imprint } from './official-document';

/**
 * 版记 (7.4.1, 7.4.2): 四号, 空一字 on both sides, further lines of 抄送 below what follows its colon; first and last rule
 * 0.35 mm, those between 0.25 mm (1 pt, 0.75 pt); its lower edge 35 mm above that of the sheet. Twips.
 */
export const IMPRINT = { line: 500, leastLine: 300, thick: 20, thin: 15, indent: 280, hanging: 840, below: 1984 } as const;

/** The type area's height (5.2.1), and how many characters stand in a line of 抄送. */
const HEIGHT = 12756;
const COLUMNS = 24;

/** The lines of 版记: closer together where a 主送 that was moved there would not find room on one page. */
export function imprintLine({ addressee, copyTo }: Imprint): number {
  const lines = [addressee, copyTo].reduce((sum, text) => sum + Math.ceil((cells(text) + 4) / COLUMNS), 1);
  return Math.max(IMPRINT.leastLine, Math.min(IMPRINT.line, Math.floor((HEIGHT - 3 * IMPRINT.thick) / lines)));
}
