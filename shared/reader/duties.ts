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
 */
export function readDuties(blocks: readonly Pick<ReadBlock, 'heading' | 'text'>[]): Duty[] {
  const duties: Duty[] = [];
  let section: Duty = { ...NO_DUTY };
  for (const { heading, text } of blocks) {
    if (heading) section = { ...NO_DUTY };
    // The blocks of a section share one duty, since the lines that state it come last.
    duties.push(section);
    section.owner ||= OWNERS.flatMap((pattern) => fieldOf(text, pattern, 200))[0] ?? '';
    section.deadline ||= fieldOf(text, DEADLINE, 100)[0] ?? '';
  }
  return duties;
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
