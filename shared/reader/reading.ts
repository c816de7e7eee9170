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

/** A heading or paragraph of the plan, with its quantities as spans of its own text. */
export interface ReadBlock extends Passage {
  heading: { level: Level; label: string; marker: 'number' | 'item' | 'none'; runIn: boolean } | null;
  quantities: Quantity[];
}

/** What was read out of a source. Null means that the source does not say; nothing is guessed. */
export interface Reading {
  title: string | null;
  year: number | null;
  issuer: string | null;
  docNumber: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  addressee: string | null;
  /** Lines that belong to the web page, not to the document. */
  noise: Span[];
  blocks: ReadBlock[];
  /** The notice that was wrapped around the plan, as far as it was there. */
  notice: Pick<Notice, 'title' | 'addressee' | 'body' | 'signer'>;
  source: string;
}
