import type { BaseEditor } from 'slate';
import type { HistoryEditor } from 'slate-history';
import type { ReactEditor } from 'slate-react';
import type { FactsEditor } from './facts';
import type { Block, Heading, Inline, Paragraph, Row, Span } from '../../shared/model';

/** A run of text; a `target` and a `note` are all that it may carry. */
export type MarkedText = Inline;

/** A run as it is drawn: `lead` (of a run-in heading), `found` (by the find bar), `mark` (what is to be mended)
 *  and `noteEnd` (a note's number follows) come from decorations and are never stored. */
export type DrawnText = MarkedText & { lead?: true; noteEnd?: true; found?: 'match' | 'current'; mark?: 'must' | 'advice' };

/** Slate's operations cannot set a property to null, only take it away: what is null in the plan is absent here. */
type AsElement<T extends Block> = Omit<T, 'content' | 'carried' | 'source'> & {
  carried?: string;
  source?: Span;
  children: MarkedText[];
};

export type HeadingElement = AsElement<Heading>;
export type ParagraphElement = AsElement<Paragraph>;

/** A cell of a row; in the plan cells are the row's text cut at each CELL_BREAK. */
export interface CellElement {
  type: 'cell';
  children: MarkedText[];
}

export type RowElement = Omit<AsElement<Row>, 'children'> & { children: CellElement[] };

/** A block of the plan as Slate holds it: the same fields, with `children` for `content` and nothing for null. */
export type BlockElement = HeadingElement | ParagraphElement | RowElement;

export type PlanSlateEditor = BaseEditor & ReactEditor & HistoryEditor & FactsEditor;

declare module 'slate' {
  interface CustomTypes {
    Editor: PlanSlateEditor;
    Element: BlockElement | CellElement;
    Text: MarkedText;
  }
}
