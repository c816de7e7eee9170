import type { RedlineMark } from './redline';
import { sameForm, type Token } from './weave';

/**
 * Words that came at the end of a paragraph and whole paragraphs that came behind it are one insertion, as when one types on:
 * what is inserted is the mark of the first paragraph, and the last one's stays. Both texts remain what they were. Were it the
 * first one's that stays, LibreOffice would join the paragraph with the one behind when all is rejected.
 */
export function shiftMarks(tokens: readonly Token[]): Token[] {
  const shifted = [...tokens];
  for (const [at, mark] of tokens.entries()) {
    if (mark.kind !== 'mark' || mark.change !== 'kept' || !isNew(tokens[at - 1])) continue;
    const last = lastNewMark(tokens, at + 1);
    if (!last) continue;
    const was = mark.was ?? mark.form;
    shifted[at] = { kind: 'mark', change: 'inserted', form: mark.form };
    shifted[last.at] = { kind: 'mark', change: 'kept', form: last.mark.form, ...(sameForm(was, last.mark.form) ? {} : { was }) };
  }
  return shifted;
}

const isNew = (token: Token | undefined): boolean => token !== undefined && token.kind !== 'edge' && token.change === 'inserted' && !token.moved;

/** Of the whole paragraphs from here on that came, the mark of the last. */
function lastNewMark(tokens: readonly Token[], from: number): { at: number; mark: RedlineMark } | null {
  let last: { at: number; mark: RedlineMark } | null = null;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !isNew(token)) break;
    if (token.kind === 'mark') last = { at, mark: token };
  }
  return last;
}
