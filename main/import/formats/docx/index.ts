/**
 * Word documents (.docx, ECMA-376 WordprocessingML), transitional and strict, as Word, WPS and LibreOffice write them.
 * Of the package only the main document, its styles, lists and notes are unpacked.
 */
import { fail, succeed, type Result } from '../../../../shared/model';
import type { SourceText } from '../../../../shared/reader';
import { MOST_CHARACTERS, tooLong } from '../../limits';
import { startsWith } from '../../signature';
import type { SourceFormat } from '../../source-format';
import { readBody } from './body';
import { readCarriedPart } from './carried';
import { createNumberer, readNumbering } from './numbering';
import { readNotes } from './notes';
import { findPart, malformed, type PartKind } from './package';
import { readStyles } from './styles';
import { openArchive, type Archive } from '../../zip';

/** Archives of other kinds, by a part that each has (xlsx, pptx: part 1, 12 and 13; OFD: GB/T 33190-2016 7.2). */
const FOREIGN: readonly [part: string, kind: string, advice: string][] = [
  ['xl/workbook.xml', '表格文件', '计划正文应在文字文档里，请另选文件。'],
  ['ppt/presentation.xml', '演示文件', '计划正文应在文字文档里，请另选文件。'],
  ['OFD.xml', 'OFD版式文件', '请用版式阅读软件复制文字，用“粘贴文字”导入。'],
  ['META-INF/manifest.xml', 'ODF文档', '请在 Word 或 WPS 中打开它，另存为 .docx 后再试。'],
];

export const docx: SourceFormat = {
  name: 'docx',
  /** Any archive: a damaged one must not pass for text. */
  matches: (bytes) => startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06'),
  read({ name, bytes }) {
    const archive = openArchive(name, bytes);
    if (!archive.ok) return archive;
    const foreign = FOREIGN.find(([part]) => archive.value.has(part));
    if (foreign) return fail('bad-input', `“${name}”是${foreign[1]}，本程序不能直接读取，没有读入。${foreign[2]}`);
    const main = findPart(archive.value, null, 'officeDocument');
    if (!main.ok) return main;
    if (main.value === null) return fail('bad-input', `“${name}”是压缩包，里面不是 Word 文档，没有读入。若是打包的文件，请先解压，再导入其中的 .docx 或 .txt。`);
    return readDocument(archive.value, main.value);
  },
  carried({ name, bytes }) {
    const archive = openArchive(name, bytes);
    const main = archive.ok ? findPart(archive.value, null, 'officeDocument') : archive;
    return archive.ok && main.ok && main.value !== null ? readCarriedPart(archive.value, main.value) : undefined;
  },
  pictures({ name, bytes }) {
    const archive = openArchive(name, bytes);
    return archive.ok ? archive.value.parts().filter((part) => MEDIA.test(part)).length : 0;
  },
};

/** Where all that write such files keep the pictures of the main document. */
const MEDIA = /^word\/media\/[^/]+$/;

function readDocument(archive: Archive, main: string): Result<SourceText> {
  const document = archive.read(main);
  if (!document.ok) return document;
  const styleBytes = readRelated(archive, main, 'styles');
  if (!styleBytes.ok) return styleBytes;
  const listBytes = readRelated(archive, main, 'numbering');
  if (!listBytes.ok) return listBytes;
  const noteBytes = [readRelated(archive, main, 'footnotes'), readRelated(archive, main, 'endnotes')] as const;
  if (!noteBytes[0].ok) return noteBytes[0];
  if (!noteBytes[1].ok) return noteBytes[1];
  const styles = readStyles(styleBytes.value);
  const lists = readNumbering(listBytes.value);
  const footnotes = readNotes(noteBytes[0].value);
  const endnotes = readNotes(noteBytes[1].value);
  const source = styles && lists && footnotes && endnotes && readBody(document.value, { styles, numberer: createNumberer(lists, styles), footnotes, endnotes });
  if (!source) return malformed(archive);
  if (source.text.length > MOST_CHARACTERS) return fail('bad-input', tooLong(archive.name, source.text.length));
  return succeed(source);
}

/** null when the document has no such part. */
function readRelated(archive: Archive, main: string, kind: PartKind): Result<Uint8Array | null> {
  const part = findPart(archive, main, kind);
  if (!part.ok) return part;
  return part.value === null ? succeed(null) : archive.read(part.value);
}
