import { cells } from './compose';
import { markForm } from './mark-form';
import { CELL, NARROWER, SIZE, TITLE_LINE, type Page } from './page';
import type { OfficialParagraph, Role } from './official-document';

/**
 * How a paragraph is set, in twips; half points for `size`. The export writes it, the preview draws it and the page breaks
 * are reckoned from it, so that all three agree.
 */
export interface ParagraphForm {
  size: number;
  /** Added to every character's width. */
  spacing: number;
  /** The exact height of a line. */
  line: number;
  align: 'left' | 'center' | 'right' | 'both';
  left: number;
  right: number;
  /** Of the first line, beside `left`; negative: it hangs out. */
  firstLine: number;
  red?: boolean;
  /** How wide characters are drawn; absent: as the face has them. */
  stretch?: number;
}

const BODY: Omit<ParagraphForm, 'line'> = { size: SIZE.san, spacing: NARROWER, align: 'left', left: 0, right: 0, firstLine: 0 };
const INDENTED = { align: 'both', firstLine: 2 * CELL } as const;

/** A title line of so many characters may want more room than there is, by what some programs put between Han and digits. */
const FULL_TITLE = 19;

type Difference = Partial<ParagraphForm> | ((paragraph: OfficialParagraph) => Partial<ParagraphForm>);

/** What each role changes of the body's form: one entry a role (GB/T 9704-2012 clause 7). */
const DIFFERENCES: Record<Role, Difference> = {
  serial: {},
  secrecy: {},
  urgency: {},
  mark: markDifference,
  approvers: {},
  // 上行文: at the left, beside 签发人 (7.2.5).
  number: ({ runs }) => ({ align: runs.some(({ at }) => at !== undefined) ? 'left' : 'center' }),
  reference: {},
  title: ({ runs }) => ({ align: 'center', size: SIZE.er, line: TITLE_LINE, spacing: runs.reduce((sum, { text }) => sum + cells(text), 0) > FULL_TITLE ? -10 : 0 }),
  subtitle: { align: 'center' },
  addressee: {},
  body: ({ continues }) => (continues === undefined ? INDENTED : { align: 'both' }),
  heading: INDENTED,
  annexes: ({ first = 0, left = 0 }) => ({ align: 'both', left: left * CELL, firstLine: (first - left) * CELL }),
  // The names of a joint document have places of their own.
  signer: ({ right = 0, runs }) => ({ align: runs.some(({ at }) => at !== undefined) ? 'left' : 'right', right: Math.round(right * CELL) }),
  date: ({ right = 0 }) => ({ align: 'right', right: Math.round(right * CELL) }),
  remark: INDENTED,
  label: {},
  blank: {},
  table: {},
};

export function formOf(paragraph: OfficialParagraph, page: Page): ParagraphForm {
  const difference = DIFFERENCES[paragraph.role];
  return { ...BODY, line: page.line, ...(typeof difference === 'function' ? difference(paragraph) : difference), ...(paragraph.line ? { line: paragraph.line } : {}) };
}

function markDifference(paragraph: OfficialParagraph): Partial<ParagraphForm> {
  const { size, line, stretch } = markForm(paragraph);
  return { align: 'center', size: size * 2, line, spacing: 0, red: true, ...(stretch < 1 ? { stretch } : {}) };
}
