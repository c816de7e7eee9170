/**
 * Web pages (.html, .htm, and the .doc and .wps files that are web pages inside): the document's part of the page, as
 * lines. Pages that Word, WPS or LibreOffice saved are documents from end to end.
 *
 *   <h1>2016年工作要点</h1><p>一、总体要求<br>……</p> → two lines and the break's
 */
import { fail, succeed, type Result } from '../../../../shared/model';
import type { SourceText } from '../../../../shared/reader';
import { MOST_CHARACTERS, MOST_DEPTH, tooLong } from '../../limits';
import { latin } from '../../signature';
import type { SourceFormat } from '../../source-format';
import { joinLines, type Line } from '../../lines';
import { findArticle } from './article';
import { decodePage } from './charset';
import { linesOf } from './lines';
import { readPage, type Page } from './tree';

/** The beginning in lower case, without marks, comments and the declaration of XML, whatever the width of its characters. */
const headOf = (bytes: Uint8Array): string =>
  latin(bytes, 0, 4096).replace(/^\xEF\xBB\xBF|^\xFF\xFE|^\xFE\xFF|\0/g, '').toLowerCase().replace(/^(?:\s|<!--[^]*?-->|<\?xml[^>]*>)+/, '');

export const html: SourceFormat = {
  name: 'html',
  matches: (bytes, name) => /^<(?:!doctype html|html|head|body|meta|title)[\s>]/.test(headOf(bytes)) || (/\.html?$/i.test(name) && headOf(bytes).startsWith('<')),
  read({ name, bytes }) {
    const text = decodePage(bytes);
    if (text === null) return fail('bad-input', `“${name}”的文字编码无法识别，没有读入。请在浏览器中打开它，复制正文，用“粘贴文字”导入。`);
    return readHtml(name, text);
  },
};

/** A page's text. Problem: bad-input. */
export function readHtml(name: string, text: string): Result<SourceText> {
  const page = readPage(text);
  if (page === null) return fail('bad-input', `“${name}”的网页结构嵌套超过 ${MOST_DEPTH} 层，没有读入。请在浏览器中打开它，复制正文，用“粘贴文字”导入。`);
  // Office programs end what they write; of other pages many do not.
  if (page.isDocument && !/<\/html>\s*$/i.test(text.slice(-200))) return fail('bad-input', `“${name}”不完整或已损坏，没有读入。请重新复制或下载这份文件，在浏览器或 Word 中能打开后再试。`);
  const source = joinLines(withTitle(linesOf(findArticle(page), page.notes), page));
  return source.text.length > MOST_CHARACTERS ? fail('bad-input', tooLong(name, source.text.length)) : succeed(source);
}

/** How many lines at the head of a text may hold its title. */
const NEAR_HEAD = 12;

/** The page's own name stands in when the text has no title; what the site adds to it is cut off. */
function withTitle(lines: Line[], { title, isDocument }: Page): Line[] {
  const name = title.split(/\s*[-_|｜—–>»]+\s*/).find((part) => /\d{4}.*(?:要点|计划|方案|安排|规划)/.test(part));
  if (isDocument || name === undefined || lines.length === 0) return lines;
  const squeeze = (text: string): string => text.replace(/\s+/g, '');
  const head = lines.slice(0, NEAR_HEAD).map(({ text }) => squeeze(text));
  const has = lines.slice(0, NEAR_HEAD).some(({ level }) => level === 1) || head.some((line) => /(?:要点|计划|方案|安排|规划)$/.test(line)) || head.join('').includes(squeeze(name));
  return has ? lines : [{ text: name, bold: false }, ...lines];
}
