/**
 * The program that sets the document on paper. Word and LibreOffice go by the same file and differ in the little that
 * decides where a line ends.
 */
export interface Setter {
  /** Room between Han and digits or Latin letters, as a share of the size; the export forbids it (autoSpaceDE, autoSpaceDN), and LibreOffice puts it there all the same. */
  gap: number;
  /** Whether the last character of a stretch of one face takes the spacing of its run as well. */
  spacesLast: boolean;
  /** Whether a mark that both scripts have (“ ” — …) goes with the script before it; otherwise it is Han, as the export says (w:hint). */
  marksFollow: boolean;
  /** Whether punctuation that may not begin a line may stand outside the right edge (overflowPunct). */
  hangs: boolean;
  /** Whether —— and …… are kept on one line. */
  keepsPairs: boolean;
  /** Single-spaced lines as shares of their size: the height of one of Han only, of one with Latin in it, and where its baseline lies. */
  single: { han: number; latin: number; above: number };
  /** The height of the line above the notes of a page, with the room round it. */
  noteRule: number;
  /** Whether the lines of the grid stand in the middle of the type area, with what a page has beyond them above and below. */
  centresGrid: boolean;
  /** The size of a raised number, as a share of the size of its paragraph. */
  raised: number;
}

/** What users have; the preview shows it. */
export const WORD: Setter = { gap: 0, spacesLast: true, marksFollow: false, hangs: true, keepsPairs: true, single: { han: 1.3, latin: 1.3, above: 1.01 }, noteRule: 579, centresGrid: false, raised: 0.65 };

/** LibreOffice 7.4, as measured in its PDF. */
export const LIBRE_OFFICE: Setter = { gap: 0.2, spacesLast: false, marksFollow: true, hangs: false, keepsPairs: false, single: { han: 1.2, latin: 1.297, above: 1.08 }, noteRule: 124, centresGrid: true, raised: 0.58 };
