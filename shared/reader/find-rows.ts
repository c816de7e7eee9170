import { CELL_BREAK } from '../model';
import { areHeads } from '../outline';
import type { Passage } from './reading';

/** A passage, and whether it is a row of a table. */
export interface RowPassage extends Passage {
  row?: { header: boolean };
}

/** A tab inside the line or behind it; one before it may be no more than an indent. */
const isTabbed = ({ text }: Passage): boolean => text.replace(/^\t+/, '').includes(CELL_BREAK);

/**
 * Two or more lines one after the other with tabs inside them are the rows of a table, when most of them have the same
 * number of cells (merged cells make some shorter). The first is its header when it can be. A row keeps the
 * empty cells at its edges, which the trimming of lines took off.
 */
export function findRows(passages: readonly Passage[], source: string): RowPassage[] {
  const found: RowPassage[] = [];
  let at = 0;
  while (at < passages.length) {
    const group: Passage[] = [];
    for (let n = at; n < passages.length; n++) {
      const whole = withEdgeCells(passages[n] as Passage, source);
      if (!isTabbed(whole)) break;
      group.push(whole);
    }
    const end = at + group.length;
    if (isTable(group)) {
      for (const [nth, passage] of group.entries()) found.push({ ...passage, row: { header: nth === 0 && areHeads([passage.text]) } });
    } else for (const passage of passages.slice(at, end)) found.push(passage);
    const next = passages[end];
    if (next) found.push(next);
    at = end + 1;
  }
  return found;
}

function isTable(group: readonly Passage[]): boolean {
  const counts = group.map(({ text }) => text.split(CELL_BREAK).length);
  const most = counts.reduce((widest, count) => Math.max(widest, count), 0);
  return group.length >= 2 && counts.filter((count) => count === most).length * 2 >= counts.length;
}

/** With the tabs that stand before and behind it in its line; blanks among them are left out. */
function withEdgeCells({ text, map }: Passage, source: string): Passage {
  const before: number[] = [];
  const after: number[] = [];
  for (let at = (map[0] ?? 0) - 1; at >= 0 && BLANK.test(source[at] ?? ''); at--) if (source[at] === CELL_BREAK) before.unshift(at);
  for (let at = (map.at(-1) ?? source.length) + 1; at < source.length && BLANK.test(source[at] ?? ''); at++) if (source[at] === CELL_BREAK) after.push(at);
  return { text: CELL_BREAK.repeat(before.length) + text + CELL_BREAK.repeat(after.length), map: [...before, ...map, ...after] };
}

const BLANK = /[\t \u00a0\u3000]/;
