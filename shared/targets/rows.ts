/*
 * Figures in a row of a table. A cell says little by itself, so it is read behind the words that it belongs to:
 *
 *   新增高新技术企业 | 高新科 | 30家        →  新增高新技术企业30家: 高新技术企业, increase
 *   甲县 | 5家 | 0.5亿元                    →  under 企业数 | 产值 each has the name of its column
 *   粮食播种面积 | 万亩 | 120                →  粮食播种面积120万亩: the unit stands in a cell of its own
 *
 * What is read of the amount hangs on the row alone, so that it can be read again wherever the row stands; name and role
 * hang on the heads of the columns too.
 */
import { CELL_BREAK, type Quantity, type Role, type Span } from '../model';
import type { ReadingContext } from './role';
import { isKnownUnit } from './words/units';

/** Reads a text that has no cells; figures at the spans are read whatever they look like. */
export type ReadText = (text: string, context: ReadingContext, kept: readonly Span[]) => Quantity[];

interface Cell extends Span {
  text: string;
}

const LONGEST_HEAD = 40;
const HAN = /[\u4e00-\u9fff]/;
/** Who answers, where and by when: words that stand beside a figure and do not name it. */
const ORGAN = /^[^，。；]{0,24}(?:科|股|室|处|局|办|办公室|委|委员会|队|镇|乡|县|区|街道|各单位|机关|公司)$/;
const TIME = /^(?:全年|每[年季月]|常年|持续|长期|\d{4}年|\d{1,2}月|[一二三四1-4]季度|年[初中底末]|.{0,12}(?:前|底|上旬|中旬|下旬|季度))/;
const DIGIT = /[0-9０-９]/;

/** The names of columns that say what kind of a figure stands in them, and not which. */
const GENERIC = /指标|目标|任务|数值|数量|数额|完成|计划|预期|预计|安排|年|季度|月|合计|小计|总计|备注|说明|序号|内容|项目|名称|措施|增[长减幅]|单位|科室|部门|责任|牵头|时限|时间|进度/;
const REPORTED = /上年|去年|前年|完成情况|完成值|已完成|实际|实绩|现状|基数|基期|历史/;
const PLEDGED = /目标|计划|任务|预期|预计|安排|力争|本年指标|今年指标/;

function cellsIn(row: string): Cell[] {
  let start = 0;
  return row.split(CELL_BREAK).map((text) => {
    const cell = { text, start, end: start + text.length };
    start = cell.end + 1;
    return cell;
  });
}

/** The cell that names what stands in one to its right: the nearest with words of its own, and no figure. */
function headOf(cells: readonly Cell[], column: number): Cell | null {
  return cells.slice(0, column).reverse().find(({ text }) => {
    const words = text.trim();
    return HAN.test(words) && !DIGIT.test(words) && words.length <= LONGEST_HEAD && !ORGAN.test(words) && !TIME.test(words) && !isKnownUnit(words);
  }) ?? null;
}

/** A figure whose unit is told elsewhere in its row: 120, 7左右, ≥98.5. */
const UNITLESS = /^\s*(?:约|不低于|不少于|不超过|[≥≤＞＜><])?\s*[0-9０-９][0-9０-９.,．]*(?:[-－–—~～]{1,2}[0-9０-９][0-9０-９.,．]*)?(?=\s*(?:左右|以上|以下|以内|及以上)?\s*$)/;

/** The cell that says in which unit a row counts: the nearest before the figure, else the first behind it. */
function unitFor(cells: readonly Cell[], column: number): string {
  const isUnit = ({ text }: Cell): boolean => text.trim() !== '' && !DIGIT.test(text) && isKnownUnit(text.trim());
  return (cells.slice(0, column).reverse().find(isUnit) ?? cells.slice(column + 1).find(isUnit))?.text.trim() ?? '';
}

/** A figure without its unit, read with the unit put behind it; in offsets of the cell, where the unit is not. */
function readUnitless(cell: Cell, { head, unit }: { head: string; unit: string }, context: ReadingContext, kept: readonly Span[], read: ReadText): Quantity[] | null {
  const end = head === '' || unit === '' ? undefined : UNITLESS.exec(cell.text)?.[0].length;
  if (end === undefined) return null;
  const text = head + cell.text.slice(0, end) + unit + cell.text.slice(end);
  const found = read(text, { ...context, heading: '' }, shifted(kept, head.length)).filter(({ start }) => start >= head.length);
  return found.map((quantity) => ({ ...quantity, start: quantity.start - head.length, end: Math.min(quantity.end - head.length, end) }));
}

const shifted = (spans: readonly Span[], by: number): Span[] => spans.map(({ start, end }) => ({ start: start + by, end: end + by }));

/** A cell's figures, in offsets of the cell: by its own words where it has any, else behind its head. */
function readCell(cell: Cell, { head, unit }: { head: string; unit: string }, context: ReadingContext, kept: readonly Span[], read: ReadText): Quantity[] {
  const own = shifted(kept.filter(({ start, end }) => start < cell.end && cell.start < end), -cell.start);
  const unitless = readUnitless(cell, { head, unit }, context, own, read);
  if (unitless) return unitless;
  // The section's heading names no figure of a row: its cells do.
  const rest = { ...context, heading: '' };
  const alone = read(cell.text, rest, own);
  if (head === '' || alone[0]?.indicator !== '') return alone;
  const led = read(head + cell.text, rest, shifted(own, head.length)).filter(({ start }) => start >= head.length);
  return led.map((quantity) => ({ ...quantity, start: quantity.start - head.length, end: quantity.end - head.length }));
}

function roleUnder(title: string, role: Role, year: number | null | undefined): Role {
  if (PLEDGED.test(title) || role !== 'target') return role;
  const named = /(20\d\d)年/.exec(title)?.[1];
  return REPORTED.test(title) || (named && year && Number(named) < year) ? 'actual' : role;
}

/** 企业数（家） → 企业数; empty where the title names no indicator. */
const nameIn = (title: string): string => (HAN.test(title) && !GENERIC.test(title) ? title.replace(/[（(][^（）()]*[）)]/g, '').trim() : '');

/** Every figure of a row, in reading order, in offsets of the row's text. */
export function readRow(row: string, context: ReadingContext, kept: readonly Span[], read: ReadText): Quantity[] {
  const cells = cellsIn(row);
  return cells.flatMap((cell, column) => {
    if (!DIGIT.test(cell.text) && !HAN.test(cell.text)) return [];
    const head = headOf(cells, column)?.text.trim() ?? '';
    const title = context.columns?.[column] ?? '';
    return readCell(cell, { head, unit: unitFor(cells, column) }, context, kept, read).map((quantity) => ({
      ...quantity,
      start: quantity.start + cell.start,
      end: quantity.end + cell.start,
      indicator: quantity.indicator || nameIn(title),
      role: roleUnder(title, quantity.role, context.year),
    }));
  });
}
