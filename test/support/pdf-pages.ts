import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** pdftotext, of poppler. */
export const findReader = (): string | null => (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'pdftotext')).find((file) => existsSync(file)) ?? null;

/** Why a PDF cannot be read here; '' where it can. */
export const reasonWithoutReader = (): string => (findReader() ? '' : 'pdftotext is not installed');

/** The pages of a PDF: what stands on each, and its size in points. */
export function pagesOfPdf(pdf: Uint8Array): { text: string; width: number; height: number }[] {
  const read = (...words: string[]): string => execFileSync(findReader() ?? '', [...words, '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 });
  const texts = read('-raw').split('\f').slice(0, -1);
  const sizes = [...read('-bbox').matchAll(/<page width="([\d.]+)" height="([\d.]+)"/g)];
  return texts.map((text, nth) => ({ text, width: Number(sizes[nth]?.[1]), height: Number(sizes[nth]?.[2]) }));
}
