/**
 * Web archives (.mht, .mhtml; RFC 2557), as browsers, Word and WPS save a page with its pictures: a mail of several
 * parts, of which the first page is the document. Word and WPS also give such files the name .doc.
 *
 *   MIME-Version: 1.0 / Content-Type: multipart/related; boundary="x" / --x / Content-Type: text/html; charset="gb2312" … / --x--
 */
import PostalMime from 'postal-mime';
import { fail } from '../../../shared/model';
import { holds, latin } from '../signature';
import type { SourceFormat } from '../source-format';
import { readHtml } from './html';
import { isBroken, statedEncoding } from './html/charset';

/** Header lines, the first of which is one of those that archives begin with. */
const ARCHIVE = /^\s*(?:mime-version|from|subject|date|content-type|snapshot-content-location|content-location|x-[\w-]+):[^]*?(?:multipart\/(?:related|alternative|mixed)|text\/html)/i;
const BOUNDARY = /content-type:\s*multipart\/[^]{0,200}?boundary="?([^"\r\n;]+)/i;
/** A page's head without its encoding: then the page itself says it, as browsers do. */
const UNSTATED = /(content-type:[ \t]*text\/html)(?![^\r\n]*charset|[^\r\n]*\r?\n[ \t][^\r\n]*charset)/gi;

const headOf = (bytes: Uint8Array): string => latin(bytes, 0, 4096);

export const mht: SourceFormat = {
  name: 'mht',
  matches: (bytes, name) => ARCHIVE.test(headOf(bytes)) || (/\.mht(?:ml)?$/i.test(name) && /^mime-version:/im.test(headOf(bytes))),
  async read({ name, bytes }) {
    const boundary = BOUNDARY.exec(headOf(bytes))?.[1];
    if (boundary !== undefined && !holds(bytes, `--${boundary}--`)) return fail('bad-input', `“${name}”不完整或已损坏，没有读入。请重新复制或下载这份文件，在浏览器或 Word 中能打开后再试。`);
    const page = await pageOf(bytes);
    if (page === null) return fail('bad-input', `“${name}”里没有网页正文，没有读入。请在浏览器或 Word 中打开它，复制正文，用“粘贴文字”导入。`);
    return readHtml(name, page);
  },
};

/** The first page of the archive; frames and running heads are pages of their own. */
async function pageOf(bytes: Uint8Array): Promise<string | null> {
  let pages = await htmlOf(bytes);
  if (pages !== null && isBroken(pages)) {
    // It was taken for UTF-8.
    const said = statedEncoding(pages.slice(0, 4096));
    const encoding = said === null || said === 'utf-8' ? 'gb18030' : said;
    const stated = Buffer.from(bytes).toString('latin1').replace(UNSTATED, `$1; charset=${encoding}`);
    pages = await htmlOf(Buffer.from(stated, 'latin1'));
  }
  return pages?.split(/(?<=<\/html>)/i)[0] ?? null;
}

/** Null when there is no page, or when the archive goes beyond what is taken of parts and headers. */
async function htmlOf(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await PostalMime.parse(bytes)).html ?? null;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Maximum ')) return null;
    throw error;
  }
}
