import { Document, DocumentGridType, Packer } from 'docx';
import type { OfficialDocument } from '../../shared/notice';
import { pageNumberFooter } from './footers';
import { finishPackage } from './package';
import { LINE, PAGE } from './page';
import { paragraphsOf } from './paragraphs';

/** An official document as a .docx. The same document and date give the same bytes. */
export async function writeNoticeDocx(document: OfficialDocument, { date }: { date: Date }): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    creator: document.organ,
    lastModifiedBy: document.organ,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right, header: PAGE.header, footer: PAGE.footer, gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        footers: { default: pageNumberFooter('odd'), even: pageNumberFooter('even') },
        children: document.paragraphs.flatMap(paragraphsOf),
      },
    ],
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(file)), date);
}
