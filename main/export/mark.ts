import { AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, VerticalMergeType, WidthType } from 'docx';
import { LETTER, letterPlaces, markForm, RED, roomAboveMark, TYPE_WIDTH, type MarkForm, type OfficialParagraph, type Page } from '../../shared/notice';
import { fontOf } from './faces';
import { exactly } from './heights';
import { BoxRun } from './text-box';
import { paragraphXml, runXml } from './written-xml';

/** 发文机关标志 (7.2.4; of a letter 10.1), with the room above it. */
export function markOf(paragraph: OfficialParagraph, page: Page): (Paragraph | Table)[] {
  const { mark } = paragraph;
  if (!mark) throw new Error('a mark without names');
  if (mark.letter) return [letterMark(paragraph, page)];
  // A blank line of its own height; a frame would do so too, but WPS moves it.
  const room = new Paragraph({ spacing: exactly(roomAboveMark(paragraph, page)) });
  const form = markForm(paragraph);
  if (mark.names.length > 1) return [room, jointMark(mark.names, mark.suffix, form)];
  return [room, new Paragraph({ alignment: AlignmentType.CENTER, spacing: exactly(form.line), children: paragraph.runs.map(({ text }) => redRun(text, form)) })];
}

const redRun = (text: string, { size, stretch }: MarkForm, spacing = 0): TextRun =>
  new TextRun({ text, font: fontOf('xiaobiaosong'), size: size * 2, color: RED, characterSpacing: spacing, ...(stretch < 1 ? { scale: Math.round(stretch * 100) } : {}) });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
/** What rounding may want: characters never go onto a second line. */
const SPARE = 40;

/** 联合行文: the names above one another and equally wide, 文件 beside them in the middle of their height. */
function jointMark(names: readonly string[], suffix: string, form: MarkForm): Table {
  const widths = [form.nameWidth + SPARE, ...(suffix ? [form.gap + form.suffixWidth + SPARE] : [])];
  const cell = (nth: number, children: Paragraph[], merge?: 'restart' | 'continue') => new TableCell({
    width: { size: widths[nth] ?? 0, type: WidthType.DXA }, borders: BARE, margins: { left: 0, right: 0, top: 0, bottom: 0 }, verticalAlign: VerticalAlign.CENTER, children,
    ...(merge ? { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
  });
  const beside = (nth: number) => (suffix ? [cell(1, [new Paragraph({ spacing: exactly(form.line), indent: { left: form.gap }, ...(nth === 0 ? { children: [redRun(suffix, form)] } : {}) })], nth === 0 ? 'restart' : 'continue')] : []);
  return new Table({
    columnWidths: widths, width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, layout: TableLayoutType.FIXED, alignment: AlignmentType.CENTER,
    borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
    rows: names.map((name, nth) => new TableRow({
      cantSplit: true, height: { value: form.line, rule: HeightRule.EXACT },
      children: [cell(0, [new Paragraph({ spacing: exactly(form.line), children: spread(name, form, form.spacings[nth] ?? 0) })]), ...beside(nth)],
    })),
  });
}

/** Every character but the last makes room. */
function spread(name: string, form: MarkForm, spacing: number): TextRun[] {
  if (spacing === 0) return [redRun(name, form)];
  const chars = [...name];
  return [redRun(chars.slice(0, -1).join(''), form, spacing), redRun(chars.at(-1) ?? '', form)];
}

/** Ids of what a letter draws on its first sheet; 1 is 版记. */
const LETTER_BOXES = 2;

/**
 * The mark 30 mm below the sheet's edge stands above the type area, so it is a box of its own place, as are the red double lines
 * below it and at the foot of the first page; they hang on the blank line that takes their room.
 */
function letterMark(paragraph: OfficialParagraph, page: Page): Paragraph {
  const form = markForm(paragraph);
  const places = letterPlaces(paragraph, page);
  const text = paragraph.runs.map((run) => run.text).join('');
  const content = paragraphXml(runXml(text, { face: 'xiaobiaosong', size: form.size * 2, red: true, scale: Math.round(form.stretch * 100) }), { line: form.line, align: 'center' });
  const { thick, thin, rules, ruleLeft, ruleWidth, ruleAboveEdge } = LETTER;
  const lower = page.height - ruleAboveEdge - rules;
  const ruleAt = (id: number, at: number, height: number) => new BoxRun({ id, name: `红线${id}`, across: { from: 'page', at: ruleLeft }, down: { from: 'page', at }, width: ruleWidth, height });
  return new Paragraph({
    spacing: exactly(places.room),
    children: [
      new BoxRun({ id: LETTER_BOXES, name: '发文机关标志', across: { from: 'page', at: page.left }, down: { from: 'page', at: places.mark }, width: TYPE_WIDTH, height: form.line, content }),
      // Above: thick over thin; below: thin over thick.
      ruleAt(LETTER_BOXES + 1, places.rule, thick), ruleAt(LETTER_BOXES + 2, places.rule + rules - thin, thin),
      ruleAt(LETTER_BOXES + 3, lower, thin), ruleAt(LETTER_BOXES + 4, lower + rules - thick, thick),
    ],
  });
}
