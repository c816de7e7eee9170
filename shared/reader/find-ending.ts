import { isOrgan, readDate, readSignature } from './document-facts';
import type { Reading } from './reading';

/** What stands below the plan's body. */
export interface Ending extends Pick<Reading['notice'], 'copyTo' | 'printOffice' | 'printDate'> {
  issuer: string | null;
  date: string | null;
  /** How many lines belong to the body. */
  bodyTo: number;
}

/**
 * Reads, from the last line up, what closes a document:
 *
 *   云州市科学技术局                          署名, 成文日期
 *   2024年2月28日
 *   （此件公开发布）                          附注
 *   抄送：市委办公室，市政府办公室。          版记
 *   云州市科学技术局办公室 2024年2月28日印发
 */
export function readEnding(lines: readonly string[]): Ending {
  const found: Ending = { issuer: null, date: null, copyTo: '', printOffice: '', printDate: '', bodyTo: lines.length };
  while (found.bodyTo > 1) {
    if (!readClosingLine(lines[found.bodyTo - 1] ?? '', lines[found.bodyTo - 2] ?? '', found)) break;
    found.bodyTo--;
  }
  return found;
}

const LONGEST = 300;

function readClosingLine(line: string, above: string, found: Ending): boolean {
  if (line.length > LONGEST) return false;
  // 附注, GB/T 9704-2012 7.3.6.
  if (/^[（(]此件.{2,20}[）)]$/.test(line)) return true;
  const copies = /^抄\s*送\s*[:：]\s*(.+?)。?$/.exec(line)?.[1];
  if (copies && !found.copyTo) {
    found.copyTo = copies;
    return true;
  }
  const imprint = /^(.{0,60}?)\s*((?:19|20|二)\S{3,14}日)\s*印发$/.exec(line);
  const printDate = imprint ? readDate(imprint[2] ?? '') : null;
  if (imprint && printDate && !found.printDate) {
    [found.printOffice, found.printDate] = [imprint[1] ?? '', printDate];
    return true;
  }
  const signature = readSignature(line);
  const date = signature?.date ?? readDate(line);
  if (date && !found.date && (signature !== null || isOrgan(above))) {
    found.date = date;
    found.issuer = signature?.organ ?? null;
    return true;
  }
  if (found.date && !found.issuer && isOrgan(line)) {
    found.issuer = line.replace(/\s/g, '');
    return true;
  }
  return false;
}
