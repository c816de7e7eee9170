/** Small .doc files made from text and modifiers ([MS-DOC], [MS-CFB]), with one feature a file. */
import { Buffer } from 'node:buffer';

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** Number → little-endian bytes. */
export const le = (bytes: number, ...values: number[]): Buffer => {
  const out = Buffer.alloc(values.length * bytes);
  values.forEach((value, n) => out.writeUIntLE(value, n * bytes, bytes));
  return out;
};

const padded = (bytes: Buffer, to: number): Buffer => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);

/** A compound file of these streams; all in large sectors, or all in small ones. */
export function compoundFile(streams: Record<string, Buffer>, small = false): Buffer {
  const names = Object.keys(streams);
  const table: number[] = [];
  const sectors: Buffer[] = [];
  const put = (bytes: Buffer): number => {
    const first = sectors.length;
    const whole = padded(bytes, SECTOR);
    for (let at = 0; at < whole.length; at += SECTOR) {
      sectors.push(whole.subarray(at, at + SECTOR));
      table.push(at + SECTOR < whole.length ? sectors.length : END);
    }
    return whole.length === 0 ? END : first;
  };
  const starts: number[] = [];
  const smallTable: number[] = [];
  const smallParts: Buffer[] = [];
  for (const name of names) {
    if (!small) starts.push(put(streams[name]!));
    else {
      starts.push(smallTable.length);
      const whole = padded(streams[name]!, 64);
      for (let at = 0; at < whole.length; at += 64) smallTable.push(at + 64 < whole.length ? smallTable.length + 1 : END);
      smallParts.push(whole);
    }
  }
  const smallStream = Buffer.concat(smallParts);
  const rootStart = put(smallStream);
  const smallTableStart = put(padded(le(4, ...smallTable), SECTOR));
  const entry = (name: string, type: number, right: number, child: number, start: number, size: number): Buffer => {
    const wide = Buffer.from(`${name}\0`, 'utf16le');
    return Buffer.concat([wide, Buffer.alloc(64 - wide.length), le(2, wide.length), Buffer.from([type, 1]), le(4, FREE, right, child), Buffer.alloc(36), le(4, start, size, 0)]);
  };
  const directory = put(padded(Buffer.concat([
    entry('Root Entry', 5, FREE, names.length > 0 ? 1 : FREE, rootStart, smallStream.length),
    ...names.map((name, n) => entry(name, 2, n + 1 < names.length ? n + 2 : FREE, FREE, starts[n]!, streams[name]!.length)),
  ]), SECTOR));
  const tableSectors = Math.ceil((sectors.length + 8) / 128);
  const first = sectors.length;
  for (let n = 0; n < tableSectors; n++) table.push(0xfffffffd);
  const tables = Buffer.concat([le(4, ...table), Buffer.alloc(tableSectors * SECTOR - table.length * 4, 0xff)]);
  const head = Buffer.alloc(SECTOR, 0xff);
  Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(16), le(2, 0x3e, 3, 0xfffe, 9, 6), Buffer.alloc(10), le(4, tableSectors, directory, 0, small ? 4096 : 0, small ? smallTableStart : END, small ? 1 : 0, END, 0)]).copy(head);
  for (let n = 0; n < tableSectors; n++) head.writeUInt32LE(first + n, 76 + n * 4);
  return Buffer.concat([head, ...sectors, tables]);
}

export interface OldWordFile {
  /** The main text with its marks: \r, \x07, \x0c …; runs by their text. */
  runs: { text: string; characters?: Buffer; paragraph?: Buffer; compressed?: boolean }[];
  /** Text of text boxes. */
  boxes?: string;
  small?: boolean;
  /** The stream of what is too large for a page. */
  data?: Buffer;
  /** Changes to the document stream's head. */
  edit?: (document: Buffer) => void;
}

/** Each run is a piece of its own, its text on a page boundary; up to 20 runs. */
export function oldWordFile({ runs, boxes = '', small, data, edit }: OldWordFile): Buffer {
  const all = [...runs, ...(boxes === '' ? [] : [{ text: boxes }]), { text: '\r' }] as OldWordFile['runs'];
  const bodies = all.map(({ text, compressed }) => padded(Buffer.from(text, compressed ? 'latin1' : 'utf16le'), SECTOR));
  const textAt = 4 * SECTOR;
  const offsets: number[] = [];
  let at = textAt;
  for (const body of bodies) at += (offsets.push(at), body.length);
  const page = (modifiers: (Buffer | null)[], pointerBytes: number): Buffer => {
    const out = Buffer.alloc(SECTOR);
    let free = SECTOR - 2;
    modifiers.forEach((each, n) => {
      out.writeUInt32LE(offsets[n]!, n * 4);
      if (!each) return;
      free = (free - each.length) & ~1;
      each.copy(out, free);
      out[(modifiers.length + 1) * 4 + n * pointerBytes] = free / 2;
    });
    out.writeUInt32LE(at, modifiers.length * 4);
    out[SECTOR - 1] = modifiers.length;
    return out;
  };
  const characters = page(all.map(({ characters: own }) => (own ? Buffer.concat([Buffer.from([own.length]), own]) : null)), 1);
  // A size of zero, then words: the style's index and the modifiers.
  const paragraphs = page(all.map(({ paragraph = Buffer.alloc(0) }) => Buffer.concat([Buffer.from([0, Math.ceil((paragraph.length + 2) / 2)]), le(2, 0), paragraph])), 13);
  let cp = 0;
  const positions = [0, ...all.map(({ text }) => (cp += text.length))];
  const plc = Buffer.concat([le(4, ...positions), ...all.map(({ compressed }, n) => Buffer.concat([le(2, 0), le(4, compressed ? offsets[n]! * 2 + 0x40000000 : offsets[n]!), le(2, 0)]))]);
  const clx = Buffer.concat([Buffer.from([2]), le(4, plc.length), plc]);
  const table = Buffer.concat([le(4, offsets[0]!, at, 2), le(4, offsets[0]!, at, 3), clx]);
  const head = Buffer.alloc(2 * SECTOR);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(0xc1, 2);
  head.writeUInt32LE(runs.reduce((sum, { text }) => sum + text.length, 0), 0x4c);
  head.writeUInt32LE(boxes.length, 0x64);
  [[0xfa, 0, 12], [0x102, 12, 12], [0x1a2, 24, clx.length]].forEach(([pair, place, size]) => le(4, place!, size!).copy(head, pair));
  const document = Buffer.concat([head, characters, paragraphs, ...bodies]);
  edit?.(document);
  return compoundFile({ WordDocument: document, '0Table': table, ...(data ? { Data: data } : {}) }, small);
}

/** Modifiers. */
export const BOLD = Buffer.from([0x35, 0x08, 1]);
export const HIDDEN = Buffer.from([0x3c, 0x08, 1]);
export const DELETED = Buffer.from([0x00, 0x08, 1]);
export const IN_TABLE = Buffer.from([0x16, 0x24, 1]);
export const ROW_END = Buffer.from([0x16, 0x24, 1, 0x17, 0x24, 1]);
export const level = (n: number): Buffer => Buffer.from([0x40, 0x26, n]);
