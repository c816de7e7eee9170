/**
 * The parts of an archive (APPNOTE.TXT 4.3), read from its central directory with every size checked before and
 * while unpacking: the sizes that an archive states of itself are claims. Methods: 0 stored, 8 deflated. No zip64, no
 * encryption, no archive in several volumes: Word writes none of them for documents of the sizes taken here.
 *
 *   local header + data … | central header … | end of central directory (PK 5 6, comment of up to 65,535 bytes)
 */
import { inflateRawSync } from 'node:zlib';
import { fail, succeed, type Result } from '../../shared/model';
import { MEGABYTE, MOST_ENTRIES, MOST_EXPANSION, MOST_PART_BYTES, MOST_UNPACKED_BYTES } from './limits';
import { crc32 } from './crc32';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

interface Entry {
  offset: number;
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  unpacked: number;
}

export interface Archive {
  /** The file's name, for messages. */
  name: string;
  has(part: string): boolean;
  /** The names of all parts. */
  parts(): string[];
  /** The unpacked bytes of a part. Problem: bad-input (damaged, too large, encrypted); not to be called for what it has not. */
  read(part: string): Result<Uint8Array>;
}

/** Problem: bad-input (damaged, too many parts). */
export function openArchive(name: string, bytes: Uint8Array): Result<Archive> {
  const damaged = fail('bad-input', `“${name}”不完整或已损坏，没有读入。请重新复制或下载这份文件，在 Word、Excel 或 WPS 中能打开后再试。`);
  const entries = readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
  if (entries === 'damaged') return damaged;
  if (entries === 'too many') return fail('bad-input', `“${name}”内部的部件超过 ${MOST_ENTRIES} 个，超过一份文件应有的数目，没有读入。请在 Word、Excel 或 WPS 中打开，另存后再试。`);
  const tooLarge = fail('bad-input', `“${name}”展开后异常庞大，为保护本机没有展开。请确认文件来源，在 Word、Excel 或 WPS 中打开，另存后再试。`);
  let left = MOST_UNPACKED_BYTES;
  return succeed({
    name,
    has: (part) => entries.has(part),
    parts: () => [...entries.keys()],
    read(part) {
      const entry = entries.get(part);
      if (!entry) throw new Error(`no part ${part}`);
      if (entry.encrypted) return fail('bad-input', `“${name}”加了密码，没有读入。请取消密码后再试。`);
      if (entry.unpacked > MOST_PART_BYTES || entry.unpacked > left || isBomb(entry)) return tooLarge;
      left -= entry.unpacked;
      const data = unpack(bytes, entry);
      return data && crc32(data) === entry.crc ? succeed(data) : damaged;
    },
  });
}

const isBomb = ({ packed, unpacked }: Entry): boolean => unpacked > MEGABYTE && unpacked > packed * MOST_EXPANSION;

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Entry> | 'damaged' | 'too many' {
  const end = findEnd(view);
  if (end < 0) return 'damaged';
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return 'too many';
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let n = 0; n < count; n++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return 'damaged';
    const nameBytes = view.getUint16(at + 28, true);
    const part = new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes)).replace(/\\/g, '/');
    entries.set(part, {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record's offset, searched backwards over a comment; −1 when there is none. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** null when the data is not there, is no deflate stream, or goes beyond the stated size. */
function unpack(bytes: Uint8Array, { offset, method, packed, unpacked }: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data;
  if (method !== 8) return null;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) });
  } catch (error) {
    if (isUnpackingFailure(error)) return null;
    throw error;
  }
}

/** zlib's own codes, and the one for output beyond what the archive stated. */
export const isUnpackingFailure = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && /^(Z_|ERR_BUFFER_TOO_LARGE$)/.test(String(error.code));
