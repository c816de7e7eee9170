import type { Amount, Comparator, Span } from '../model';

/** How firmly a comparator binds: 以上 more than 左右. */
const FIRMNESS: Readonly<Record<Comparator, number>> = { '>': 2, '>=': 2, '=': 2, '<': 2, '<=': 2, range: 1, '~': 0 };

/** Words by which a plan binds itself (1), or leaves itself room (-1). 争取到位资金 leaves room too. */
const STANCES: readonly (readonly [words: RegExp, stance: 1 | -1])[] = [
  [/确保(?!了)|保证(?!金)|务必|必须/g, 1],
  [/力争|争取|力求|争创|努力(?=实现|达到|完成|使|把|争|提高|保持|打造)|冲刺/g, -1],
];

const isStop = (code: number): boolean => code === 0x3002 || code === 0xff1b || code === 0xff01 || code === 0x9; // 。；！ and a cell's edge
const ANY = /确保|保证|务必|必须|力争|争取|力求|争创|努力|冲刺/;

/** What a plan says of its resolve to reach the figure that begins at an offset of a text: 确保 1, 力争 -1, nothing 0. The nearest word of the sentence counts. */
export function stanceAt(text: string, { start }: Pick<Span, 'start'>): -1 | 0 | 1 {
  let from = start;
  while (from > 0 && !isStop(text.charCodeAt(from - 1))) from--;
  const before = text.slice(from, start);
  if (!ANY.test(before)) return 0;
  let nearest = -1;
  let stance: -1 | 0 | 1 = 0;
  for (const [words, meaning] of STANCES) {
    const at = [...before.matchAll(words)].at(-1)?.index ?? -1;
    if (at > nearest) [nearest, stance] = [at, meaning];
  }
  return stance;
}

/** A figure with the resolve behind it. */
export interface Resolve {
  amount: Pick<Amount, 'comparator'>;
  stance: number;
}

/** Above 0: bound more firmly than before (力争→确保, 左右→以上); below 0: less. What the words take and the comparator gives cancels out. */
export const firmer = (before: Resolve, now: Resolve): number =>
  Math.sign(FIRMNESS[now.amount.comparator] - FIRMNESS[before.amount.comparator]) + Math.sign(now.stance - before.stance);
