/**
 * Kinds of file that are known and not read: each is told apart by its content and refused with what to do instead.
 * Archives are told apart in docx/, by their parts.
 */
import { holds, latin, startsWith } from '../signature';
import type { SourceFile } from '../source-format';
import { doc } from './doc';
import { isCompound } from './doc/compound';

interface RefusedKind {
  /** What it is, as the message calls it. */
  kind: string;
  matches(file: SourceFile): boolean;
  /** What to do instead. */
  advice: string;
}

const SAVE_AS = '请在 Word 或 WPS 中打开它，另存为 .docx 后再试。';
const NOT_PROSE = '计划正文应在文字文档里，请另选文件。';
const RECOGNISE = '请先用文字识别软件把它转成文字，再用“粘贴文字”导入。';

/** A compound file that holds no text document; one that does may have a workbook or slides embedded in it. */
const isForeign = ({ bytes, name }: SourceFile): boolean => isCompound(bytes) && !doc.matches(bytes, name);
const utf16 = (text: string): string => [...text].map((character) => `${character}\0`).join('');
/** The beginning, lower case, without byte order mark and white space. */
const head = ({ bytes }: SourceFile): string => latin(bytes, 0, 1024).replace(/^\xEF\xBB\xBF/, '').trimStart().toLowerCase();

export const REFUSED: readonly RefusedKind[] = [
  // An encrypted .docx is a compound file whose one large stream bears this name ([MS-OFFCRYPTO] 1.3.2).
  { kind: '加了密码的文档', matches: (file) => isForeign(file) && holds(file.bytes, utf16('EncryptedPackage')), advice: '请在 Word 或 WPS 中用密码打开它，取消密码，另存为 .docx 后再试。' },
  { kind: '旧式的表格文件', matches: (file) => isForeign(file) && holds(file.bytes, utf16('Workbook')), advice: NOT_PROSE },
  { kind: '旧式的演示文件', matches: (file) => isForeign(file) && holds(file.bytes, utf16('PowerPoint Document')), advice: NOT_PROSE },
  { kind: '旧式的办公文档', matches: isForeign, advice: SAVE_AS },
  { kind: '压缩包', matches: ({ bytes }) => ['Rar!\x1A\x07', "7z\xBC\xAF'\x1C", '\x1F\x8B\x08'].some((mark) => startsWith(bytes, mark)), advice: '请先解压，再导入其中的文档。' },
  { kind: '图片', matches: isImage, advice: RECOGNISE },
  { kind: 'XML文档', matches: (file) => head(file).startsWith('<?xml') && !/<!doctype html|<html/.test(head(file)), advice: SAVE_AS },
];

function isImage({ bytes }: SourceFile): boolean {
  const marks = ['\x89PNG\r\n\x1A\n', '\xFF\xD8\xFF', 'GIF8', 'II*\0', 'MM\0*'];
  if (marks.some((mark) => startsWith(bytes, mark))) return true;
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return true;
  // A bitmap repeats its size, which "BM" at the head of a text does not.
  return startsWith(bytes, 'BM') && bytes.length > 26 && Buffer.from(bytes.subarray(2, 6)).readUInt32LE() === bytes.length;
}
