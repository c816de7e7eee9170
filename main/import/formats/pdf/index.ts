/**
 * PDF documents with a text layer (ISO 32000-1): runs at their places → lines → paragraphs. Page numbers and running heads
 * are dropped; of a scan there is nothing to read but pictures, and it is said so.
 */
import { fail, succeed, type Result } from '../../../../shared/model';
import type { SourceText } from '../../../../shared/reader';
import { MOST_CHARACTERS, MOST_PAGES, tooLong } from '../../limits';
import { joinLines } from '../../lines';
import { latin } from '../../signature';
import type { SourceFormat } from '../../source-format';
import type { PdfFault } from './engine';
import { dropMargins } from './margins';
import type { Page } from './page';
import { regionsOf } from './page-lines';
import { paragraphsOf } from './paragraphs';
import { foldTables } from './tables';
import { uprightPage } from './upright';

const FAULTS: Readonly<Record<PdfFault, string>> = {
  password: '设了打开密码，没有读入。请在阅读软件中用密码打开它，另存为不加密的文件，或复制文字，用“粘贴文字”导入。',
  damaged: '已损坏或不完整，读不出来，没有读入。请重新下载或复制这份文件后再试。',
  'too-long': `超过 ${MOST_PAGES} 页，不像一份计划，没有读入。请检查是否选错了文件。`,
};
/** A page of a scan has no text, or a few characters that a scanner put there. */
const FEWEST_A_PAGE = 20;

export const pdf: SourceFormat = {
  name: 'pdf',
  matches: (bytes) => latin(bytes, 0, Math.min(bytes.length, 1024)).includes('%PDF-'),
  async read({ name, bytes }) {
    const { readPages } = await import('./engine');
    const pages = await readPages(bytes, MOST_PAGES);
    return typeof pages === 'string' ? fail('bad-input', `“${name}”${FAULTS[pages]}`) : readLayout(name, pages);
  },
};

/** Pages → the document's text. Problem: bad-input. */
export function readLayout(name: string, given: readonly Page[]): Result<SourceText> {
  const pages = given.map((page) => foldTables(uprightPage(page)));
  const regions = dropMargins(pages.map((page) => ({ page, regions: regionsOf(page) })));
  const read = joinLines(paragraphsOf(regions.flat()));
  if (read.text.length > MOST_CHARACTERS) return fail('bad-input', tooLong(name, read.text.length));
  const empty = regions.filter((page) => page.flat(2).reduce((sum, { text }) => sum + text.length, 0) < FEWEST_A_PAGE).length;
  if (read.text.replace(/\s/g, '').length < FEWEST_A_PAGE * Math.min(pages.length, 3)) return fail('bad-input', `“${name}”是扫描件或图片，里面没有文字，没有读入。${RECOGNISE}`);
  // Read without them, a plan would have lost its greater part, and nobody would see it.
  if (empty > pages.length / 2) return fail('bad-input', `“${name}”共 ${pages.length} 页，其中 ${empty} 页是扫描件或图片，里面没有文字，没有读入。${RECOGNISE}`);
  return succeed(read);
}

const RECOGNISE = '请先用文字识别软件把它转成文字，再用“粘贴文字”导入。';
