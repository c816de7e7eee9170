import type { Notice, Plan } from '../model';
import { applyTextEdits } from '../outline';
import { createLinter } from './lint-plan';
import { toFullWidth } from './rules/half-width';

/** Rules that find marks of the wrong kind and know the right one: no word is theirs. */
const MARKS: readonly string[] = ['half-width', 'heading-punctuation', 'range'];
const SPACES: readonly string[] = ['stray-space'];

/**
 * A plan with its punctuation, that of its notice too, as GB/T 15834 and 15835 have it, and no spaces between its characters; how many
 * marks were mended, how many spaces taken out. Words stay as they are.
 */
export function mendMarks(plan: Plan): { plan: Plan; mended: number; spaces: number } {
  const found = createLinter({ last: null, terms: [] }).lint(plan);
  const editsOf = (rules: readonly string[]) => found.filter(({ rule }) => rules.includes(rule)).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const [marks, spaces] = [editsOf(MARKS), editsOf(SPACES)];
  const { notice, mended } = mendNotice(plan.notice);
  return { plan: { ...applyTextEdits(plan, [...marks, ...spaces]), notice }, mended: marks.length + mended, spaces: spaces.length };
}

function mendNotice(notice: Notice): { notice: Notice; mended: number } {
  const [addressee, copyTo, remark, ...body] = [notice.addressee, notice.copyTo, notice.remark, ...notice.body].map(toFullWidth);
  const textOf = (mended: ReturnType<typeof toFullWidth> | undefined): string => mended?.text ?? '';
  const mended = [addressee, copyTo, remark, ...body].reduce((sum, each) => sum + (each?.mended ?? 0), 0);
  return { notice: { ...notice, addressee: textOf(addressee), copyTo: textOf(copyTo), remark: textOf(remark), body: body.map(textOf) }, mended };
}
