import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import type { DrawnLine, DrawnPage } from '../../shared/pages';
import { findOffice } from './office';
import { findReader, reasonWithoutReader } from './pdf-pages';

/** Documents on paper as LibreOffice sets them, and how far the pages composed by the program agree. */

/** Free fonts of the widths that GB/T 9704 asks for, under the names of the standard ones. */
const fontsFile = process.env['NOTICE_FONTS'] ?? path.join(homedir(), '.cache/gbt9704/fonts.conf');

/** Why nothing can be set on paper here; '' where it can. */
export const noPaper = (): string =>
  (!findOffice() && 'LibreOffice is not installed') || reasonWithoutReader() || (!existsSync(fontsFile) && 'the stand-in fonts are not installed') || '';

/** A word on a page: twips, half points. */
export interface Word {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** The words of each page of a .docx as LibreOffice prints it. */
export const printedWords = (docx: Uint8Array): Word[][] => withPrinted(docx, wordsOnPages);

/** A .docx as a PDF that LibreOffice prints, as long as it is read. */
export function withPrinted<T>(docx: Uint8Array, read: (pdf: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'chengqi-paper-'));
  try {
    writeFileSync(path.join(folder, 'in.docx'), docx);
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const env = { ...process.env, FONTCONFIG_FILE: fontsFile };
    execFileSync(findOffice() ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'in.docx')], { stdio: 'pipe', timeout: 180_000, env });
    return read(path.join(folder, 'in.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function wordsOnPages(pdf: string): Word[][] {
  const read = execFileSync(findReader() ?? '', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return read.split('<page ').slice(1).map((page) => [...page.matchAll(WORD)].map(wordOf));
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** A word's box reaches 0.95 of its size above the baseline and 0.35 below. */
function wordOf([, left, top, right, bottom, text]: RegExpMatchArray | string[]): Word {
  const size = (Number(bottom) - Number(top)) / 1.3;
  return {
    text: (text ?? '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity), size: Math.round(size * 20) / 10,
    left: Number(left) * 20, right: Number(right) * 20, baseline: (Number(bottom) - 0.35 * size) * 20,
  };
}

export interface Agreement {
  pages: [ours: number, theirs: number];
  lines: number;
  agreeing: number;
  differences: string[];
}

/** Twips: a line is where it should be; LibreOffice moves it by the faces that are in it. */
const NEAR = 45;
const ASIDE = 10;

/**
 * Our lines beside what was printed at their places: a line agrees when the same characters, from the first to the last,
 * were printed there, from the same left edge, and nothing else. Raised numbers, spaces and page numbers are left out.
 */
export function compareOnPaper(pages: readonly DrawnPage[], printed: readonly (readonly Word[])[]): Agreement {
  const agreement: Agreement = { pages: [pages.length, printed.length], lines: 0, agreeing: 0, differences: [] };
  pages.forEach((page, nth) => {
    const left = new Set((printed[nth] ?? []).filter(({ size, text }) => size !== 18.6 && size > 11 && text.trim()));
    for (const line of page.lines) {
      const text = plain(line);
      if (!text || line.turned || /^—\d+—$/.test(text)) continue;
      agreement.lines++;
      const [from, to] = edgesOf(line, page);
      const there = [...left].filter((word) => Math.abs(word.baseline - line.baseline) < NEAR && (word.left + word.right) / 2 > from && (word.left + word.right) / 2 < to).sort((a, b) => a.left - b.left);
      for (const word of there) left.delete(word);
      const seen = there.map((word) => word.text).join('').replace(/\s/g, '');
      const shift = (there[0]?.left ?? 0) - leftOf(line);
      if (seen === text && Math.abs(shift) < ASIDE) agreement.agreeing++;
      else agreement.differences.push(`page ${nth + 1}: ${text} | ${seen} ${Math.round(shift)}`);
    }
    const rest = [...left].map(({ text }) => text).join('').replace(page.lying ? /^[—\d]*$/ : /—\d+—/, '');
    if (rest) agreement.differences.push(`page ${nth + 1}: nothing | ${rest}`);
  });
  return agreement;
}

const leftOf = ({ pieces }: DrawnLine): number => pieces.find(({ raise }) => raise === 0)?.xs[0] ?? 0;
const plain = ({ pieces }: DrawnLine): string => pieces.filter(({ raise }) => raise === 0).map(({ text }) => text).join('').replace(/\s/g, '');

/** Between which edges a line's words are looked for: those of its cell, else of the lines beside it on the same height. */
function edgesOf(line: DrawnLine, page: DrawnPage): [number, number] {
  const x = line.pieces[0]?.xs[0] ?? 0;
  const edges = line.cell
    ? page.rules.filter(({ width, height }) => width < height).map((rule) => rule.x)
    : page.lines.filter((other) => other === line || Math.abs(other.baseline - line.baseline) < NEAR).map((other) => (other.pieces[0]?.xs[0] ?? 0) - ASIDE);
  return [Math.max(0, ...edges.filter((edge) => edge <= x)), Math.min(page.width, ...edges.filter((edge) => edge > x))];
}
