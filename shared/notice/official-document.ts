import type { PageProfile } from '../model';

/** The faces that GB/T 9704-2012 names by class (仿宋体, 黑体, 楷体, 小标宋体). */
export type Face = 'fangsong' | 'heiti' | 'kaiti' | 'xiaobiaosong';

/** A stretch of one paragraph in one face. */
export interface OfficialRun {
  text: string;
  face: Face;
  /** A note whose number stands behind these words; what it says stands at the foot of their page. */
  note?: { number: number; text: string };
  /** Where on its line it begins: characters from the left edge of the type area; 'edge': it ends at the right edge. */
  at?: number | 'edge';
}

/**
 * What a paragraph is in an official document, in the words of GB/T 9704-2012 clause 7; its form follows from it.
 *
 *   serial 份号 · secrecy 密级和保密期限 · urgency 紧急程度 · mark 发文机关标志 · approvers 签发人 above the line of the number ·
 *   number 发文字号 (with the red line) · reference 发文字号 of a letter, below its upper red lines · title 标题 · subtitle （送审稿） · addressee 主送机关 · body 正文 · heading a heading that stands alone · annexes 附件说明, a line an annex ·
 *   signer 署名 · date 成文日期 · remark 附注 · label 附件 at the head of an annex · blank an empty line · table a table, in `table`
 */
export type Role =
  | 'serial' | 'secrecy' | 'urgency' | 'mark' | 'approvers' | 'number' | 'reference' | 'title' | 'subtitle' | 'addressee' | 'body' | 'heading'
  | 'annexes' | 'signer' | 'date' | 'remark' | 'label' | 'blank' | 'table';

export interface OfficialParagraph {
  role: Role;
  runs: OfficialRun[];
  /** Starts a new page (the plan behind its notice). */
  newPage?: boolean;
  /** Stays on the page of the paragraph that follows. */
  keepNext?: boolean;
  /** Its last lines stay on the page of what follows: the end of the body, with signature and date (7.3.5.5). */
  keepEnd?: true;
  /** The rest of the paragraph before, which was parted so that its end goes to the next page: where in that one's text it begins. */
  continues?: number;
  /** Distances in characters (字): from the right edge for signer and date; for annexes where the first line begins and the others. */
  right?: number;
  first?: number;
  left?: number;
  /** The height of its lines in twips where they are drawn together so that signature and date share a page with the body (7.3.5.5). */
  line?: number;
  mark?: Mark;
  table?: OfficialTable;
}

/** 发文机关标志: its names, each a line of its own in a joint document, and 文件 beside them, or ''. */
export interface Mark {
  names: string[];
  suffix: string;
  /** How many lines stand above it: 份号, 密级, 紧急程度. */
  above: number;
  /** Of a letter (信函格式): 30 mm below the sheet's upper edge, between red double lines. */
  letter?: true;
}

/** A table, drawn across the type area. */
export interface OfficialTable {
  /** A share of the type area's width for each column; they add up to 1. */
  shares: number[];
  /** Each row has as many cells as there are columns; a header stands again on every page. */
  rows: { header: boolean; cells: OfficialRun[][] }[];
}

/** Pages of one direction: upright, or lying for a wide table (横排). */
export interface OfficialPart {
  lying: boolean;
  paragraphs: OfficialParagraph[];
}

/** 版记, at the foot of the last, even page (7.4): 主送 moved there, 抄送, and who printed it when; '' where there is none. */
export interface Imprint {
  addressee: string;
  copyTo: string;
  office: string;
  /** 2026年2月24日印发 */
  printed: string;
}

/** A document as laid out for paper, top to bottom; labels are typed out, since numbers are text (R22). */
export interface OfficialDocument {
  title: string;
  organ: string;
  page: PageProfile;
  /** document: 文件格式; letter: 信函格式 (10.1); plain: a plan alone, without 版头 and 版记. */
  form: 'document' | 'letter' | 'plain';
  parts: OfficialPart[];
  imprint: Imprint | null;
}

/** All paragraphs, in order. */
export const paragraphsIn = ({ parts }: OfficialDocument): OfficialParagraph[] => parts.flatMap(({ paragraphs }) => paragraphs);
