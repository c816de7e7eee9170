import { textOf, type Block, type Inline, type TargetId } from '../../../shared/model';

/**
 * What 「恢复上年表述」 puts back: the text as it was carried over, with marks where last year's block had them, in the
 * name of this year's targets. Moving the plan's own year on changed no length, so the marks stand at the same places.
 */
export function restoredContent(carried: string, origin: Block, successorOf: (target: TargetId) => TargetId | null): Inline[] {
  if (carried.length !== textOf(origin).length) return carried ? [{ text: carried }] : [];
  let at = 0;
  const runs = origin.content.map((run): Inline => {
    const text = carried.slice(at, (at += run.text.length));
    const target = run.target ? successorOf(run.target) : null;
    return target ? { text, target } : { text };
  });
  return runs.filter((run) => run.text !== '');
}
