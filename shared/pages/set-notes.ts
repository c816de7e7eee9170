import { SIZE, type ParagraphForm } from '../notice';
import type { DrawnRule } from './drawn-page';
import type { Frame } from './frame';
import { glyphsOf, type Glyph } from './glyphs';
import { setLines } from './set-paragraph';
import type { Setter } from './setter';
import type { Note, Unit } from './unit';

const FORM: ParagraphForm = { size: SIZE.xiaowu, spacing: 0, line: 0, align: 'left', left: 0, right: 0, firstLine: 0 };
/** The line above notes: a quarter of the type area, 0.5 pt. */
const SHARE = 0.25;
const THICKNESS = 10;
/** Room between the line and the first note. */
const BELOW = 57;

/** A note: its number raised, its text in 小五, lines as high as their characters. */
export function setNote({ number, text }: Note, frame: Frame, setter: Setter): Unit[] {
  const size = FORM.size * setter.raised;
  const numbered = glyphsOf([{ text: '', face: 'fangsong', note: { number, text } }], FORM, setter).map((glyph): Glyph => ({ ...glyph, size }));
  const glyphs = [...numbered, ...glyphsOf([{ text, face: 'fangsong' }], FORM, setter).map((glyph) => ({ ...glyph, stretch: glyph.stretch + 2 }))];
  const { han, latin, above } = setter.single;
  return setLines(glyphs, FORM, { left: frame.left, width: frame.typeWidth, baseline: Math.round(above * FORM.size * 10), paragraph: null }, setter)
    .map((unit): Unit => {
      const mixed = unit.lines.some(({ pieces }) => pieces.some(({ face }) => face === 'times'));
      return { ...unit, height: Math.round((mixed ? latin : han) * FORM.size * 10), notes: [] };
    });
}

/** Where the line stands above notes that begin at `top`. */
export const noteRule = (top: number, { left, typeWidth }: Frame): DrawnRule =>
  ({ x: left, y: top - BELOW - THICKNESS, width: Math.round(typeWidth * SHARE), height: THICKNESS, red: false });
