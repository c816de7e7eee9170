/** A page of a PDF as runs of characters at their places; lengths in points, y from the bottom of the page upwards. */
export interface Run {
  text: string;
  x: number;
  /** Where the run ends. */
  right: number;
  /** Of the baseline. */
  y: number;
  size: number;
  /** Its font is a bold one or 黑体, or it is struck twice. */
  heavy: boolean;
  /** Quarter turns, against the clock, by which the baseline is turned on the page; null for any other angle. */
  turn: Turn | null;
  /** The run is a row of a ruled table, its cells with tabs between them. */
  row?: boolean;
}

export type Turn = 0 | 1 | 2 | 3;

/** A straight line drawn on the page, from its lower left end to its upper right one; level or upright. */
export interface Rule {
  x: number;
  y: number;
  right: number;
  top: number;
}

export interface Page {
  width: number;
  height: number;
  runs: Run[];
  rules: Rule[];
}

/** Runs of one baseline put together. */
export interface PageLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** Texts that stand apart from one another, as cells of a row do. */
  parts: { text: string; x: number }[];
  /** How many characters at its beginning are of a heavy font; all of them in a line that is wholly so. */
  lead: number;
  row: boolean;
}

/** The middle one of several numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
