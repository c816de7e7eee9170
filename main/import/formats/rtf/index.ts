/**
 * Rich text (.rtf, and the .doc files that are RTF inside), as Word, WPS, WordPad and LibreOffice write it. Numbers are
 * the text that the writer put beside them; tracked deletions and hidden text are left out; notes follow their paragraph, headers are not read.
 */
import { fail, succeed } from '../../../../shared/model';
import { MOST_CHARACTERS, MOST_DEPTH, tooLong } from '../../limits';
import { startsWith } from '../../signature';
import type { SourceFormat } from '../../source-format';
import { joinLines } from '../../lines';
import { RtfReader } from './reader';
import { tokensOf } from './tokens';

export const rtf: SourceFormat = {
  name: 'rtf',
  matches: (bytes) => startsWith(bytes, '{\\rtf'),
  read({ name, bytes }) {
    const reader = new RtfReader();
    const fault = reader.read(tokensOf(bytes));
    if (fault === 'deep') return fail('bad-input', `“${name}”的格式嵌套超过 ${MOST_DEPTH} 层，不像一份计划，没有读入。请在 Word 或 WPS 中打开它，另存为 .docx 后再试。`);
    if (fault === 'cut') return fail('bad-input', `“${name}”不完整或已损坏，没有读入。请重新复制或下载这份文件，在 Word 或 WPS 中能打开后再试。`);
    const source = joinLines(reader.lines());
    return source.text.length > MOST_CHARACTERS ? fail('bad-input', tooLong(name, source.text.length)) : succeed(source);
  },
};
