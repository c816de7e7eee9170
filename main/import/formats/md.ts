/**
 * Markdown (.md): text whose marks say what a format says elsewhere. Told by its name, since its content is text.
 *
 *   ## 一、总体要求   a heading        **加快数字赋能。** bold        | 指标 | 目标值 |  a row        - 第一条   an item
 */
import { fail, succeed, type Result } from '../../../shared/model';
import type { SourceText } from '../../../shared/reader';
import { MOST_CHARACTERS, tooLong } from '../limits';
import { joinLines, type Line } from '../lines';
import type { SourceFormat } from '../source-format';
import { decodeText, unreadable } from './txt';

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^ {0,3}(?:[-*_]\s*){3,}$|^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;
const ROW = /^\s*\|(.+)\|\s*$/;
const ITEM = /^\s*[-*+]\s+/;
const QUOTE = /^\s*>\s?/;
const BOLD = /^\*\*(.+)\*\*$/;

export const md: SourceFormat = {
  name: 'txt',
  matches: (_bytes, name) => /\.(?:md|markdown)$/i.test(name),
  read({ name, bytes }): Result<SourceText> {
    const text = decodeText(bytes);
    if (text === null) return unreadable(name);
    if (text.length > MOST_CHARACTERS) return fail('bad-input', tooLong(name, text.length));
    return succeed(joinLines(text.split(/\r\n?|\n/).flatMap(readLine)));
  },
};

function readLine(source: string): Line[] {
  if (RULE.test(source) && /\S/.test(source)) return [];
  const heading = HEADING.exec(source);
  if (heading) return [{ text: plain(heading[2] ?? ''), level: heading[1]?.length ?? 1, bold: false }];
  const row = ROW.exec(source)?.[1];
  if (row !== undefined) return [{ text: row.split('|').map((cell) => plain(cell.trim())).join('\t'), bold: false }];
  const text = source.replace(QUOTE, '').replace(ITEM, '');
  const lead = /^\*\*([^*]+)\*\*/.exec(text)?.[1];
  return [{ text: plain(text), bold: BOLD.test(text.trim()), ...(lead === undefined ? {} : { boldLead: lead.length }) }];
}

/** Without the marks of bold, slant, code and links; a backslash gives the character itself. */
const plain = (text: string): string =>
  text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(\*\*|__)(.+?)\1/g, '$2').replace(/(?<!\w)[*_`]([^*_`]+)[*_`](?!\w)/g, '$1').replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1');
