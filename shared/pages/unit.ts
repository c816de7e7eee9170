import type { DrawnLine, DrawnRule } from './drawn-page';

/** A note that a unit calls for at the foot of its page. */
export interface Note {
  number: number;
  text: string;
}

/** What goes onto a page whole: a line of a paragraph, a row of a table. Its lines and rules are placed as if it stood at the top of the sheet. */
export interface Unit {
  height: number;
  lines: DrawnLine[];
  rules: DrawnRule[];
  notes: Note[];
  /** A line of a row that is higher than a page, so that it may go on on the next one: what its cells keep free where a page begins and ends. */
  piece?: { isFirst: boolean; above: number; below: number };
}

/** What one paragraph of the tree becomes. */
export interface Block {
  units: Unit[];
  /** Rows that stand again at the top of each further page. */
  heads: Unit[];
  /** What closes a table below its last row on each page. */
  closing: DrawnRule | null;
  newPage: boolean;
  keepNext: boolean;
}

export const moveLine = (line: DrawnLine, down: number): DrawnLine => ({ ...line, baseline: line.baseline + down });
export const moveRule = (rule: DrawnRule, down: number): DrawnRule => ({ ...rule, y: rule.y + down });

export const blankUnit = (height: number): Unit => ({ height, lines: [], rules: [], notes: [] });
