import type { Frame } from './frame';

/**
 * Where the baseline lies in a line: in one of the 22 lines of the grid, and in a line with an exact height of its own;
 * measured in LibreOffice.
 */
const ON_GRID = 452;
const OFF_GRID = 0.805;

export const baselineIn = (line: number, frame: Frame): number => (line === frame.page.line ? ON_GRID : Math.round(line * OFF_GRID));
