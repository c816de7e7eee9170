import { AlignmentType, BorderStyle, Paragraph, Tab, TabStopType, TextRun, type IParagraphOptions, type IParagraphPropertiesOptionsBase, type IRunOptions, type TabStopDefinition, type Table } from 'docx';
import { CELL, formOf, NARROWER, RED, RED_RULE, SIZE, TYPE_WIDTH, type OfficialParagraph, type OfficialRun, type Page, type ParagraphForm } from '../../shared/notice';
import { exactly } from './heights';
import { markOf } from './mark';
import { textRuns } from './runs';
import { tableOf } from './tables';

/** A paragraph of the layout tree as Word has it, with what stands round it; `width`: of the type area of its sheet. */
export function paragraphsOf(paragraph: OfficialParagraph, page: Page, width: number): (Paragraph | Table)[] {
  if (paragraph.table) return [tableOf(paragraph.table, page, width)];
  return paragraph.role === 'mark' ? markOf(paragraph, page) : [write(paragraph, formOf(paragraph, page), page)];
}

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.BOTH } as const;

const redRule = { bottom: { style: BorderStyle.SINGLE, color: RED, size: RED_RULE.size, space: RED_RULE.space } };

function write(paragraph: OfficialParagraph, form: ParagraphForm, page: Page): Paragraph {
  const ownRuns = runOptions(form);
  return new Paragraph({
    ...paragraphOptions(paragraph, form, page),
    ...stopsOf(paragraph.runs),
    children: paragraph.runs.flatMap((piece) => [...(piece.at ? [tabRun(piece, ownRuns)] : []), ...textRuns(piece, ownRuns)]),
  });
}

/** What a form asks of every run beyond the body's style. */
export const runOptions = (form: ParagraphForm): Partial<IRunOptions> => ({
  ...(form.size === SIZE.san ? {} : { size: form.size }),
  ...(form.spacing === NARROWER ? {} : { characterSpacing: form.spacing }),
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

const tabRun = ({ face }: OfficialRun, run: Partial<IRunOptions>): TextRun => textRuns({ text: '', face }, { ...run, children: [new Tab()] })[0] ?? new TextRun('');

/** Pieces that have places of their own on a line stand at stops. */
function stopsOf(runs: readonly OfficialRun[]): Pick<IParagraphOptions, 'tabStops'> {
  const tabStops = runs.flatMap(({ at }): TabStopDefinition[] => {
    if (!at) return [];
    return [at === 'edge' ? { type: TabStopType.RIGHT, position: TYPE_WIDTH } : { type: TabStopType.LEFT, position: Math.round(at * CELL) }];
  });
  return tabStops.length > 0 ? { tabStops } : {};
}

/** First lines in characters too: Word then keeps two characters whatever the size (ECMA-376 17.3.1.12). */
function indentsOf({ left, right, firstLine }: ParagraphForm): Pick<IParagraphOptions, 'indent'> {
  if (left === 0 && right === 0 && firstLine === 0) return {};
  return {
    indent: {
      ...(left === 0 ? {} : { left: Math.round(left) }),
      ...(right === 0 ? {} : { right: Math.round(right) }),
      ...(firstLine > 0 ? { firstLine: Math.round(firstLine), firstLineChars: 200 } : firstLine < 0 ? { hanging: -Math.round(firstLine) } : {}),
    },
  };
}
