/** Where in a table what is said: 0-based columns, null for what it does not say. */
export interface Columns {
  /** The row that names the columns; rows before it are titles. -1: there is none. */
  head: number;
  indicator: number;
  amount: number | null;
  result: number | null;
  owner: number | null;
  deadline: number | null;
}

/** A row of the table that names an indicator. */
export interface Row {
  indicator: string;
  /** As the table states the target. */
  amount: string;
  result: string;
  owner: string;
  deadline: string;
}

/** How offices head such columns. */
const HEADS: readonly [keyof Omit<Columns, 'head'>, RegExp][] = [
  ['result', /完成情况|完成值|完成数|实际|实绩|进展|落实情况|已完成|年末数/],
  ['amount', /目标值|目标任务|年度目标|计划数|任务数|目标$|指标值|全年目标/],
  ['owner', /责任|牵头|承办|科室|处室|单位|部门/],
  ['deadline', /时限|完成时间|时间节点|期限/],
  ['indicator', /指标|名称|项目|工作任务|重点任务|内容|事项/],
];
const FURTHEST_HEAD = 8;

/** The best guess at a table's columns, by the words of its head. */
export function guessColumns(rows: readonly (readonly string[])[]): Columns {
  let best: Columns = { head: -1, indicator: 0, amount: null, result: null, owner: null, deadline: null };
  let most = 0;
  rows.slice(0, FURTHEST_HEAD).forEach((row, at) => {
    const found = readHead(row, at);
    const score = [found.indicator, found.amount, found.result, found.owner, found.deadline].filter((column) => column !== null).length;
    if (found.indicator !== null && score > most && score >= 2) [best, most] = [{ ...found, indicator: found.indicator }, score];
  });
  return best;
}

function readHead(row: readonly string[], head: number): Omit<Columns, 'indicator'> & { indicator: number | null } {
  const columns: Omit<Columns, 'indicator'> & { indicator: number | null } = { head, indicator: null, amount: null, result: null, owner: null, deadline: null };
  row.forEach((cell, at) => {
    const name = HEADS.find(([key, words]) => columns[key] === null && cell.length <= 20 && words.test(cell.replace(/\s/g, '')))?.[0];
    if (name) columns[name] = at;
  });
  return columns;
}

/** The rows below the head. A cell that was merged over several rows stands in the first: indicators are filled down where something is told. */
export function readRows(rows: readonly (readonly string[])[], columns: Columns): Row[] {
  let last = '';
  return rows.slice(columns.head + 1).flatMap((cells): Row[] => {
    const at = (column: number | null): string => (column === null ? '' : (cells[column] ?? '').trim());
    const row = { indicator: at(columns.indicator), amount: at(columns.amount), result: at(columns.result), owner: at(columns.owner), deadline: at(columns.deadline) };
    if (row.indicator === '' && (row.result !== '' || row.amount !== '')) row.indicator = last;
    last = row.indicator || last;
    return row.indicator === '' || /^(?:合计|小计|备注|注[:：])/.test(row.indicator) ? [] : [row];
  });
}
