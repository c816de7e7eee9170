import type { Reading } from './reading';

/** Lines of a source that no block was read from, before the first block and behind it: the document round the plan, its title. */
export function linesOutside({ source, blocks, notes }: Reading): { before: string[]; behind: string[] } {
  const taken = [...blocks.map(({ span }) => span), ...notes].sort((a, b) => a.start - b.start);
  const first = taken[0]?.start ?? source.length;
  const [before, behind]: [string[], string[]] = [[], []];
  let next = 0;
  let at = 0;
  for (const line of source.split('\n')) {
    const end = at + line.length;
    while ((taken[next]?.end ?? Infinity) <= at) next++;
    const isTaken = (taken[next]?.start ?? Infinity) < end;
    if (!isTaken && line.trim() !== '') (at < first ? before : behind).push(line.trim());
    at = end + 1;
  }
  return { before, behind };
}
