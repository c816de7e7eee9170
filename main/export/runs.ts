import { FootnoteReferenceRun, Paragraph, TextRun, type IRunOptions } from 'docx';
import type { OfficialRun } from '../../shared/notice';
import { fontOf } from './faces';

/** A note at the foot of its page, in 小五 single-spaced; Word counts the numbers itself. */
export const footnoteOf = (text: string): FootnoteReferenceRun => new FootnoteReferenceRun({
  children: [new Paragraph({
    style: 'FootnoteText',
    children: [new TextRun({ text, font: fontOf('fangsong') })],
  })],
});

/** A run, and behind it the number of its note. */
export const textRuns = ({ text, face, note }: OfficialRun, run: Partial<IRunOptions>): TextRun[] =>
  [new TextRun({ text, font: fontOf(face), ...run }), ...(note ? [footnoteOf(note.text)] : [])];
