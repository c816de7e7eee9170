import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type IParagraphOptions, type IParagraphPropertiesOptionsBase, type IRunOptions, type Table } from 'docx';
import { formOf, MARK_BEARING, MARK_TOP, markSize, NARROWER, RED, RED_RULE, SIZE, type OfficialParagraph, type Page, type ParagraphForm } from '../../shared/notice';
import { textRuns } from './runs';
import { tableOf } from './tables';

/** A paragraph of the layout tree as Word has it, with what stands round it. */
export function paragraphsOf(paragraph: OfficialParagraph, page: Page): (Paragraph | Table)[] {
  if (paragraph.table) return [tableOf(paragraph.table, page)];
  const written = write(paragraph, formOf(paragraph, page), page);
  return paragraph.role === 'mark' ? [spacerAbove(paragraph), written] : [written];
}

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.BOTH } as const;

const exactly = (line: number) => ({ before: 0, after: 0, line, lineRule: LineRuleType.EXACT });

const redRule = { bottom: { style: BorderStyle.SINGLE, color: RED, size: RED_RULE.size, space: RED_RULE.space } };

function write(paragraph: OfficialParagraph, form: ParagraphForm, page: Page): Paragraph {
  const ownRuns = runOptions(form);
  return new Paragraph({ ...paragraphOptions(paragraph, form, page), children: paragraph.runs.flatMap((piece) => textRuns(piece, ownRuns)) });
}

/** What a form asks of every run beyond the body's style. */
export const runOptions = (form: ParagraphForm): Partial<IRunOptions> => ({
  ...(form.size === SIZE.san ? {} : { size: form.size }),
  ...(form.spacing === NARROWER ? {} : { characterSpacing: form.spacing }),
  ...(form.red ? { color: RED } : {}),
});

/** What a form asks of the paragraph beyond the body's style. */
export function paragraphOptions(paragraph: Omit<OfficialParagraph, 'runs'>, form: ParagraphForm, page: Page): IParagraphPropertiesOptionsBase {
  return {
    ...(form.align === 'left' ? {} : { alignment: ALIGNMENTS[form.align] }),
    ...indentsOf(form),
    ...(form.line === page.line ? {} : { spacing: exactly(form.line) }),
    ...(paragraph.role === 'number' ? { border: redRule } : {}),
    ...(paragraph.keepNext ? { keepNext: true } : {}),
    ...(paragraph.newPage ? { pageBreakBefore: true } : {}),
  };
}

/** First lines in characters too: Word then keeps two characters whatever the size (ECMA-376 17.3.1.12). */
function indentsOf({ left, right, firstLine }: ParagraphForm): Pick<IParagraphOptions, 'indent'> {
  if (left === 0 && right === 0 && firstLine === 0) return {};
  return {
    indent: {
      ...(left === 0 ? {} : { left }),
      ...(right === 0 ? {} : { right }),
      ...(firstLine > 0 ? { firstLine, firstLineChars: 200 } : firstLine < 0 ? { hanging: -firstLine } : {}),
    },
  };
}

/**
 * A blank line of its own height brings the upper edge of the mark to 35 mm; frames would do so too, but WPS moves them.
 */
const spacerAbove = (mark: OfficialParagraph): Paragraph => new Paragraph({ spacing: exactly(MARK_TOP - Math.round(markSize(mark) * 20 * MARK_BEARING)) });
