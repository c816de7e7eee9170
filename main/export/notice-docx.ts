import { Document } from 'docx';
import type { Carried } from '../../shared/returning';
import { PAGES, type OfficialDocument } from '../../shared/notice';
import { endingOf, partedForEnd, type Ending } from '../../shared/pages';
import { writePackage } from './package';
import { sectionsOf } from './sections';

/**
 * An official document as a .docx. The same document and date give the same bytes. `ending`: where 版记 stands; reckoned where
 * it is not given; `carried`: what goes along beside the text.
 */
export async function writeNoticeDocx(document: OfficialDocument, { date, carried, ending = endingOf(document) }: { date: Date; carried?: Carried; ending?: Ending | null }): Promise<Uint8Array> {
  const page = PAGES[document.page];
  const file = new Document({
    title: document.title,
    creator: document.organ,
    lastModifiedBy: document.organ,
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(partedForEnd(document), page, ending),
  });
  return writePackage(file, { date, line: page.line, carried });
}
