/** pdf.js at work: a bundle of its own (pdf-engine), since it is large and few files need it. */
import './globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getDocument, PasswordException, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Page, Run, Turn } from './page';
import { rulesOf } from './rules';

// Without this pdf.js would look for a worker thread of its own; the import has one already.
Object.assign(globalThis, { pdfjsWorker: worker });

/** Why a file gave no pages. */
export type PdfFault = 'password' | 'damaged' | 'too-long';

/** Character maps of Chinese fonts that carry none (ISO 32000-1, 9.7.5.2), beside the bundle. */
class CharacterMaps {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    return new Uint8Array(await readFile(path.join(__dirname, 'cmaps', path.basename(filename))));
  }
}

/** The pages of a PDF with their text at its place. */
export async function readPages(bytes: Uint8Array, most: number): Promise<Page[] | PdfFault> {
  const task = getDocument({
    data: Uint8Array.from(bytes), cMapUrl: './', cMapPacked: true, BinaryDataFactory: CharacterMaps, useWorkerFetch: false, useSystemFonts: false,
    // Names of fonts tell which are bold; pictures are never looked into.
    fontExtraProperties: true, maxImageSize: 0,
    disableFontFace: true, isEvalSupported: false, isOffscreenCanvasSupported: false, useWasm: false, stopAtErrors: false, verbosity: VerbosityLevel.ERRORS,
  } as Parameters<typeof getDocument>[0]);
  try {
    const document = await task.promise;
    if (document.numPages > most) return 'too-long';
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(await document.getPage(number)));
    return pages;
  } catch (error) {
    // Whatever else pdf.js throws while it parses is about the file.
    return error instanceof PasswordException ? 'password' : 'damaged';
  } finally {
    await task.destroy();
  }
}

/** Bold fonts by their names, and 黑体, which a document in 仿宋 has for bold; also as GBK bytes, which some programs give for it. */
const HEAVY = /bold|black|heavy|simhei|stheiti|heiti|fzhei|黑体|\u00ba\u00da\u00cc\u00e5/i;

async function readPage(page: PDFPageProxy): Promise<Page> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const content = await page.getTextContent();
  // Fonts have their names only once the page's operators were read.
  const operators = await page.getOperatorList();
  const isHeavy = (font: string): boolean => page.commonObjs.has(font) && HEAVY.test(nameOf(page.commonObjs.get(font)));
  const runs = content.items.flatMap((item): Run[] => {
    if (!('str' in item) || !/\S/.test(item.str)) return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x: x - left, right: x - left + item.width, y: y - bottom, size: Math.hypot(c, d) || item.height, heavy: isHeavy(item.fontName), turn: turnOf(a, b) }];
  });
  const rules = rulesOf(operators, [left, bottom]);
  page.cleanup();
  return { width: right - left, height: top - bottom, runs, rules };
}

/** How far the direction of a baseline may be off. */
const SLANT = 0.1;

function turnOf(a: number, b: number): Turn | null {
  if (Math.abs(b) <= Math.abs(a) * SLANT) return a < 0 ? 2 : 0;
  if (Math.abs(a) > Math.abs(b) * SLANT) return null;
  return b > 0 ? 1 : 3;
}

const nameOf = (font: unknown): string => (typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string' ? font.name : '');
