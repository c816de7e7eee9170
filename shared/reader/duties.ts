import { CELL_BREAK } from '../model';
import type { ReadBlock } from './reading';

/** Who answers for a section and by when, as the plan says it. */
export interface Duty {
  owner: string;
  deadline: string;
}

export const NO_DUTY: Duty = { owner: '', deadline: '' };

/**
 * The duty that each block's section states, in a tail or in lines of its own; a section that states none has none:
 *
 *   …全年完成投资6.5亿元。（牵头单位：工程科；责任单位：县公路中心、建设公司）
 *   责任单位：农村公路科
 *   完成时限：2024年11月底前
 *
 * A row of a table has the duty that its columns of that name state, else its section's.
 */
export function readDuties(blocks: readonly Pick<ReadBlock, 'heading' | 'text' | 'row'>[]): Duty[] {
  const duties: (() => Duty)[] = [];
  let section: Duty = { ...NO_DUTY };
  let columns: string[] = [];
  for (const { heading, text, row } of blocks) {
    if (!row || row.header) columns = row ? text.split(CELL_BREAK) : [];
    if (heading) section = { ...NO_DUTY };
    // The blocks of a section share one duty, since the lines that state it come last.
    const [heads, own] = [columns, section];
    duties.push(() => (row && !row.header ? dutyOfRow(text.split(CELL_BREAK), heads, own) : own));
    if (row) continue;
    section.owner ||= OWNERS.flatMap((pattern) => fieldOf(text, pattern, 200))[0] ?? '';
    section.deadline ||= fieldOf(text, DEADLINE, 100)[0] ?? '';
  }
  return duties.map((duty) => duty());
}

const OWNER_COLUMN = /责任|牵头|主办|承办|落实(?:单位|科室|部门)|科室|部门/;
const DEADLINE_COLUMN = /时限|期限|(?:完成|办结)时间|时间节点|时间要求/;

function dutyOfRow(cells: readonly string[], columns: readonly string[], section: Duty): Duty {
  const cellUnder = (title: RegExp, longest: number): string => cells[columns.findIndex((each) => title.test(each))]?.trim().slice(0, longest) ?? '';
  return { owner: cellUnder(OWNER_COLUMN, 200) || section.owner, deadline: cellUnder(DEADLINE_COLUMN, 100) || section.deadline };
}

/** The leading unit, where one is named, before those that help. */
const OWNERS = [
  /(?:牵头|主办|责任)(?:领导|单位|部门|科室|处室)\s*[:：]\s*([^；;。）)\n]+)/,
  /(?:责任人|责任科室|落实单位)\s*[:：]\s*([^；;。）)\n]+)/,
];
const DEADLINE = /(?:完成时限|完成时间|时间节点|办结时限)\s*[:：]\s*([^；;。）)\n]+)/;

function fieldOf(text: string, pattern: RegExp, longest: number): string[] {
  const found = pattern.exec(text)?.[1]?.trim();
  return found ? [found.slice(0, longest)] : [];
}
