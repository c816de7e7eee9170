import type { Frame } from './frame';

/**
 * Where the baseline lies in a line: of the grid, so far below its middle; in one with an exact height of its own, at four
 * fifths. Measured in LibreOffice.
 */
const BELOW_MIDDLE = 153;
const OFF_GRID = 0.8;

export const baselineIn = (line: number, frame: Frame): number => Math.round(line === frame.page.line ? line / 2 + BELOW_MIDDLE : line * OFF_GRID);
