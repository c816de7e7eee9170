import type { Mark, OfficialParagraph } from './official-document';
import { LETTER, MARK_BEARING, MARK_TOP, TYPE_WIDTH, type Page } from './page';

/** Points: below 22 mm, so that letter and signature still find room on one page; below three lines (份号, 密级, 紧急程度), and in a letter, less. */
const MOST = 56;
const MOST_BELOW_LINES = 52;
const MOST_IN_LETTER = 46;
/** Points: names that are smaller than this are drawn narrower instead, to six tenths of their width. */
const SMALL = 36;
const NARROWEST = 0.6;
/** Points: how high the names of a joint document may stack up, so that the body still begins on the page (7.2.4). */
const STACK = 180;
/** The line of a mark as a share of its size. */
const LINE = 1.25;
/** Between the names of a joint document and 文件, as a share of the size. */
const JOINT_GAP = 0.4;

/** How a mark is drawn: points, a share of the characters' own width, twips. */
export interface MarkForm {
  size: number;
  stretch: number;
  line: number;
  /** Of each name: what every character but the last gives or takes so that all are as wide as the longest. */
  spacings: number[];
  /** How wide the names are, what stands between them and 文件, and how wide that is. */
  nameWidth: number;
  gap: number;
  suffixWidth: number;
}

const lengthOf = (text: string): number => [...text].length;

/** The mark fits one line in the type area (7.2.4); names of a joint document stand above one another, 文件 beside them. */
export function markForm({ mark }: Pick<OfficialParagraph, 'mark'>): MarkForm {
  const { names, suffix, above, letter } = mark ?? { names: [''], suffix: '', above: 0 };
  const longest = Math.max(...names.map(lengthOf), 1);
  const isJoint = names.length > 1;
  const across = TYPE_WIDTH / 20 / (longest + lengthOf(suffix) + (isJoint && suffix ? JOINT_GAP : 0));
  const most = Math.min(letter ? MOST_IN_LETTER : above > 2 ? MOST_BELOW_LINES : MOST, isJoint ? Math.floor(STACK / LINE / names.length) : MOST);
  const natural = Math.min(most, Math.floor(across));
  const size = natural >= SMALL ? natural : Math.min(most, SMALL, Math.floor(across / NARROWEST));
  const stretch = Math.min(1, Math.floor((across / size) * 100) / 100);
  const cell = size * 20 * stretch;
  return {
    size, stretch, line: Math.round(size * 20 * LINE),
    spacings: names.map((name) => (lengthOf(name) > 1 ? Math.floor(((longest - lengthOf(name)) * cell) / (lengthOf(name) - 1)) : 0)),
    nameWidth: Math.round(longest * cell), gap: isJoint && suffix ? Math.round(cell * JOINT_GAP) : 0, suffixWidth: Math.round(lengthOf(suffix) * cell),
  };
}

export const markSize = (paragraph: Pick<OfficialParagraph, 'mark'>): number => markForm(paragraph).size;

const bearing = (size: number): number => Math.round(size * 20 * MARK_BEARING);

/** The blank line above a mark that brings its upper edge to 35 mm below that of the type area. */
export const roomAboveMark = (paragraph: OfficialParagraph, page: Page): number =>
  Math.max(1, MARK_TOP + page.beyond - (paragraph.mark?.above ?? 0) * page.line - bearing(markSize(paragraph)));

/** Where a letter's mark and its upper red lines stand, in twips from the sheet's upper edge; `room`: the blank line above 发文字号. */
export function letterPlaces(paragraph: OfficialParagraph, page: Page): { mark: number; rule: number; room: number } {
  const size = markSize(paragraph);
  const rule = Math.round(LETTER.markTop + size * 20 * LETTER.inkHeight + LETTER.ruleBelow);
  return {
    mark: LETTER.markTop - bearing(size), rule,
    room: Math.max(1, rule + LETTER.rules + LETTER.textBelow - page.top),
  };
}

/** Every name on its own line, 文件 behind them. */
export const markText = ({ names, suffix }: Mark): string => names.join('') + suffix;
