import type { Plan } from '../model';
import { applyTextEdits } from '../outline';
import { createLinter } from './lint-plan';

/** Rules that find marks of the wrong kind and know the right one: no word is theirs. */
const MARKS: readonly string[] = ['half-width', 'heading-punctuation', 'range'];

/** A plan with its punctuation as GB/T 15834 and 15835 have it; how many marks were mended. Words stay as they are. */
export function mendMarks(plan: Plan): { plan: Plan; mended: number } {
  const edits = createLinter({ last: null, terms: [] }).lint(plan).filter(({ rule }) => MARKS.includes(rule)).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return { plan: applyTextEdits(plan, edits), mended: edits.length };
}
