import { Document, DocumentGridType, Packer } from 'docx';
import type { Carried } from '../../shared/returning';
import { PAGES, paragraphsIn, type OfficialDocument } from '../../shared/notice';
import { pageNumberFooter } from './footers';
import { finishPackage } from './package';
import { paragraphsOf } from './paragraphs';

/** An official document as a .docx. The same document and date give the same bytes. */
export async function writeNoticeDocx(document: OfficialDocument, { date, carried }: { date: Date; carried?: Carried }): Promise<Uint8Array> {
  const page = PAGES[document.page];
  const file = new Document({
    title: document.title,
    creator: document.organ,
    lastModifiedBy: document.organ,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right, header: page.header, footer: page.footer, gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: page.line },
        },
        footers: { default: pageNumberFooter('odd'), even: pageNumberFooter('even') },
        children: paragraphsIn(document).flatMap((paragraph) => paragraphsOf(paragraph, page)),
      },
    ],
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(file)), { date, line: page.line, carried });
}
