import { LETTER, letterPlaces, markForm, roomAboveMark, type OfficialParagraph, type ParagraphForm } from '../notice';
import { baselineIn } from './baseline';
import type { DrawnLine, DrawnPiece, DrawnRule } from './drawn-page';
import type { Frame } from './frame';
import { glyphsOf } from './glyphs';
import { placeLine } from './place-line';
import type { Setter } from './setter';
import { blankUnit, type Unit } from './unit';

/** 发文机关标志 with the room above it: one line, the names of a joint document above one another, or that of a letter. */
export function setMark(paragraph: OfficialParagraph, form: ParagraphForm, nth: number, frame: Frame, setter: Setter): Unit[] {
  const { mark } = paragraph;
  if (!mark) return [];
  if (mark.letter) return [letterHead(paragraph, form, nth, frame, setter)];
  const names = mark.names.length > 1 ? jointMark(paragraph, form, nth, frame, setter) : [markLine(paragraph, form, nth, frame, setter)];
  return [blankUnit(roomAboveMark(paragraph, frame.page)), ...names];
}

interface Place {
  x: number;
  width: number;
  align: 'left' | 'center';
}

/** A text of the mark on one line. */
function piecesOf(text: string, form: ParagraphForm, place: Place, setter: Setter): DrawnPiece[] {
  const glyphs = glyphsOf([{ text, face: 'xiaobiaosong' }], form, setter);
  return placeLine(glyphs, { from: 0, end: glyphs.length, to: glyphs.length, hanging: false }, { ...place, isLast: true }, form);
}

const textIn = ({ runs }: OfficialParagraph): string => runs.map(({ text }) => text).join('');

function markLine(paragraph: OfficialParagraph, form: ParagraphForm, nth: number, frame: Frame, setter: Setter): Unit {
  const pieces = piecesOf(textIn(paragraph), form, { x: frame.left, width: frame.typeWidth, align: 'center' }, setter);
  return { ...blankUnit(form.line), lines: [{ paragraph: nth, offset: 0, baseline: baselineIn(form.line, frame), pieces }] };
}

/** All names as wide as the longest, 文件 in the middle of their height. */
function jointMark(paragraph: OfficialParagraph, form: ParagraphForm, nth: number, frame: Frame, setter: Setter): Unit[] {
  const { names, suffix } = paragraph.mark ?? { names: [], suffix: '' };
  const { nameWidth, gap, suffixWidth, spacings } = markForm(paragraph);
  const x = frame.left + Math.round((frame.typeWidth - nameWidth - gap - suffixWidth) / 2);
  const middle = Math.round(((names.length - 1) * form.line) / 2);
  let offset = 0;
  return names.map((name, at): Unit => {
    const baseline = baselineIn(form.line, frame);
    const lines: DrawnLine[] = [{ paragraph: nth, offset, baseline, pieces: piecesOf(name, { ...form, spacing: spacings[at] ?? 0 }, { x, width: nameWidth, align: 'left' }, setter) }];
    offset += name.length;
    if (at === 0 && suffix) lines.push({ paragraph: nth, offset: names.join('').length, baseline: baseline + middle, pieces: piecesOf(suffix, form, { x: x + nameWidth + gap, width: suffixWidth, align: 'left' }, setter) });
    return { ...blankUnit(form.line), lines };
  });
}

/** 10.1: mark and red double lines have places of their own on the sheet, above the type area and below it. */
function letterHead(paragraph: OfficialParagraph, form: ParagraphForm, nth: number, frame: Frame, setter: Setter): Unit {
  const places = letterPlaces(paragraph, frame.page);
  const { thick, thin, rules, ruleLeft, ruleWidth, ruleAboveEdge } = LETTER;
  const lower = frame.height - ruleAboveEdge - rules;
  const rule = (y: number, height: number): DrawnRule => ({ x: ruleLeft, y: y - frame.top, width: ruleWidth, height, red: true });
  const pieces = piecesOf(textIn(paragraph), form, { x: frame.left, width: frame.typeWidth, align: 'center' }, setter);
  return {
    ...blankUnit(places.room),
    lines: [{ paragraph: nth, offset: 0, baseline: places.mark - frame.top + baselineIn(form.line, frame), pieces }],
    rules: [rule(places.rule, thick), rule(places.rule + rules - thin, thin), rule(lower, thin), rule(lower + rules - thick, thick)],
  };
}
