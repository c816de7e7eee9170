import type { BaseEditor } from 'slate';
import type { HistoryEditor } from 'slate-history';
import type { ReactEditor } from 'slate-react';
import type { Block, Heading, Inline, Paragraph } from '../../shared/model';

/** A run of text; the `target` mark is the only thing that it may carry. */
export type MarkedText = Inline;

/** A run as it is drawn: `lead` comes from decorations and is never stored. */
export type DrawnText = MarkedText & { lead?: true };

type AsElement<T extends Block> = Omit<T, 'content'> & { children: MarkedText[] };

export type HeadingElement = AsElement<Heading>;
export type ParagraphElement = AsElement<Paragraph>;

/** A block of the plan as Slate holds it: the same fields, with `children` for `content`. */
export type BlockElement = HeadingElement | ParagraphElement;

export type PlanSlateEditor = BaseEditor & ReactEditor & HistoryEditor;

declare module 'slate' {
  interface CustomTypes {
    Editor: PlanSlateEditor;
    Element: BlockElement;
    Text: MarkedText;
  }
}
