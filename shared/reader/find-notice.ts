import { addresseeOf, isNoticeTitle, isOrgan, isPlanTitle, joinTitle, readDate, readDocNumber, readSignature } from './document-facts';
import { readLabel } from './labels';
import type { Reading } from './reading';

export interface Opening extends Pick<Reading, 'title' | 'issuer' | 'docNumber' | 'date' | 'addressee'> {
  notice: Pick<Reading['notice'], 'place' | 'title' | 'body'>;
  /** The index of the first line that belongs to the plan's body. */
  bodyFrom: number;
}

/** A notice and the plan's title stand within the first lines, before the first numbered heading. */
const FURTHEST = 40;
const TITLE_WITHIN = 12;

/**
 * Reads what stands before the plan's body:
 *
 *   云科发〔2024〕9号                         发文字号
 *   云州市科学技术局关于印发2024年…的通知     notice: 标题, 主送机关, 正文, 署名, 成文日期
 *   各县（区）科技局：
 *   …现印发给你们…
 *   云州市科学技术局
 *   2024年2月28日
 *   云州市科学技术局2024年工作要点            the plan's own title, with organ and date below it where it stands alone
 */
export function readOpening(lines: readonly string[]): Opening {
  const found: Opening = { title: null, issuer: null, docNumber: null, date: null, addressee: null, notice: { place: 'follows', title: '', body: [] }, bodyFrom: 0 };
  const notice = findTitle(lines, 0, isNoticeTitle, FURTHEST);
  const title = findTitle(lines, notice?.to ?? 0, isPlanTitle, notice ? FURTHEST : TITLE_WITHIN);
  const beforePlan = lines.slice(0, title?.from ?? (notice ? notice.to + 4 : 4));
  for (const line of beforePlan) found.docNumber ??= readDocNumber(line);
  if (notice) readNotice(lines, notice, title?.from ?? signatureEnd(lines, notice.to), found);
  if (title) {
    found.title = title.text;
    found.bodyFrom = title.to;
    readByline(lines, found);
  }
  return found;
}

interface TitleLines {
  from: number;
  to: number;
  text: string;
}

/** A title in one line or two; none behind a numbered heading. */
function findTitle(lines: readonly string[], from: number, isTitle: (text: string) => boolean, within: number): TitleLines | null {
  for (let at = from; at < Math.min(lines.length, from + within); at++) {
    const line = lines[at] ?? '';
    if (readLabel(line)?.level === 1) return null;
    const joined = joinTitle(line, lines[at + 1] ?? '');
    if (joined && isTitle(joined)) return { from: at, to: at + 2, text: joined };
    if (isTitle(line)) return { from: at, to: at + 1, text: line };
  }
  return null;
}

/** Between the notice's title and the plan's: receivers, body, signature, date. */
function readNotice(lines: readonly string[], notice: TitleLines, end: number, found: Opening): void {
  found.notice.title = notice.text;
  found.bodyFrom = end;
  for (const line of lines.slice(notice.to, end)) {
    const date = readDate(line);
    const signature = date ? null : readSignature(line);
    const addressee = found.addressee === null && found.notice.body.length === 0 ? addresseeOf(line) : null;
    if (date) found.date ??= date;
    else if (signature) {
      found.issuer = signature.organ;
      found.date ??= signature.date;
    } else if (addressee) found.addressee = addressee;
    else if (isOrgan(line)) found.issuer = line.replace(/\s/g, '');
    else if (/^附\s*件/.test(line)) found.notice.place = 'annex';
    else if (!readDocNumber(line)) addToBody(line, found.notice.body);
  }
}

/** A line behind one that ends no sentence goes on with it: a paragraph parted at the end of a page. */
function addToBody(line: string, body: string[]): void {
  const before = body.at(-1);
  if (before === undefined || /[。！？；：…）”]$/.test(before)) body.push(line);
  else body[body.length - 1] = before + line;
}

/** Without a title of its own the plan begins behind the date of the notice. */
function signatureEnd(lines: readonly string[], from: number): number {
  const dateAt = lines.slice(from, from + FURTHEST).findIndex((line) => readDate(line) !== null || readSignature(line) !== null);
  if (dateAt >= 0) return from + dateAt + 1;
  // Nor a date: up to the sentence that hands the plan on.
  const handsOnAt = lines.slice(from, from + 5).findIndex((line) => /印发给你们|现(?:予|将).{0,80}印发/.test(line));
  return handsOnAt >= 0 ? from + handsOnAt + 1 : from;
}

/** Organ and date in lines right under the title; a month alone is no date. */
function readByline(lines: readonly string[], found: Opening): void {
  for (const line of lines.slice(found.bodyFrom, found.bodyFrom + 3)) {
    const date = readDate(line);
    const month = /^[（(]?\s*(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*[）)]?$/.test(line);
    if (!date && !month && !isOrgan(line)) return;
    if (date) found.date ??= date;
    else if (!month) found.issuer ??= line.replace(/\s/g, '');
    found.bodyFrom++;
  }
}
