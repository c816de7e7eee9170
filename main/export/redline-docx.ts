import { AlignmentType, Document, Header, Paragraph, TextRun, type Table } from 'docx';
import { cellFormIn, formOf, PAGES, SIZE, TYPE_WIDTH, type Page } from '../../shared/notice';
import type { Form, Redline, RedlineItem, RedlineParagraph, RedlineTable } from '../../shared/redline';
import { fontOf } from './faces';
import { writePackage } from './package';
import { paragraphOptions, runOptions } from './paragraphs';
import { RevisionWriter } from './revisions';
import { uprightSection } from './sections';
import { cellRun, drawTable } from './tables';

/**
 * 花脸稿: the plan set as in its notice, with revisions that Word, WPS and LibreOffice show, accept and reject. The same
 * redline, author and date give the same bytes. `names` stands above every page, so that the text is that of the plan alone.
 */
export async function writeRedlineDocx(redline: Redline, { author, names, date }: { author: string; names: string; date: Date }): Promise<Uint8Array> {
  const page = PAGES.A;
  const revisions = new RevisionWriter(author, date);
  const children = redline.parts.map((part) => (part.kind === 'table' ? writeTable(part, revisions, page) : writeParagraph(part, revisions, page)));
  const file = new Document({
    title: redline.title,
    creator: author,
    lastModifiedBy: author,
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...uprightSection(page, children), headers: { default: namesHeader(names), even: namesHeader(names) } }],
  });
  return writePackage(file, { date, line: page.line, document: (xml) => revisions.finishMarks(xml) });
}

/** Which plans or versions were compared, small above the text. */
const namesHeader = (names: string): Header =>
  new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: `花脸稿：${names}`, size: SIZE.xiaowu, font: fontOf('kaiti') })] })] });

function writeParagraph({ items, mark }: RedlineParagraph, revisions: RevisionWriter, page: Page): Paragraph {
  const optionsOf = (form: Form) => paragraphOptions(form, formOf({ ...form, runs: [] }, page), page);
  const form = formOf({ ...mark.form, runs: [] }, page);
  const children = items.map((item) => revisions.item(item, runOptions(form)));
  return new Paragraph({
    ...optionsOf(mark.form),
    ...(mark.change === 'kept' ? {} : { run: revisions.mark(mark) }),
    ...(mark.was ? { revision: { ...revisions.stamp(), ...optionsOf(mark.was) } } : {}),
    children,
  });
}

function writeTable({ shares, rows }: RedlineTable, revisions: RevisionWriter, page: Page): Table {
  const formAt = cellFormIn(rows.map(({ header, cells }) => ({ header, cells: cells.map(textOf) })));
  const drawn = rows.map(({ header, change, cells }) => ({
    header,
    cells: cells.map((items, column) => {
      const form = formAt(header, column);
      return { form, children: items.map((item) => revisions.item(item, cellRun(form))) };
    }),
    ...(change === 'kept' ? {} : { revision: change === 'deleted' ? { deletion: revisions.stamp() } : { insertion: revisions.stamp() } }),
  }));
  return drawTable(shares, drawn, page, TYPE_WIDTH);
}

/** What a cell says when all is accepted, or what it said where nothing remains. */
function textOf(items: readonly RedlineItem[]): string {
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  const after = texts.filter(({ change }) => change !== 'deleted');
  return (after.length > 0 ? after : texts).map(({ text }) => text).join('');
}
