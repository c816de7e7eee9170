import type { Face, OfficialParagraph } from '../notice';

/** Whether both texts have it, or only the one before, or only the one after. */
export type Change = 'kept' | 'deleted' | 'inserted';

interface Changed {
  change: Change;
  /** Deleted here and inserted elsewhere, or the other way round, as one move. */
  moved?: true;
}

/** Text in one face; `was`: the face that kept text had before. */
export interface RedlineText extends Changed {
  kind: 'text';
  text: string;
  face: Face;
  was?: Face;
}
/** The number of a note and what it says; `was`: what a kept note said before. */
export interface RedlineNote extends Changed {
  kind: 'note';
  note: string;
  was?: string;
}
/** Where a move's old (from) or new (to) place begins and ends. */
export interface MoveEdge {
  kind: 'edge';
  side: 'from' | 'to';
  name: string;
  edge: 'start' | 'end';
}
export type RedlineItem = RedlineText | RedlineNote | MoveEdge;

/** What a paragraph's mark carries. */
export type Form = Pick<OfficialParagraph, 'role' | 'keepNext'>;

/** The end of a paragraph: text of a paragraph whose mark is gone stands in the next one (ECMA-376 part 1, 17.13.5.15). */
export interface RedlineMark extends Changed {
  kind: 'mark';
  form: Form;
  /** The form that a kept mark had before. */
  was?: Form;
}

export interface RedlineParagraph {
  kind: 'paragraph';
  items: RedlineItem[];
  mark: RedlineMark;
}

export interface RedlineRow {
  header: boolean;
  change: Change;
  cells: RedlineItem[][];
}
export interface RedlineTable {
  kind: 'table';
  shares: number[];
  rows: RedlineRow[];
}

export type RedlinePart = RedlineParagraph | RedlineTable;

/** 花脸稿: two texts in one, top to bottom. */
export interface Redline {
  title: string;
  issuer: string;
  parts: RedlinePart[];
}
