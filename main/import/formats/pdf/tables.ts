/**
 * Ruled tables: rules that touch → a grid → cells, which reach over the places where no rule parts them. Each row becomes one run,
 * its cells with tabs between; a cell that reaches over several rows stands in its first, as it does in docx/.
 */
import { baselines, joinTexts } from './page-lines';
import { median, type Page, type PageLine, type Rule, type Run } from './page';

/** Rules that come so near to each other touch. */
const NEAR = 3;
/** A line of a cell that ends so many characters before its edge ends a paragraph. */
const SHORT = 2;
/** Columns have room for so many characters on the average. */
const NARROWEST = 1.5;

interface Grid {
  /** Places of the upright rules from left to right, and of the level ones from the top. */
  xs: number[];
  ys: number[];
  rules: Rule[];
}

/** The page with a run for every row of its tables in place of what stands in them. */
export function foldTables(page: Page): Page {
  let { runs } = page;
  for (const grid of gridsOf(page.rules)) {
    const inside = runs.filter((run) => isInside(grid, run));
    if (isPaper(grid, inside)) continue;
    const rows = rowsOf(grid, inside.flatMap((run) => splitRun(grid, run)));
    if (rows.length >= 2) runs = [...runs.filter((run) => !inside.includes(run)), ...rows];
  }
  return { ...page, runs };
}

/** Squared paper under the text: its columns are too narrow for words. */
const isPaper = ({ xs }: Grid, runs: readonly Run[]): boolean =>
  ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) / (xs.length - 1) < median(runs.map(({ size }) => size)) * NARROWEST;

const isLevel = ({ x, right, y, top }: Rule): boolean => right - x > top - y;
const touch = (a: Rule, b: Rule): boolean => a.x <= b.right + NEAR && b.x <= a.right + NEAR && a.y <= b.top + NEAR && b.y <= a.top + NEAR;

/** Groups of rules that touch, of at least two rows and two columns. */
function gridsOf(rules: readonly Rule[]): Grid[] {
  const left = new Set(rules);
  const grids: Grid[] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    // The group grows while it is gone through.
    for (const rule of group) {
      for (const other of left) {
        if (!touch(rule, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    const xs = placesOf(group.filter((rule) => !isLevel(rule)).map(({ x, right }) => (x + right) / 2));
    const ys = placesOf(group.filter(isLevel).map(({ y, top }) => (y + top) / 2)).reverse();
    if (xs.length > 2 && ys.length > 2) grids.push({ xs, ys, rules: group });
  }
  return grids;
}

function placesOf(numbers: readonly number[]): number[] {
  const places: number[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) if (number - (places.at(-1) ?? -Infinity) > NEAR) places.push(number);
  return places;
}

const middleOf = (run: Run): [number, number] => [(run.x + run.right) / 2, run.y + run.size * 0.35];
/** The place of `at` between ascending or descending edges; -1 outside. */
const between = (edges: readonly number[], at: number): number =>
  edges.slice(1).findIndex((edge, nth) => at >= Math.min(edge, edges[nth] ?? 0) && at <= Math.max(edge, edges[nth] ?? 0));
const isInside = ({ xs, ys }: Grid, run: Run): boolean => between(xs, middleOf(run)[0]) >= 0 && between(ys, middleOf(run)[1]) >= 0;

/** Whether a rule lies at this place between two neighbours of the grid. */
const isParted = ({ rules }: Grid, x: number, y: number): boolean =>
  rules.some((rule) => x >= rule.x - NEAR && x <= rule.right + NEAR && y >= rule.y - NEAR && y <= rule.top + NEAR);

/** pdf.js puts full cells beside each other into one run: it is cut where an upright rule crosses it. */
function splitRun(grid: Grid, run: Run): Run[] {
  const at = grid.xs.find((x) => x > run.x + run.size * 0.4 && x < run.right - run.size * 0.4 && isParted(grid, x, middleOf(run)[1]));
  if (at === undefined) return [run];
  const characters = [...run.text];
  const widths = characters.map((character) => (/[\u0020-\u024f]/.test(character) ? 0.5 : 1));
  const scale = (run.right - run.x) / widths.reduce((sum, width) => sum + width, 0);
  let end = run.x;
  let count = 0;
  while (count < characters.length - 1 && end + ((widths[count] ?? 1) * scale) / 2 < at) end += (widths[count++] ?? 1) * scale;
  // The gap between the cells came as a space, if it did.
  const space = [count, count - 1, count + 1].find((nth) => nth > 0 && characters[nth] === ' ');
  const cut = Math.max(1, space ?? count);
  const [before, after] = [characters.slice(0, cut).join('').trim(), characters.slice(cut).join('').trim()];
  if (before === '' || after === '') return [run];
  return [{ ...run, text: before, right: at - 1 }, ...splitRun(grid, { ...run, text: after, x: at + 1 })];
}

function rowsOf(grid: Grid, runs: readonly Run[]): Run[] {
  const { xs, ys } = grid;
  const cells = cellsOf(grid);
  const held = new Map<number, Run[]>();
  for (const run of runs) {
    const [x, y] = middleOf(run);
    const cell = cells[between(ys, y)]?.[between(xs, x)];
    if (cell !== undefined) held.set(cell, [...(held.get(cell) ?? []), run]);
  }
  return cells.flatMap((row, nth): Run[] => {
    const shown = row.filter((cell, column) => cell !== row[column - 1]);
    const texts = shown.map((cell) => (cells[nth - 1]?.includes(cell) ? '' : cellText(grid, row, cell, held.get(cell) ?? [])));
    if (!texts.some((text) => text !== '')) return [];
    const within = shown.flatMap((cell) => held.get(cell) ?? []);
    const size = Math.max(...within.map((run) => run.size));
    // Just under its upper rule, so that no row shares a baseline with another.
    return [{ text: texts.join('\t'), x: xs[0] ?? 0, right: xs.at(-1) ?? 0, y: (ys[nth] ?? 0) - size, size, heavy: false, turn: 0, row: true }];
  });
}

/** The number of the cell at each place of the grid: the same for places that no rule parts. */
function cellsOf(grid: Grid): number[][] {
  const { xs, ys } = grid;
  const cells: number[][] = [];
  let next = 0;
  for (const [nth, top] of ys.slice(0, -1).entries()) {
    const row: number[] = [];
    const y = (top + (ys[nth + 1] ?? 0)) / 2;
    for (const [column, x] of xs.slice(0, -1).entries()) {
      const before = row.at(-1);
      const above = cells[nth - 1]?.[column];
      if (before !== undefined && !isParted(grid, x, y)) row.push(before);
      else if (above !== undefined && !isParted(grid, (x + (xs[column + 1] ?? 0)) / 2, top)) row.push(above);
      else row.push(next++);
    }
    cells.push(row);
  }
  return cells;
}

/** Its lines as one; its paragraphs with a space between. */
function cellText({ xs }: Grid, row: readonly number[], cell: number, runs: readonly Run[]): string {
  const edge = xs[row.lastIndexOf(cell) + 1] ?? Infinity;
  let text = '';
  let last: PageLine | null = null;
  for (const line of baselines(runs)) {
    const isWrapped = last === null || edge - last.right < last.size * SHORT;
    text = text === '' ? line.text : isWrapped ? joinTexts(text, line.text) : `${text} ${line.text}`;
    last = line;
  }
  return text;
}
