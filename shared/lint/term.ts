import { z } from '../model';

/** An expression that the office does not want, and the one that it wants; empty: it is not to be used at all. */
export const termSchema = z.strictObject({
  wrong: z.string().trim().min(1).max(100),
  right: z.string().trim().max(100),
  /** Why, or of what kind: 机构名称, 规范提法. */
  remark: z.string().trim().max(200),
});

/** 提法词表: what the office keeps. */
export const termListSchema = z.array(termSchema).max(5000);

export type Term = z.infer<typeof termSchema>;

/**
 * A line of a list of terms, as it is pasted or stands in a file.
 *
 *   line = wrong separator right [separator remark]      环保局 → 生态环境局 → 机构名称 · 环保局,生态环境局 · cells of a table
 *   separator = → ⇒ -> => ， , ； ; tab
 */
const SEPARATOR = /\s*(?:→|⇒|[-=]>|[,，;；\t])\s*/;
const HEAD = /^(?:错误|旧|原|不规范|不用|现写)/;

/** The rows of a pasted or saved text: a line each. */
export const rowsOfText = (text: string): string[][] =>
  text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '').map((line) => line.split(SEPARATOR).map((cell) => cell.replace(/^["“]|["”]$/g, '').trim()));

/** Rows of cells → terms. The heads of a table and rows without a wrong expression are passed over; the later of two for one stands. */
export function termsOfRows(rows: readonly (readonly string[])[]): Term[] {
  const found = new Map<string, Term>();
  for (const [nth, [wrong = '', right = '', remark = '']] of rows.entries()) {
    if (nth === 0 && HEAD.test(wrong) && /^(?:正确|新|规范|应|改)/.test(right)) continue;
    const read = termSchema.safeParse({ wrong, right, remark });
    if (read.success && read.data.wrong !== read.data.right) found.set(read.data.wrong, read.data);
  }
  return [...found.values()];
}

/** The list with others put in: what names the same expression is replaced, the rest stands behind. */
export function mergeTerms(list: readonly Term[], more: readonly Term[]): Term[] {
  const byWrong = new Map([...list, ...more].map((term) => [term.wrong, term]));
  return [...byWrong.values()];
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** As .csv, with heads, as a table program opens it. */
export const termsCsv = (list: readonly Term[]): string =>
  [['错误提法', '正确提法', '说明'], ...list.map(({ wrong, right, remark }) => [wrong, right, remark])].map((row) => row.map(cell).join(',')).join('\r\n');
