/**
 * Web pages (.htm, .html), as saved from a browser, by Word or by WPS: of a page its document is kept, with the page's own
 * title where the document has none. The fields of a government page's index (文号, 成文日期) that stand above are kept too.
 */
import { fail, succeed, type Result } from '../../../../shared/model';
import type { SourceText } from '../../../../shared/reader';
import { MOST_CHARACTERS, tooLong } from '../../limits';
import { joinLines, type Line } from '../../lines';
import { latin } from '../../signature';
import type { SourceFormat } from '../../source-format';
import { findArticle } from './article';
import { decodePage } from './charset';
import { pageLines } from './lines';
import { parsePage } from './tree';

const FIELD = /^(?:发文字号|文\s*号|成文日期|发文机关|制发机关|公文种类)\s*[:：]\s*\S/;
const NAMED = /(?:要点|计划|思路|意见|安排|打算|方案|任务|总结|报告|通知|规划|目标)/;
const compact = (text: string): string => text.replace(/\s/g, '');

/** The document of a page, decoded. Problem: bad-input. */
export function readPage(name: string, html: string): Result<SourceText> {
  if (html.length > MOST_CHARACTERS * 4) return fail('bad-input', tooLong(name, html.length));
  const page = parsePage(html);
  if (!page) return fail('bad-input', `“${name}”的网页结构层层相套，超过了可读取的层数，未导入。请在浏览器中打开它，复制正文，用“粘贴文字”导入。`);
  const { article, isMenu } = findArticle(page.body);
  const lines = pageLines(article, isMenu);
  const above = article === page.body ? [] : pageLines(page.body, (element) => element === article || isMenu(element));
  const read = joinLines([...above.filter(({ text }) => FIELD.test(text.trim())), ...titleLines(page.title, above, lines), ...lines]);
  return read.text.length > MOST_CHARACTERS ? fail('bad-input', tooLong(name, read.text.length)) : succeed(read);
}

/** The document's title where it stands outside: a heading of the page, else the page's own title without the site's name. */
function titleLines(title: string, above: readonly Line[], lines: readonly Line[]): Line[] {
  const opening = compact(lines.slice(0, 6).map(({ text }) => text).join(''));
  const heading = above.find(({ text, level, bold }) => (level !== undefined || bold) && NAMED.test(text) && compact(text).length <= 80)?.text;
  const named = [title, ...title.split(/\s*[_|\-—–]\s*/)].find((part) => NAMED.test(part) && part.length <= 80 && part !== title) ?? (NAMED.test(title) && title.length <= 60 ? title : '');
  const found = (heading ?? named).trim();
  return found === '' || opening.includes(compact(found)) ? [] : [{ text: found, bold: false }];
}

const BEGINS = /^(?:<!--[\s\S]*?-->|<\?xml[^>]*>|\s)*(?:<!doctype\s+html|<html|<head|<body|<meta|<title|<div|<p[\s>]|<table)/i;

/** A piece of a page, without its head. */
const TAGS = /<\/(?:p|div|td|span|li|h[1-6])>/gi;

export const html: SourceFormat = {
  name: 'html',
  matches(bytes) {
    const head = latin(bytes, 0, Math.min(bytes.length, 2048)).replace(/^\xEF\xBB\xBF|^\xFF\xFE|^\xFE\xFF|\0/g, '');
    return BEGINS.test(head) || (head.match(TAGS)?.length ?? 0) >= 3;
  },
  read({ name, bytes }) {
    const text = decodePage(bytes);
    return text === null ? fail('bad-input', `“${name}”的文字编码无法识别，未导入。请在浏览器中打开它，复制正文，用“粘贴文字”导入。`) : readPage(name, text);
  },
};
