import { IMPRINT, imprintLine, SIZE, type Imprint, type OfficialDocument, type OfficialRun, type ParagraphForm } from '../notice';
import { baselineIn } from './baseline';
import type { DrawnLine, DrawnRule } from './drawn-page';
import type { Frame } from './frame';
import { glyphsOf } from './glyphs';
import { setLines } from './set-paragraph';
import type { Setter } from './setter';
import { moveLine, type Unit } from './unit';

const { indent, hanging, thick, thin } = IMPRINT;
const NAMES: Omit<ParagraphForm, 'line'> = { size: SIZE.si, spacing: 0, align: 'both', left: indent + hanging, right: indent, firstLine: -hanging };
const OFFICE: Omit<ParagraphForm, 'line'> = { ...NAMES, align: 'left', left: indent, firstLine: 0 };

/** 版记 as one thing, its lines placed as if it stood at the top of the sheet; that of a letter has no rules (10.1). */
export function setImprint(imprint: Imprint, form: OfficialDocument['form'], frame: Frame, setter: Setter): Unit {
  const { addressee, copyTo, office, printed } = imprint;
  const line = imprintLine(imprint);
  const set = (runs: OfficialRun[], shape: Omit<ParagraphForm, 'line'>): Unit[] =>
    setLines(glyphsOf(runs, shape, setter), { ...shape, line }, { left: frame.left, width: frame.typeWidth, baseline: baselineIn(line, frame), paragraph: null }, setter);
  const names = (before: string, list: string): Unit[] => (list ? set([{ text: `${before}：${list}。`, face: 'fangsong' }], NAMES) : []);
  const printing = office || printed ? set([{ text: office, face: 'fangsong' }, { text: printed, face: 'fangsong', at: 'edge' }], OFFICE) : [];
  const groups = [[...names('主送', addressee), ...names('抄送', copyTo)], printing].filter((group) => group.length > 0);
  const unit: Unit = { height: 0, lines: [], rules: [], notes: [] };
  const rule = (thickness: number): void => {
    if (form === 'letter') return;
    unit.rules.push({ x: frame.left, y: unit.height, width: frame.typeWidth, height: thickness, red: false });
    unit.height += thickness;
  };
  groups.forEach((group, nth) => {
    rule(nth === 0 ? thick : thin);
    for (const { lines, height } of group) {
      unit.lines.push(...lines.map((drawn) => moveLine(drawn, unit.height)));
      unit.height += height;
    }
  });
  rule(thick);
  return unit;
}

/** 版记 at the foot of a page: its last line coincides with the lower edge of the type area (7.4.1). */
export function placeImprint(unit: Unit, { height }: Frame): { lines: DrawnLine[]; rules: DrawnRule[] } {
  const down = height - IMPRINT.below - unit.height;
  return { lines: unit.lines.map((line) => moveLine(line, down)), rules: unit.rules.map((rule) => ({ ...rule, y: rule.y + down })) };
}
