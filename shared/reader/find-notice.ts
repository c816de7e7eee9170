import type { Reading } from './reading';
import { isAddressee, isNoticeTitle, isOrgan, isPlanTitle, readDate, readDocNumber } from './document-facts';
import { readLabel } from './labels';

type Facts = Pick<Reading, 'title' | 'issuer' | 'docNumber' | 'date' | 'addressee' | 'notice'>;

export interface Opening extends Facts {
  /** The index of the first line that belongs to the plan's body. */
  bodyFrom: number;
}

/** A notice and the plan's title stand within the first lines, before the first numbered heading or long paragraph. */
const FURTHEST = 40;

/**
 * Reads what stands before the plan's body: 发文字号, the notice (标题、主送机关、正文、署名、成文日期) if one is wrapped around the
 * plan, and the plan's own title.
 */
export function readOpening(lines: readonly string[]): Opening {
  const found: Opening = { title: null, issuer: null, docNumber: null, date: null, addressee: null, notice: { title: '', addressee: '', body: [], signer: '' }, bodyFrom: 0 };
  const noticeAt = lines.slice(0, FURTHEST).findIndex(isNoticeTitle);
  const titleAt = findPlanTitle(lines, noticeAt);
  readNumber(lines.slice(0, Math.max(titleAt, noticeAt, 0) + 4), found);
  if (noticeAt >= 0) readNotice(lines, noticeAt, titleAt, found);
  if (titleAt >= 0) {
    found.title = lines[titleAt] ?? null;
    found.bodyFrom = titleAt + 1;
    if (noticeAt < 0) readByline(lines, found);
  }
  return found;
}

function findPlanTitle(lines: readonly string[], noticeAt: number): number {
  // Behind a notice the title may come late: the notice's own body and signature stand before it.
  const last = Math.min(lines.length, noticeAt >= 0 ? noticeAt + FURTHEST : 12);
  for (let at = noticeAt + 1; at < last; at++) {
    const line = lines[at] ?? '';
    if (isPlanTitle(line)) return at;
    if (readLabel(line)) return -1;
  }
  return -1;
}

function readNumber(lines: readonly string[], found: Opening): void {
  for (const line of lines) found.docNumber ??= readDocNumber(line);
}

/** Between the notice's title and the plan's: receivers, body, signature, date. */
function readNotice(lines: readonly string[], noticeAt: number, titleAt: number, found: Opening): void {
  found.notice.title = lines[noticeAt] ?? '';
  const end = titleAt >= 0 ? titleAt : signatureEnd(lines, noticeAt);
  found.bodyFrom = end;
  for (const line of lines.slice(noticeAt + 1, end)) {
    const date = readDate(line);
    if (date) found.date ??= date;
    else if (!found.addressee && isAddressee(line)) found.addressee = line.replace(/[:：]$/, '');
    else if (isOrgan(line)) found.issuer = line.replace(/\s/g, '');
    else if (!readDocNumber(line)) found.notice.body.push(line);
  }
  found.notice.addressee = found.addressee ?? '';
  found.notice.signer = found.issuer ?? '';
}

/** Without a title of its own the plan begins behind the date of the notice. */
function signatureEnd(lines: readonly string[], noticeAt: number): number {
  const dateAt = lines.slice(noticeAt, noticeAt + FURTHEST).findIndex((line) => readDate(line) !== null);
  return dateAt >= 0 ? noticeAt + dateAt + 1 : noticeAt + 1;
}

/** Organ and date in lines right under the title of a plan that stands alone. */
function readByline(lines: readonly string[], found: Opening): void {
  for (const line of lines.slice(found.bodyFrom, found.bodyFrom + 3)) {
    const date = readDate(line);
    if (!date && !isOrgan(line)) return;
    if (date) found.date ??= date;
    else found.issuer ??= line;
    found.bodyFrom++;
  }
}
