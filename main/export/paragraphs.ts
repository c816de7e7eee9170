import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type IParagraphOptions, type IRunOptions, type Table } from 'docx';
import type { OfficialParagraph, Role } from '../../shared/notice';
import { CELL, INDENT, LINE, MARK_BEARING, MARK_MOST_PT, MARK_TOP, RED, RED_RULE, SIZE, TITLE_LINE, TYPE_WIDTH_PT } from './page';
import { textRuns } from './runs';
import { tableOf } from './tables';

type Form = (paragraph: OfficialParagraph) => (Paragraph | Table)[];

/** How each role looks: one entry a role (GB/T 9704-2012 clause 7). */
const FORMS: Record<Role, Form> = {
  mark: markParagraphs,
  number: (paragraph) => [make(paragraph, {
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.SINGLE, color: RED, size: RED_RULE.size, space: RED_RULE.space } },
    spacing: exactly(LINE),
  })],
  title: (paragraph) => [make(paragraph, { alignment: AlignmentType.CENTER, spacing: exactly(TITLE_LINE) }, { size: SIZE.er, characterSpacing: 0 })],
  addressee: (paragraph) => [make(paragraph, {})],
  body: (paragraph) => [make(paragraph, indented)],
  heading: (paragraph) => [make(paragraph, indented)],
  signer: (paragraph) => [make(paragraph, atRight(paragraph))],
  date: (paragraph) => [make(paragraph, atRight(paragraph))],
  blank: (paragraph) => [make(paragraph, {})],
  table: ({ table }) => (table ? [tableOf(table)] : []),
};

export const paragraphsOf = (paragraph: OfficialParagraph): (Paragraph | Table)[] => FORMS[paragraph.role](paragraph);

const exactly = (line: number) => ({ before: 0, after: 0, line, lineRule: LineRuleType.EXACT });

const indented = { alignment: AlignmentType.BOTH, indent: { firstLine: INDENT, firstLineChars: 200 } } as const;

const atRight = (paragraph: OfficialParagraph): IParagraphOptions => ({
  alignment: AlignmentType.RIGHT,
  indent: { right: Math.round((paragraph.right ?? 0) * CELL) },
});

function make(paragraph: OfficialParagraph, form: IParagraphOptions, run: Partial<IRunOptions> = {}): Paragraph {
  return new Paragraph({
    ...form,
    ...(paragraph.keepNext ? { keepNext: true } : {}),
    ...(paragraph.newPage ? { pageBreakBefore: true } : {}),
    children: paragraph.runs.flatMap((piece) => textRuns(piece, run)),
  });
}

/**
 * The mark fits one line in the type area. A blank line of its own height brings its upper edge to 35 mm; frames
 * would do so too, but WPS moves them.
 */
function markParagraphs(paragraph: OfficialParagraph): Paragraph[] {
  const length = paragraph.runs.reduce((sum, run) => sum + run.text.length, 0);
  const points = Math.min(MARK_MOST_PT, Math.floor(TYPE_WIDTH_PT / Math.max(1, length)));
  const spacer = MARK_TOP - Math.round(points * 20 * MARK_BEARING);
  return [
    new Paragraph({ spacing: exactly(spacer) }),
    make(paragraph, { alignment: AlignmentType.CENTER, spacing: exactly(points * 25) }, { size: points * 2, color: RED, characterSpacing: 0 }),
  ];
}
