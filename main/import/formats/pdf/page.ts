/** A page of a PDF as runs of characters at their places; lengths in points, y from the bottom of the page upwards. */
export interface Run {
  text: string;
  x: number;
  /** Where the run ends. */
  right: number;
  /** Of the baseline. */
  y: number;
  size: number;
}

export interface Page {
  width: number;
  height: number;
  runs: Run[];
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
}

/** The middle one of several numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
