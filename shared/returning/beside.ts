import { seen, type Seen } from './seen';

/** Lines of a file that no block was read from. */
export interface Outside {
  /** Above the plan's text: those of its notice, its title. */
  before: readonly string[];
  behind: readonly string[];
}

/** What of a file is none of the plan's text. */
export interface Beside {
  /** Read blocks that are lines of the notice or of an 附件. */
  blocks: ReadonlySet<string>;
  /** Lines left over above the plan, its title among them, and below it. */
  above: string[];
  below: string[];
  /** Words beside the plan are others than were exported, those left over above aside. */
  touched: boolean;
}

/** Whether words stand at tabs, in cells or behind one another differs between what is written and what is read. */
const inOneLine = (line: string): string => seen(line).replaceAll('|', '');

/** 版记 is no part of what is carried. */
const isImprint = (line: string): boolean => /^(?:抄送|主送)[:：]|印发$/.test(seen(line));

/** Tells what was exported beside the plan from it. `read`: the blocks of the file; `paired`: those that are blocks of the plan, untouched. */
export function findBeside(beside: readonly string[], { before, behind }: Outside, read: readonly Seen[], paired: (id: string) => boolean): Beside {
  const free = new Map<string, number>();
  for (const line of beside.map(inOneLine)) free.set(line, (free.get(line) ?? 0) + 1);
  const take = (line: string): boolean => {
    const left = free.get(inOneLine(line)) ?? 0;
    if (left > 0) free.set(inOneLine(line), left - 1);
    return left > 0;
  };
  const leftOf = (lines: readonly string[]): string[] => lines.filter((line) => !take(line) && !isImprint(line));
  const [above, below] = [leftOf(before), leftOf(behind)];
  const known = new Set(read.filter(({ block, line }) => !paired(block.id) && take(line)).map(({ block }) => block.id));
  // Behind the plan's last block all is beside it from the first known line on: in an 附件 others may be reworded.
  const last = read.reduce((found, { block }, at) => (paired(block.id) ? at : found), -1);
  const from = read.findIndex(({ block }, at) => at > last && known.has(block.id));
  const rest = from < 0 ? [] : read.slice(from).map(({ block }) => block.id);
  const touched = below.length > 0 || rest.some((id) => !known.has(id)) || [...free.values()].some((left) => left > 0);
  return { blocks: new Set([...known, ...rest]), above, below, touched };
}
