import { unicodeBreaks } from './break-classes';
import type { Glyph } from './glyphs';
import { HANGING, NO_BEGIN, NO_END } from './kinsoku';
import { isLetterOrDigit } from './scripts';
import type { Setter } from './setter';

/** A line: characters `from` to `to` of a paragraph; those from `end` on, spaces, are not seen; `hanging`: the last one stands outside the edge. */
export interface Line {
  from: number;
  end: number;
  to: number;
  hanging: boolean;
}

/** The lines of a paragraph; `widthAt`: the room of the nth. An empty paragraph has one empty line. */
export function breakLines(glyphs: readonly Glyph[], widthAt: (line: number) => number, setter: Setter): Line[] {
  // What has places of its own stands on one line.
  if (glyphs.some(({ stop }) => stop !== undefined)) return [{ from: 0, end: glyphs.length, to: glyphs.length, hanging: false }];
  const lines: Line[] = [];
  let from = 0;
  do {
    const line = nextLine(glyphs, from, widthAt(lines.length), setter);
    lines.push(line);
    from = line.to;
  } while (from < glyphs.length);
  return lines;
}

function nextLine(glyphs: readonly Glyph[], from: number, width: number, setter: Setter): Line {
  const cut = firstBeyond(glyphs, from, width);
  if (cut === glyphs.length) return { from, ...withoutSpaces(glyphs, from, cut), hanging: false };
  if (setter.hangs && mayHang(glyphs, cut, setter)) return { from, ...withoutSpaces(glyphs, from, cut + 1), hanging: true };
  const at = (setter.marksFollow ? breakByScript : breakByMarks)(glyphs, from, cut, setter);
  // Nothing lets the line end: it is cut where it is full.
  return { from, ...withoutSpaces(glyphs, from, at > from ? at : Math.max(cut, from + 1)), hanging: false };
}

/** The first character that does not fit. */
function firstBeyond(glyphs: readonly Glyph[], from: number, room: number): number {
  let x = 0;
  for (let i = from; i < glyphs.length; i++) {
    const glyph = glyphs[i];
    if (!glyph) break;
    if (i > from) x += glyph.gap;
    const ends = glyphs[i + 1]?.stretch !== glyph.stretch;
    if (x + glyph.last > room && !(glyph.char === ' ' && i > from)) return i;
    x += ends ? glyph.last : glyph.width;
  }
  return glyphs.length;
}

/** Spaces at the end of a line are not seen and go with it, however many. */
function withoutSpaces(glyphs: readonly Glyph[], from: number, at: number): { end: number; to: number } {
  let [end, to] = [at, at];
  while (to < glyphs.length && isBlank(glyphs[to])) to++;
  while (to < glyphs.length && end > from + 1 && isBlank(glyphs[end - 1])) end--;
  return { end, to };
}

const isBlank = (glyph: Glyph | undefined): boolean => glyph?.char === ' ' || glyph?.char === '　';

/** One mark may hang, when the next line can begin behind it. */
function mayHang(glyphs: readonly Glyph[], cut: number, setter: Setter): boolean {
  const [mark, next] = [glyphs[cut], glyphs[cut + 1]];
  return mark !== undefined && HANGING.has(mark.char) && (!next || isBlank(next) || partsByMarks(mark, next, setter));
}

/** Word: between Han anywhere, between Latin where Unicode says so; no forbidden mark at either side, no pair parted. */
function breakByMarks(glyphs: readonly Glyph[], from: number, cut: number, setter: Setter): number {
  for (let at = cut; at > from; at--) {
    const [left, right] = [glyphs[at - 1], glyphs[at]];
    if (left && right && partsByMarks(left, right, setter)) return at;
  }
  return from;
}

function partsByMarks(left: Glyph, right: Glyph, { keepsPairs }: Setter): boolean {
  if (right.raised || NO_BEGIN.has(right.char) || NO_END.has(left.char)) return false;
  if (left.script === 'latin' && right.script === 'latin' && !left.raised) return unicodeBreaks(left.char, right.char) && !(left.char === '-' && /\d/.test(right.char));
  return !(keepsPairs && left.char === right.char && (left.char === '—' || left.char === '…'));
}

/**
 * LibreOffice: by the marks' list where the last letter before the end of the line is Han, by Unicode's rules where it is
 * Latin; and where that would end the line before the stretch in which it is full, the stretch before it is looked at in
 * the same way from its last character.
 */
function breakByScript(glyphs: readonly Glyph[], from: number, full: number): number {
  for (let cut = full; cut > from;) {
    const start = stretchStart(glyphs, from, cut);
    if (isBlank(glyphs[cut])) return cut;
    const at = glyphs[cut]?.raised ? start - 1 : languageAt(glyphs, cut, start) === 'han' ? backByMarks(glyphs, from, cut) : backByUnicode(glyphs, from, cut);
    if (at >= start) return at;
    cut = start - 1;
  }
  return from;
}

function stretchStart(glyphs: readonly Glyph[], from: number, at: number): number {
  let start = at;
  while (start > from && glyphs[start - 1]?.stretch === glyphs[at]?.stretch) start--;
  return start;
}

function languageAt(glyphs: readonly Glyph[], cut: number, start: number): Glyph['script'] {
  let at = cut;
  while (at > 0 && !isLetterOrDigit(glyphs[at]?.char ?? '')) at--;
  return (at < start ? glyphs[at] : glyphs[cut])?.script ?? 'han';
}

function backByMarks(glyphs: readonly Glyph[], from: number, cut: number): number {
  let at = cut;
  while (at > from && (NO_BEGIN.has(glyphs[at]?.char ?? '') || NO_END.has(glyphs[at - 1]?.char ?? ''))) at--;
  return at;
}

function backByUnicode(glyphs: readonly Glyph[], from: number, cut: number): number {
  let at = cut;
  while (at > from && !unicodeBreaks(glyphs[at - 1]?.char ?? '', glyphs[at]?.char ?? '')) at--;
  return at;
}
