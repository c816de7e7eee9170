import { textOf } from '../../model';
import type { BlockRule } from '../finding';
import { findingAt } from '../report';

const PAIRS: Readonly<Record<string, string>> = { '（': '）', '《': '》', '“': '”', '〔': '〕', '【': '】' };
const CLOSING: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/** The marks of a text that have no other half, by their places. 1）and a）are numbers of a list, not halves. */
export function unpaired(text: string): number[] {
  const open: { sign: string; at: number }[] = [];
  const alone: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (PAIRS[sign]) open.push({ sign, at });
    const opening = CLOSING[sign];
    if (!opening) continue;
    const nth = open.map((each) => each.sign).lastIndexOf(opening);
    if (nth >= 0) alone.push(...open.splice(nth).slice(1).map((each) => each.at));
    else if (!/[\da-zA-Z]/.test(text.charAt(at - 1))) alone.push(at);
  }
  return [...alone, ...open.map((each) => each.at)].sort((a, b) => a - b);
}

export const unpairedMarks: BlockRule = {
  id: 'unpaired-mark',
  name: '不成对的标点',
  inBlock(block) {
    const text = textOf(block);
    return unpaired(text).map((at) => findingAt(block, { start: at, end: at + 1 }, {
      rule: 'unpaired-mark', severity: '建议', message: `“${text.charAt(at)}”没有另一半`, why: '括号、引号、书名号应成对使用（GB/T 15834—2011）。',
    }));
  },
};
