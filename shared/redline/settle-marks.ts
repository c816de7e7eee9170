import type { RedlineMark } from './redline';
import { sameForm, type Token } from './weave';

/**
 * The last mark before a table or before the end of the document can be neither deleted nor inserted: Word keeps it
 * whatever it is marked as. So a stretch that would end in such a mark is marked one paragraph further up, as Word itself
 * does it when one types at the end of a text: what is inserted is the mark of the paragraph before, and the last one stays,
 * with the form that the last paragraph of each side has. Both texts remain what they were. A stretch without any paragraph
 * of one side (between two tables) has no mark that could stay.
 */
export function settleMarks(tokens: readonly Token[]): Token[] {
  const last = markBefore(tokens, tokens.length, () => true);
  if (last < 0 || changeAt(tokens, last) === 'kept') return [...tokens];
  const lone = changeAt(tokens, last) as 'deleted' | 'inserted';
  const kept = markBefore(tokens, last, (mark) => mark.change === 'kept');
  const opposite = markBefore(tokens, last, (mark) => mark.change !== 'kept' && mark.change !== lone);
  if (opposite < 0 && kept < 0) return [...tokens];
  const [own, other] = [markAt(tokens, last), markAt(tokens, Math.max(opposite, kept))];
  const otherForm = lone === 'deleted' ? other.form : (other.was ?? other.form);
  const [was, form] = lone === 'deleted' ? [own.form, otherForm] : [otherForm, own.form];
  const stays: RedlineMark = { kind: 'mark', change: 'kept', form, ...(sameForm(was, form) ? {} : { was }) };
  return tokens.flatMap((token, at): Token[] => {
    if (at === last) return [stays];
    if (at !== Math.max(opposite, kept)) return [token];
    // The other side's last paragraph now ends at the mark that stays.
    return opposite > kept ? [] : [{ kind: 'mark', change: lone, form: lone === 'deleted' ? (other.was ?? other.form) : other.form }];
  });
}

const markAt = (tokens: readonly Token[], at: number): RedlineMark => {
  const token = tokens[at];
  if (token?.kind !== 'mark') throw new Error('no mark here');
  return token;
};

const changeAt = (tokens: readonly Token[], at: number): RedlineMark['change'] => markAt(tokens, at).change;

function markBefore(tokens: readonly Token[], end: number, wanted: (mark: RedlineMark) => boolean): number {
  for (let at = end - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind === 'mark' && wanted(token)) return at;
  }
  return -1;
}
