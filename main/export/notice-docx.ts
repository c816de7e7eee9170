import { Document, Packer } from 'docx';
import { PAGES, paragraphsIn, type OfficialDocument } from '../../shared/notice';
import { finishPackage } from './package';
import { paragraphsOf } from './paragraphs';
import { uprightSection } from './section';

/** An official document as a .docx. The same document and date give the same bytes. */
export async function writeNoticeDocx(document: OfficialDocument, { date }: { date: Date }): Promise<Uint8Array> {
  const page = PAGES[document.page];
  const file = new Document({
    title: document.title,
    creator: document.organ,
    lastModifiedBy: document.organ,
    evenAndOddHeaderAndFooters: true,
    sections: [uprightSection(page, paragraphsIn(document).flatMap((paragraph) => paragraphsOf(paragraph, page)))],
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(file)), { date, line: page.line });
}
