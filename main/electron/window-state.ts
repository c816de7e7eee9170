import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Where the window stood when it was last closed, in device-independent pixels. */
export interface WindowState extends Area {
  maximized: boolean;
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The stored state, or null when there is none that can be used (absent, damaged, of another version). */
export function readWindowState(file: string): WindowState | null {
  if (!existsSync(file)) return null;
  const read = parsed(readFileSync(file, 'utf8'));
  return isWindowState(read) ? read : null;
}

// By hand: loading zod would hold up the window by 25 ms, and this is the only thing that its process reads.
function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height, maximized } = value as Record<string, unknown>;
  const within = (size: unknown, least: number): boolean => Number.isInteger(size) && Number(size) >= least && Number(size) <= 20_000;
  return within(x, -20_000) && within(y, -20_000) && within(width, 400) && within(height, 300) && typeof maximized === 'boolean';
}

export function writeWindowState(file: string, state: WindowState): void {
  const partial = `${file}.tmp`;
  writeFileSync(partial, JSON.stringify(state));
  renameSync(partial, file);
}

/**
 * Bounds on a screen that exists now: the stored ones when the window would lie within one of the work areas by at least
 * its title bar's middle, else centred on the first (a second screen may have been taken away).
 */
export function placeWindow(state: WindowState | null, areas: readonly [Area, ...Area[]], wanted: { width: number; height: number }): Area {
  if (state) {
    const x = state.x + state.width / 2;
    const area = areas.find((one) => x >= one.x && x < one.x + one.width && state.y >= one.y && state.y < one.y + one.height - 40);
    if (area) return { x: state.x, y: state.y, width: Math.min(state.width, area.width), height: Math.min(state.height, area.height) };
  }
  const [first] = areas;
  const width = Math.min(wanted.width, first.width);
  const height = Math.min(wanted.height, first.height);
  return { x: first.x + Math.floor((first.width - width) / 2), y: first.y + Math.floor((first.height - height) / 2), width, height };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
