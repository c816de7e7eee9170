/** One step of an edit script: keep, delete or insert so many items. */
export interface Step {
  kind: 'same' | 'deleted' | 'inserted';
  count: number;
}

/** Beyond this many changed items two texts have too little in common for a shortest script to help a reader. */
const MOST_CHANGES = 2000;

/**
 * The shortest edit script from a to b (E. Myers, An O(ND) Difference Algorithm, 1986); one replacement of the whole
 * where it would need more than MOST_CHANGES changes.
 */
export function shortestScript(a: readonly string[], b: readonly string[]): Step[] {
  const trace = findTrace(a, b);
  return trace ? merge(backtrack(a, b, trace)) : merge([{ kind: 'deleted', count: a.length }, { kind: 'inserted', count: b.length }]);
}

/** The furthest reaching x on each diagonal, for every number of changes; null when there are too many. */
function findTrace(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  const middle = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, middle + k - 1) < at(reach, middle + k + 1));
      let x = down ? at(reach, middle + k + 1) : at(reach, middle + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return null;
}

function backtrack(a: readonly string[], b: readonly string[], trace: Int32Array[]): Step[] {
  const steps: Step[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] ?? new Int32Array(0);
    const middle = d + 1;
    const k = x - y;
    const down = k === -d || (k !== d && at(reach, middle + k - 1) < at(reach, middle + k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(reach, middle + fromK);
    const fromY = d === 0 ? 0 : fromX - fromK;
    const kept = Math.min(x - fromX, y - fromY);
    if (kept > 0) steps.push({ kind: 'same', count: kept });
    if (d > 0) steps.push({ kind: down ? 'inserted' : 'deleted', count: 1 });
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}

/** Neighbours of one kind joined; between two kept runs all deletions stand before all insertions. */
function merge(steps: readonly Step[]): Step[] {
  const merged: Step[] = [];
  let deleted = 0;
  let inserted = 0;
  const flush = (): void => {
    if (deleted) merged.push({ kind: 'deleted', count: deleted });
    if (inserted) merged.push({ kind: 'inserted', count: inserted });
    deleted = inserted = 0;
  };
  for (const { kind, count } of steps) {
    if (kind === 'deleted') deleted += count;
    else if (kind === 'inserted') inserted += count;
    else if (count > 0) {
      flush();
      const last = merged.at(-1);
      if (last?.kind === 'same') last.count += count;
      else merged.push({ kind, count });
    }
  }
  flush();
  return merged;
}

const at = (array: Int32Array, index: number): number => array[index] ?? 0;
