import type { Span } from '../../model';

/** Verbs of rise and fall that turn into one another when a figure changes its sign: 增长5% ↔ 下降3%. */
const PAIRS: readonly (readonly [rise: string, fall: string])[] = [
  ['增长', '下降'], ['提高', '降低'], ['提升', '降低'], ['上升', '下降'], ['增加', '减少'], ['扩大', '缩小'], ['上涨', '下降'],
  ['增幅', '降幅'], ['涨幅', '降幅'],
];
/** How far before its figure a verb of change stands at most: 增长速度力争达到|8%. */
const REACH = 14;

/** The verb of change before a figure turned into its opposite, as an edit of the text; null where none stands there. */
export function turnVerb(text: string, figure: Span): (Span & { text: string }) | null {
  const from = Math.max(0, figure.start - REACH);
  const before = text.slice(from, figure.start);
  const clause = before.slice(Math.max(...['，', '。', '；', '、'].map((stop) => before.lastIndexOf(stop))) + 1);
  let found: { at: number; old: string; text: string } | null = null;
  for (const [rise, fall] of PAIRS) {
    for (const [old, turned] of [[rise, fall], [fall, rise]] as const) {
      const at = clause.lastIndexOf(old);
      if (at >= 0 && (!found || at > found.at)) found = { at, old, text: turned };
    }
  }
  if (!found) return null;
  const start = figure.start - clause.length + found.at;
  return { start, end: start + found.old.length, text: found.text };
}
