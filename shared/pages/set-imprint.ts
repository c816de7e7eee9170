import { IMPRINT, imprintLine, SIZE, type Imprint, type OfficialDocument, type ParagraphForm } from '../notice';
import type { DrawnLine, DrawnRule } from './drawn-page';
import type { Frame } from './frame';
import { glyphsOf } from './glyphs';
import { baselineIn } from './baseline';
import { setLines } from './set-paragraph';
import type { Setter } from './setter';
import { moveLine, type Unit } from './unit';

const { indent, hanging, thick: THICK, thin: THIN } = IMPRINT;
const NAMES: Omit<ParagraphForm, 'line'> = { size: SIZE.si, spacing: 0, align: 'both', left: indent + hanging, right: indent, firstLine: -hanging };
const OFFICE: Omit<ParagraphForm, 'line'> = { ...NAMES, align: 'left', left: indent, firstLine: 0 };

/** 版记 as one thing, its lines placed as if it stood at the top of the sheet. */
export function setImprint(imprint: Imprint, form: OfficialDocument['form'], frame: Frame, setter: Setter): Unit {
  const { addressee, copyTo, office, printed } = imprint;
  const line = imprintLine(imprint);
  const set = (text: string, shape: Omit<ParagraphForm, 'line'>): Unit[] =>
    setLines(glyphsOf([{ text, face: 'fangsong' }], shape, setter), { ...shape, line }, { left: frame.left, width: frame.typeWidth, baseline: baselineIn(line, frame), paragraph: null }, setter);
  const ruled = form !== 'letter';
  const names = [...(addressee ? set(`主送：${addressee}。`, NAMES) : []), ...(copyTo ? set(`抄送：${copyTo}。`, NAMES) : [])];
  const printing = ruled && (office || printed) ? [[...set(office, OFFICE), ...set(printed, { ...OFFICE, align: 'right' })]] : [];
  const unit: Unit = { height: 0, lines: [], rules: [], notes: [] };
  const rule = (thickness: number): void => {
    if (!ruled) return;
    unit.rules.push({ x: frame.left, y: unit.height, width: frame.typeWidth, height: thickness, red: false });
    unit.height += thickness;
  };
  rule(THICK);
  for (const [nth, group] of [...(names.length > 0 ? [names.map((name) => [name])] : []), ...(printing.length > 0 ? [printing] : [])].entries()) {
    if (nth > 0) rule(THIN);
    for (const row of group) {
      unit.lines.push(...row.flatMap(({ lines }) => lines.map((drawn) => moveLine(drawn, unit.height))));
      unit.height += line;
    }
  }
  rule(THICK);
  return unit;
}

/** 版记 at the foot of a page: its last line coincides with the lower edge of the type area (7.4.1). */
export function placeImprint(unit: Unit, { height }: Frame): { lines: DrawnLine[]; rules: DrawnRule[] } {
  const down = height - IMPRINT.below - unit.height;
  return { lines: unit.lines.map((line) => moveLine(line, down)), rules: unit.rules.map((rule) => ({ ...rule, y: rule.y + down })) };
}
