import type { Face } from '../notice';

/**
 * A page as it stands on paper; every length in twips (1/20 pt) from the upper left corner of the sheet, as it lies in
 * front of the reader. Nothing is left to whoever draws it: each character has its place.
 */
export interface DrawnPage {
  /** Counted from 1; `shown`: whether — n — stands on it. */
  number: number;
  shown: boolean;
  lying: boolean;
  width: number;
  height: number;
  lines: DrawnLine[];
  rules: DrawnRule[];
}

/** A line of text. In a table: of one cell. */
export interface DrawnLine {
  /**
   * Which paragraph it is of, counted over the whole document (`paragraphsIn`), and where in the paragraph's text (its
   * runs joined; in a table the cell's) it begins. null: not of the text (page number, 版记, notes).
   */
  paragraph: number | null;
  offset: number;
  /** The cell of a table, both counted from 0; `again`: a head that is repeated at the top of a further page. */
  cell?: { row: number; column: number; again: boolean };
  baseline: number;
  /** Turned a quarter clockwise (the page number of a lying page): it runs downward, its baseline is an x, its characters' places are ys. */
  turned?: true;
  pieces: DrawnPiece[];
}

/** The Han faces of the standard, 宋体 for page numbers, and Times New Roman for digits and Latin beside 仿宋, 黑体 and 楷体. */
export type DrawnFace = Face | 'songti' | 'times';

/** Characters of one face and size. */
export interface DrawnPiece {
  text: string;
  /** The left edge of each character (code point). */
  xs: number[];
  face: DrawnFace;
  /** Half points, as drawn: the number of a note is smaller than its paragraph's characters. */
  size: number;
  /** How wide a character is drawn, 1: as the face has it. */
  stretch: number;
  red: boolean;
  /** How far above the line's baseline its own lies (the number of a note); 0 otherwise. */
  raise: number;
}

/** A ruled line: of a table, below the number, of 版记, above notes. */
export interface DrawnRule {
  /** Its upper left corner. */
  x: number;
  y: number;
  /** One of them is its thickness. */
  width: number;
  height: number;
  red: boolean;
}

/**
 * Where 版记 goes (7.4; last, even page): on the page on which the text ends ('same-page'), on the even page behind it
 * ('next-page'), or, where the text ends on an even page without room for it, on the next even page with a page between
 * them that bears nothing, and neither bears a number ('after-blank'). Or on the page on which the text ends where so much
 * room is left there, in twips, and on the next one otherwise: so it stands on an even page in two programs of which one needs a
 * page more for the text.
 */
export type Ending = 'same-page' | 'next-page' | 'after-blank' | { room: number };
