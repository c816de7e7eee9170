/** Rich Text Format (.rtf, and .doc files that are RTF), as Word, WPS, LibreOffice and WordPad write it. */
import { fail, succeed } from '../../../../shared/model';
import { MOST_CHARACTERS, tooLong } from '../../limits';
import { startsWith } from '../../signature';
import type { SourceFormat } from '../../source-format';
import { RtfReader, type RtfFault } from './reader';

const FAULTS: Readonly<Record<RtfFault, string>> = {
  'too-deep': '的结构层层相套，超过了可读取的层数，未导入。',
  unfinished: '不完整，可能没有下载完或已损坏，未导入。',
};

export const rtf: SourceFormat = {
  name: 'rtf',
  matches: (bytes) => startsWith(bytes, '{\\rtf'),
  read({ name, bytes }) {
    const read = new RtfReader().read(bytes);
    if (typeof read === 'string') return fail('bad-input', `“${name}”${FAULTS[read]}请在 Word 或 WPS 中打开它，另存为 .docx 后再导入。`);
    return read.text.length > MOST_CHARACTERS ? fail('bad-input', tooLong(name, read.text.length)) : succeed(read);
  },
};
