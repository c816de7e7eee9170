import { LETTER, letterPlaces, markForm, roomAboveMark, type MarkForm, type OfficialParagraph } from '../notice';
import { baselineIn } from './baseline';
import type { DrawnRule } from './drawn-page';
import type { Frame } from './frame';
import { glyphsOf, type Glyph } from './glyphs';
import { placeLine } from './place-line';
import type { Setter } from './setter';
import { blankUnit, type Block, type Unit } from './unit';

/** What the export gives a cell of a joint mark more than its characters take. */
const SPARE = 40;

/** 发文机关标志 (7.2.4; of a letter 10.1), with the room above it. */
export function setMark(paragraph: OfficialParagraph, nth: number, frame: Frame, setter: Setter): Block {
  const form = markForm(paragraph);
  const { names, suffix, letter } = paragraph.mark ?? { names: [], suffix: '' };
  const whole = { left: frame.left, width: frame.typeWidth, align: 'center' } as const;
  const text = paragraph.runs.map((run) => run.text).join('');
  const set = (words: string, at: Omit<Piece, 'text'>): Unit => ({ ...blankUnit(form.line), lines: [markLine({ ...at, text: words }, form, nth, frame, setter)] });
  const units = letter
    ? [letterUnit(set(text, { ...whole, spacing: 0, offset: 0, down: 0 }), paragraph, frame)]
    : [blankUnit(roomAboveMark(paragraph, frame.page)), ...(names.length > 1 ? jointUnits(names, suffix, form, frame, set) : [set(text, { ...whole, spacing: 0, offset: 0, down: 0 })])];
  return { units, heads: [], closing: null, newPage: paragraph.newPage ?? false, keepNext: paragraph.keepNext ?? false };
}

interface Piece {
  text: string;
  left: number;
  width: number;
  align: 'center' | 'left';
  spacing: number;
  offset: number;
  down: number;
}

function markLine({ text, left, width, align, spacing, offset, down }: Piece, form: MarkForm, paragraph: number, frame: Frame, setter: Setter) {
  const set = { size: form.size * 2, spacing: 0, stretch: form.stretch };
  const glyphs = glyphsOf([{ text, face: 'xiaobiaosong' }], set, setter).map((glyph): Glyph => ({ ...glyph, width: glyph.width + spacing }));
  const line = { from: 0, end: glyphs.length, to: glyphs.length, hanging: false };
  return { paragraph, offset, baseline: down + baselineIn(form.line, frame), pieces: placeLine(glyphs, line, { x: left, width, align, isLast: true }, { ...set, red: true }) };
}

/** 联合行文: the names above one another and equally wide, 文件 beside them in the middle of their height. */
function jointUnits(names: readonly string[], suffix: string, form: MarkForm, frame: Frame, set: (words: string, at: Omit<Piece, 'text'>) => Unit): Unit[] {
  const nameWidth = form.nameWidth + SPARE;
  const left = frame.left + (frame.typeWidth - nameWidth - (suffix ? form.gap + form.suffixWidth + SPARE : 0)) / 2;
  let offset = 0;
  const units = names.map((name, nth): Unit => {
    const unit = set(name, { left, width: form.nameWidth, align: 'left', spacing: form.spacings[nth] ?? 0, offset, down: 0 });
    offset += name.length;
    return unit;
  });
  const beside = suffix ? set(suffix, { left: left + nameWidth + form.gap, width: form.suffixWidth, align: 'left', spacing: 0, offset, down: ((names.length - 1) * form.line) / 2 }).lines : [];
  return units.map((unit, nth) => (nth === 0 ? { ...unit, lines: [...unit.lines, ...beside] } : unit));
}

/** A letter's mark and its red lines stand at places of their own on the sheet; below them the room that they take. */
function letterUnit({ lines }: Unit, paragraph: OfficialParagraph, { page, top }: Frame): Unit {
  const places = letterPlaces(paragraph, page);
  const { thick, thin, rules, ruleLeft, ruleWidth, ruleAboveEdge } = LETTER;
  const lower = page.height - ruleAboveEdge - rules;
  const rule = (y: number, height: number): DrawnRule => ({ x: ruleLeft, y: y - top, width: ruleWidth, height, red: true });
  return {
    ...blankUnit(places.room),
    lines: lines.map((line) => ({ ...line, baseline: line.baseline + places.mark - top })),
    // Above: thick over thin; below: thin over thick.
    rules: [rule(places.rule, thick), rule(places.rule + rules - thin, thin), rule(lower, thin), rule(lower + rules - thick, thick)],
  };
}
