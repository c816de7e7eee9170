/**
 * Compound files ([MS-CFB]): a small file system of sectors. Every chain is followed for at most as many steps as the
 * file has sectors, since a damaged one may run in a circle.
 *
 *   header (512 bytes) | sectors: allocation table (FAT), directory (128 bytes an entry), streams
 *   streams below 4096 bytes lie in 64-byte sectors of the root entry's own stream, with a table of their own
 */
import { startsWith } from '../../signature';
import { Damaged, viewOf, type ByteView } from './byte-view';

const END_OF_CHAIN = 0xfffffffe;
const NONE = 0xffffffff;
const HEADER_TABLES = 109;
const ENTRY_BYTES = 128;
const SMALL_SECTOR = 64;

/** The streams that stand directly in the root, by name; those of embedded objects are not seen. */
export interface Compound {
  /** null when there is none of this name. */
  stream(name: string): Uint8Array | null;
}

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** By its signature (2.2). */
export const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1');

/** Throws Damaged, here or in `stream`. */
export function openCompound(bytes: Uint8Array): Compound {
  const file = viewOf(bytes);
  const shift = file.u16(30);
  if (shift !== 9 && shift !== 12) throw new Damaged(`sector shift ${shift}`);
  const size = 2 ** shift;
  const most = Math.ceil(bytes.length / size);
  // The last sector of a file may be cut where its stream ends.
  const sector = (n: number): Uint8Array => file.bytes((n + 1) * size, Math.min(size, bytes.length - (n + 1) * size));
  const table = readTable(file, size, most, sector);

  const chain = (start: number, links: readonly number[]): number[] => {
    const found: number[] = [];
    for (let at = start; at !== END_OF_CHAIN && at !== NONE; at = links[at] ?? fault('chain leaves the table')) {
      if (found.push(at) > links.length) fault('chain without end');
    }
    return found;
  };
  const large = (start: number): Buffer => Buffer.concat(chain(start, table).map(sector));

  const entries = readDirectory(large(file.u32(48)));
  const root = entries[0] ?? fault('no root');
  const smallStreams = root.start === END_OF_CHAIN ? Buffer.alloc(0) : large(root.start);
  const smallTable = numbersOf(file.u32(64) === 0 ? Buffer.alloc(0) : large(file.u32(60)));
  const small = (start: number): Buffer => {
    const view = viewOf(smallStreams);
    return Buffer.concat(chain(start, smallTable).map((n) => view.bytes(n * SMALL_SECTOR, Math.min(SMALL_SECTOR, smallStreams.length - n * SMALL_SECTOR))));
  };

  return {
    stream(name) {
      const entry = childrenOf(root, entries).find((each) => each.type === 2 && each.name === name);
      if (!entry) return null;
      const whole = entry.size < file.u32(56) ? small(entry.start) : large(entry.start);
      return viewOf(whole).bytes(0, entry.size);
    },
  };
}

function fault(what: string): never {
  throw new Damaged(what);
}

/** The allocation table (2.3): its own sectors are listed in the header and, beyond 109, in a chain of lists (2.5). */
function readTable(file: ByteView, size: number, most: number, sector: (n: number) => Uint8Array): number[] {
  const own = Array.from({ length: HEADER_TABLES }, (_, n) => file.u32(76 + n * 4));
  let list = file.u32(68);
  for (let n = 0; list !== END_OF_CHAIN && list !== NONE; n++) {
    if (n > most) fault('lists of tables without end');
    const numbers = numbersOf(sector(list));
    if (numbers.length < size / 4) fault('list of tables cut');
    own.push(...numbers.slice(0, -1));
    list = numbers.at(-1) ?? END_OF_CHAIN;
  }
  const used = own.filter((n) => n !== NONE);
  if (used.length > most) fault('more tables than sectors');
  return used.flatMap((n) => numbersOf(sector(n)));
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, n) => view.u32(n * 4));
}

/** 2.6.1 */
function readDirectory(bytes: Uint8Array): Entry[] {
  return Array.from({ length: Math.floor(bytes.length / ENTRY_BYTES) }, (_, n) => {
    const view = viewOf(bytes.subarray(n * ENTRY_BYTES, (n + 1) * ENTRY_BYTES));
    const nameBytes = Math.min(64, Math.max(2, view.u16(64))) - 2;
    return {
      name: new TextDecoder('utf-16le').decode(view.bytes(0, nameBytes)),
      type: view.u8(66),
      left: view.u32(68),
      right: view.u32(72),
      child: view.u32(76),
      start: view.u32(116),
      size: view.u32(120),
    };
  });
}

/** The entries of a storage are a tree of siblings (2.6.4). */
function childrenOf(storage: Entry, entries: readonly Entry[]): Entry[] {
  const seen = new Set<number>();
  const waiting = [storage.child];
  const found: Entry[] = [];
  for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) {
    const entry = entries[n];
    if (!entry || seen.has(n)) continue;
    seen.add(n);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}
