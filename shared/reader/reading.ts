import type { Level, Notice, Quantity, Span } from '../model';

/** What a format knows of a stretch of its text beyond the characters: evidence, not truth. */
export interface LineHint extends Span {
  /** Outline level that the format gives it, 1 to 9. */
  level?: number;
  /** The stretch is bold. */
  bold?: boolean;
}

/** The decoded text of a source, as found. */
export interface SourceText {
  text: string;
  lines?: LineHint[];
}

/** A paragraph of the source; `map[i]` is the source offset of its i-th character. */
export interface Passage {
  text: string;
  map: number[];
}

/** A heading or paragraph of the plan, without its label; quantities are spans of its own text. */
export interface ReadBlock extends Passage {
  heading: { level: Level; label: string; marker: 'number' | 'item' | 'none'; runIn: boolean } | null;
  /** Of a row of a table: its text holds a CELL_BREAK between cells, and it is no heading. */
  row?: { header: boolean };
  quantities: Quantity[];
  /** What notes say of stretches of its text. */
  notes?: (Span & { text: string })[];
  /** Where the block stands in the source, its label included. */
  span: Span;
}

/** What was read out of a source. Null means that the source does not say; nothing is guessed. */
export interface Reading {
  title: string | null;
  year: number | null;
  issuer: string | null;
  docNumber: string | null;
  /** 成文日期, YYYY-MM-DD. */
  date: string | null;
  addressee: string | null;
  /** Lines that belong to the web page, not to the document. */
  noise: Span[];
  /** Lines of the document round the plan's body: notice, title, signature, imprint. */
  frame: Span[];
  /** Numbers that a viewer put between the chunks of its copy. */
  marks: Span[];
  /** Lines of notes and their numbers among the words, which are marks of blocks now. */
  notes: Span[];
  blocks: ReadBlock[];
  /** The notice that was wrapped around the plan, as far as it was there. */
  notice: Pick<Notice, 'place' | 'title' | 'addressee' | 'body' | 'signer' | 'copyTo' | 'printOffice' | 'printDate'>;
  source: string;
}

/** From its first to its last character in the source. */
export function spanOf({ map }: Passage): Span {
  const start = map[0] ?? 0;
  return { start, end: (map.at(-1) ?? start - 1) + 1 };
}
