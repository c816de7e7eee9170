import type { Piece } from '../align';
import type { Form, RedlineItem, RedlineMark, RedlineText } from './redline';
import type { Sign } from './printed';

export type Token = RedlineItem | RedlineMark;

/**
 * Two printed stretches as one, by pieces of their text (of which line feeds are part). `moved`: null for what stands in
 * its place; else what it shows of the move, at the old place (from) or at the new one (to).
 */
export function weave(before: readonly Sign[], after: readonly Sign[], pieces: readonly Piece[], moved: 'from' | 'to' | null = null): Token[] {
  const tokens: Token[] = [];
  let [b, a] = [0, 0];
  for (const { kind, text } of pieces) {
    for (let nth = 0; nth < text.length; nth++) {
      const old = kind === 'inserted' ? undefined : before[b++];
      const now = kind === 'deleted' ? undefined : after[a++];
      if (moved === 'from') put(tokens, old, undefined, kind === 'same');
      else if (moved === 'to') put(tokens, undefined, now, kind === 'same');
      else put(tokens, old, now, false);
    }
  }
  return moved === null ? tokens : tokens.map((token, at) => markLike(token, tokens[at - 1]));
}

/** A mark comes and goes as the words before it: LibreOffice leaves an empty paragraph where the one is moved and the other not. */
function markLike(token: Token, last: Token | undefined): Token {
  const isAlike = token.kind !== 'mark' || last === undefined || last.kind === 'edge' || last.moved === true;
  return isAlike ? token : { kind: 'mark', change: token.change, form: token.form };
}

function put(tokens: Token[], old: Sign | undefined, now: Sign | undefined, moved: boolean): void {
  const sign = now ?? old;
  if (!sign) return;
  const change = old && now ? 'kept' : old ? 'deleted' : 'inserted';
  const how = { change, ...(moved ? { moved } : {}) } as const;
  if ('form' in sign) {
    const was = old && 'form' in old && !sameForm(old.form, sign.form) ? { was: old.form } : {};
    tokens.push({ kind: 'mark', ...how, form: sign.form, ...was });
    return;
  }
  const before = old && 'face' in old ? old : null;
  addText(tokens, { kind: 'text', text: sign.char, face: sign.face, ...how, ...(before && before.face !== sign.face ? { was: before.face } : {}) });
  const [oldNote, newNote] = [before?.note, now && 'face' in now ? now.note : undefined];
  if (oldNote !== undefined && newNote !== undefined) tokens.push({ kind: 'note', note: newNote, ...(oldNote === newNote ? {} : { was: oldNote }), ...how });
  else if (oldNote !== undefined) tokens.push({ kind: 'note', note: oldNote, ...how, change: 'deleted' });
  else if (newNote !== undefined) tokens.push({ kind: 'note', note: newNote, ...how, change: 'inserted' });
}

export const sameForm = (one: Form, other: Form): boolean => one.role === other.role && one.keepNext === other.keepNext;

function addText(tokens: Token[], text: RedlineText): void {
  const last = tokens.at(-1);
  if (last?.kind === 'text' && last.change === text.change && last.face === text.face && last.was === text.was && last.moved === text.moved) last.text += text.text;
  else tokens.push(text);
}
