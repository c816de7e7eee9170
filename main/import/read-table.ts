import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { fail, succeed, type Result } from '../../shared/model';
import { openArchive, type Archive } from './zip';
import { MEGABYTE, MOST_CELLS, MOST_FILE_BYTES, MOST_ROWS } from './limits';
import { startsWith } from './signature';
import type { SourceFile } from './source-format';

/** A sheet of a workbook as the words that stand in its cells. */
export interface Sheet {
  name: string;
  rows: string[][];
}

/** What of an archive the package looks at: parts of XML and how they belong together (ECMA-376 part 2, 9). */
const PARTS = /\.(?:xml|rels)$/;

/**
 * Reads the sheets of a workbook (.xlsx). Only what was unpacked within the limits is read. Problem: bad-input, with
 * what to do instead.
 */
export async function readTable({ name, bytes }: SourceFile): Promise<Result<Sheet[]>> {
  if (bytes.length > MOST_FILE_BYTES) return fail('bad-input', `“${name}”超过 ${MOST_FILE_BYTES / MEGABYTE} MB，不像一张指标表，没有读入。请检查是否选错了文件。`);
  if (!startsWith(bytes, 'PK')) return fail('bad-input', `“${name}”不是 .xlsx 表格，没有读入。请在 Excel 或 WPS 表格中打开它，另存为 .xlsx 后再试。`);
  const archive = openArchive(name, bytes);
  if (!archive.ok) return archive;
  if (!archive.value.has('xl/workbook.xml')) return fail('bad-input', `“${name}”不是 .xlsx 表格，没有读入。请选择表格文件。`);
  const checked = repack(archive.value);
  if (!checked.ok) return checked;
  const sheets = await openWorkbook(checked.value);
  if (!sheets) return fail('bad-input', `“${name}”的内部格式有误，没有读入。请在 Excel 或 WPS 表格中打开它，另存为新的 .xlsx 后再试。`);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return fail('bad-input', `“${name}”里没有内容，没有读入。请检查是否选错了文件。`);
  if (filled.some(({ rows }) => rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_CELLS))) {
    return fail('bad-input', `“${name}”的表超过 ${MOST_ROWS} 行或 ${MOST_CELLS} 列，不像一张指标表，没有读入。请只保留指标表后再试。`);
  }
  return succeed(filled);
}

/**
 * The parts that were unpacked within the limits, in an archive of their own: the package would believe what the file says of its
 * sizes in places where nobody checked it, and unpack parts that nobody asked for.
 */
function repack(archive: Archive): Result<Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  for (const part of archive.parts().filter((each) => PARTS.test(each))) {
    const unpacked = archive.read(part);
    if (!unpacked.ok) return unpacked;
    parts[part] = unpacked.value;
  }
  return succeed(zipSync(parts, { level: 0 }));
}

/** Null when the workbook's own XML is broken, which the package tells by throwing. */
async function openWorkbook(bytes: Uint8Array): Promise<Sheet[] | null> {
  try {
    const sheets = await readWorkbook(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(wordsOf)).filter((row) => row.some((cell) => cell !== '')) }));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** What a cell says: a number without the traces of binary fractions, a date as an official writes it. */
function wordsOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12)));
  if (cell instanceof Date) return `${cell.getUTCFullYear()}年${cell.getUTCMonth() + 1}月${cell.getUTCDate()}日`;
  return typeof cell === 'boolean' ? (cell ? '是' : '否') : typeof cell === 'string' ? cell.trim() : '';
}
