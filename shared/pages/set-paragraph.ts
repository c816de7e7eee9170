import { formOf, RED_RULE, type OfficialParagraph, type ParagraphForm } from '../notice';
import { baselineIn } from './baseline';
import { breakLines } from './break-lines';
import type { Frame } from './frame';
import { glyphsOf, type Glyph } from './glyphs';
import { placeLine } from './place-line';
import type { Setter } from './setter';
import type { Block, Unit } from './unit';

/** A paragraph, set line by line; `nth`: which one of the document's it is. */
export function setParagraph(paragraph: OfficialParagraph, nth: number, frame: Frame, setter: Setter): Block {
  const form = formOf(paragraph, frame.page);
  const glyphs = glyphsOf(paragraph.runs, form, setter);
  const units = setLines(glyphs, form, { left: frame.left, width: frame.typeWidth, baseline: baselineIn(form.line, frame), paragraph: nth, offset: paragraph.continues ?? 0 }, setter);
  if (paragraph.role === 'number') units.push(redRule(frame));
  return { units, heads: [], closing: null, newPage: paragraph.newPage ?? false, keepNext: paragraph.keepNext ?? false };
}

interface Column {
  left: number;
  width: number;
  baseline: number;
  paragraph: number | null;
  /** Where in the paragraph's text the text begins. */
  offset?: number;
}

/** The lines of a text in a column, in a form. */
export function setLines(glyphs: readonly Glyph[], form: ParagraphForm, { left, width, baseline, paragraph, offset = 0 }: Column, setter: Setter): Unit[] {
  const roomAt = (line: number) => ({
    x: left + form.left + (line === 0 ? form.firstLine : 0),
    width: width - form.left - form.right - (line === 0 ? form.firstLine : 0),
  });
  return breakLines(glyphs, (line) => roomAt(line).width, setter).map((line, n, all): Unit => ({
    height: form.line,
    lines: line.end > line.from
      ? [{ paragraph, offset: offset + (glyphs[line.from]?.at ?? 0), baseline, pieces: placeLine(glyphs, line, { ...roomAt(n), align: form.align, isLast: n === all.length - 1 }, form) }]
      : [],
    rules: [],
    notes: glyphs.slice(line.from, line.to).flatMap(({ note }) => (note ? [note] : [])),
  }));
}

/** 7.2.5: the red line of the type area's width below the number; `space` lies between. */
function redRule({ left, typeWidth }: Frame): Unit {
  const [space, thickness] = [RED_RULE.space * 20, (RED_RULE.size * 20) / 8];
  return { height: space + thickness, lines: [], rules: [{ x: left, y: space, width: typeWidth, height: thickness, red: true }], notes: [] };
}
