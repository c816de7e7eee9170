import { areHeads } from '../../shared/outline';

/** A row of a pasted table, its cells side by side. */
export interface PastedRow {
  cells: string[];
  header: boolean;
}

/** A cell that goes over several rows or columns stands for more than one; a hostile one stands for no more than this. */
const MOST_SPANNED = 64;
const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number => Math.min(MOST_SPANNED, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

const isIn = (row: Element, tag: string): boolean => row.parentElement?.tagName === tag;

/**
 * The rows of a <table>, all of one width: a cell over several columns is followed by empty ones, and one over several
 * rows has empty ones below it. Heads are what stands in <thead> or in <th> only, else a first row that can be.
 */
export function rowsOfTable(table: Element, textOf: (cell: Element) => string, isSeen: (cell: Element) => boolean): PastedRow[] {
  const rows = ownRows(table);
  const below: number[] = [];
  const read = rows.map((row) => {
    const cells: string[] = [];
    for (const cell of [...row.children].filter((child) => /^T[DH]$/.test(child.tagName) && isSeen(child))) {
      while ((below[cells.length] ?? 0) > 0) cells.push(takeBelow(below, cells.length));
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let nth = 0; nth < across; nth++) {
        below[cells.length] = down - 1;
        cells.push(nth === 0 ? textOf(cell) : '');
      }
    }
    while ((below[cells.length] ?? 0) > 0) cells.push(takeBelow(below, cells.length));
    return { cells, header: isIn(row, 'THEAD') || (row.children.length > 0 && [...row.children].every(({ tagName }) => tagName === 'TH')) };
  }).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const width = read.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const [first] = read;
  if (first && read.length > 1 && !read.some(({ header }) => header)) first.header = areHeads(first.cells);
  return read.map(({ cells, header }) => ({ cells: [...cells, ...Array<string>(width - cells.length).fill('')], header }));
}

function takeBelow(below: number[], column: number): string {
  below[column] = (below[column] ?? 0) - 1;
  return '';
}

/** Not those of tables inside of its cells. */
const ownRows = (table: Element): Element[] => [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
