/** The faces that GB/T 9704-2012 names by class (仿宋体, 黑体, 楷体, 小标宋体). */
export type Face = 'fangsong' | 'heiti' | 'kaiti' | 'xiaobiaosong';

/** A stretch of one paragraph in one face. */
export interface OfficialRun {
  text: string;
  face: Face;
  /** A note whose number stands behind these words; what it says stands at the foot of their page. */
  note?: { number: number; text: string };
}

/**
 * What a paragraph is in an official document, in the words of GB/T 9704-2012 clause 7; its form follows from it.
 *
 *   mark 发文机关标志 · number 发文字号 (with the red line) · title 标题 · addressee 主送机关 · body 正文 ·
 *   signer 署名 · date 成文日期 · heading a heading that stands alone · blank an empty line · table a table, in `table`
 */
export type Role = 'mark' | 'number' | 'title' | 'addressee' | 'body' | 'heading' | 'signer' | 'date' | 'blank' | 'table';

export interface OfficialParagraph {
  role: Role;
  runs: OfficialRun[];
  /** Starts a new page (the plan behind its notice). */
  newPage?: boolean;
  /** Stays on the page of the paragraph that follows. */
  keepNext?: boolean;
  /** Distance from the right edge of the type area in characters (字); for signer and date. */
  right?: number;
  table?: OfficialTable;
}

/** A table of the plan, drawn across the type area. */
export interface OfficialTable {
  /** A share of the type area's width for each column; they add up to 1. */
  shares: number[];
  /** Each row has as many cells as there are columns; a header stands again on every page. */
  rows: { header: boolean; cells: OfficialRun[][] }[];
}

/** A document as laid out for paper, top to bottom; labels are typed out, since numbers are text (R22). */
export interface OfficialDocument {
  title: string;
  organ: string;
  paragraphs: OfficialParagraph[];
}
