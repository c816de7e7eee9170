import { fail, succeed, type Result } from '../../shared/model';
import type { SourceText } from '../../shared/reader';
import { FORMATS } from './formats';
import { REFUSED } from './formats/refused';
import { MEGABYTE, MOST_FILE_BYTES } from './limits';
import type { SourceFile, SourceFormat } from './source-format';

export interface ReadSource {
  source: SourceText;
  format: SourceFormat['name'];
  /** What the program put into the file when it wrote it, unchecked; null where that is damaged. */
  carried?: unknown;
  /** Pictures that were not read, where there are any. */
  pictures?: number;
}

/**
 * Reads an imported file into the text that the reader takes. What it is, its content says; the name only where
 * content does not. Problem: bad-input, with what to do instead.
 */
export async function readSource(file: SourceFile): Promise<Result<ReadSource>> {
  const { name, bytes } = file;
  if (bytes.length === 0) return fail('bad-input', `“${name}”是空文件，没有读入。请检查是否选错了文件。`);
  if (bytes.length > MOST_FILE_BYTES) {
    return fail('bad-input', `“${name}”有 ${Math.ceil(bytes.length / MEGABYTE)} MB，超过了可读取的 20 MB，没有读入。请删去其中的图片，或只复制文字，用“粘贴文字”导入。`);
  }
  const refused = REFUSED.find((kind) => kind.matches(file));
  if (refused) return fail('bad-input', `“${name}”是${refused.kind}，本程序不能直接读取，没有读入。${refused.advice}`);
  const format = FORMATS.find((each) => each.matches(bytes, name));
  if (!format) return fail('bad-input', `“${name}”的类型无法识别，没有读入。请在 Word 或 WPS 中另存为 .docx 后再试。`);
  const read = await format.read(file);
  if (!read.ok) return read;
  if (!/\S/.test(read.value.text)) return fail('bad-input', `“${name}”里没有文字，没有读入。请检查是否选错了文件；若内容是图片，请先识别成文字。`);
  const carried = format.carried?.(file);
  const pictures = format.pictures?.(file) ?? 0;
  return succeed({ source: read.value, format: format.name, ...(carried === undefined ? {} : { carried }), ...(pictures > 0 ? { pictures } : {}) });
}
