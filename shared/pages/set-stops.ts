import { CELL, type OfficialParagraph, type ParagraphForm } from '../notice';
import { baselineIn } from './baseline';
import type { DrawnLine } from './drawn-page';
import type { Frame } from './frame';
import { glyphsOf, widthOf } from './glyphs';
import { placeLine } from './place-line';
import type { Setter } from './setter';
import { blankUnit, type Unit } from './unit';

/** Pieces that have places of their own on one line (签发人, 发文字号 of a letter, names side by side). */
export function setStops(paragraph: OfficialParagraph, form: ParagraphForm, nth: number, frame: Frame, setter: Setter): Unit {
  let offset = 0;
  let end = frame.left;
  const lines = paragraph.runs.map((run): DrawnLine => {
    const glyphs = glyphsOf([run], form, setter);
    const width = widthOf(glyphs, 0, glyphs.length);
    const x = run.at === undefined ? end : frame.left + (run.at === 'edge' ? frame.typeWidth - width : Math.round(run.at * CELL));
    end = x + width;
    const line = { paragraph: nth, offset, baseline: baselineIn(form.line, frame), pieces: placeLine(glyphs, { from: 0, end: glyphs.length, to: glyphs.length, hanging: false }, { x, width, align: 'left', isLast: true }, form) };
    offset += run.text.length;
    return line;
  });
  return { ...blankUnit(form.line), lines };
}
