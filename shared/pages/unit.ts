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
}

/** What one paragraph of the tree becomes. */
export interface Block {
  units: Unit[];
  /** Rows that stand again at the top of each further page, and what closes the table below its last row. */
  heads: Unit[];
  closing: number;
  newPage: boolean;
  keepNext: boolean;
}

export const moveLine = (line: DrawnLine, down: number): DrawnLine => ({ ...line, baseline: line.baseline + down });
export const moveRule = (rule: DrawnRule, down: number): DrawnRule => ({ ...rule, y: rule.y + down });
