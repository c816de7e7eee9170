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
  /** Which paragraph it is of, counted over the whole document, and where in the paragraph's text it begins. null: not of the text (page number, 版记, notes). */
  paragraph: number | null;
  offset: number;
  baseline: number;
  pieces: DrawnPiece[];
}

/** Characters of one face and size. */
export interface DrawnPiece {
  text: string;
  /** The left edge of each character (code point). */
  xs: number[];
  face: Face | 'songti';
  /** Half points. */
  size: number;
  /** How wide a character is drawn, 1: as the face has it. */
  stretch: number;
  red: boolean;
}

/** A ruled line: of a table, below the number, of 版记. */
export interface DrawnRule {
  x: number;
  y: number;
  /** One of them is its thickness. */
  width: number;
  height: number;
  red: boolean;
}
