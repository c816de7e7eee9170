import { FootnoteReferenceRun, Paragraph, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { OfficialRun } from '../../shared/notice';
import { fontOf } from './faces';

/** A note at the foot of its page, in 小五 single-spaced; Word counts the numbers itself. */
const footnoteOf = (text: string): FootnoteReferenceRun => footnoteWith([new TextRun({ text, font: fontOf('fangsong') })]);

export const footnoteWith = (children: ParagraphChild[]): FootnoteReferenceRun =>
  new FootnoteReferenceRun({ children: [new Paragraph({ style: 'FootnoteText', children })] });

/** A run, and behind it the number of its note. */
export const textRuns = ({ text, face, note }: OfficialRun, run: Partial<IRunOptions>): TextRun[] =>
  [new TextRun({ text, font: fontOf(face), ...run }), ...(note ? [footnoteOf(note.text)] : [])];
