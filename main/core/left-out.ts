import type { Paper } from '../../shared/contract';
import type { Span } from '../../shared/model';
import { paragraphsIn, type OfficialDocument } from '../../shared/notice';
import type { Reading } from '../../shared/reader';

const SHOWN = 24;

/** What stands in a source and not in the document that was made of it: words of a web page, and lines round the plan that this kind of document has no place for. */
export function leftOut({ noise, frame, source }: Reading, document: OfficialDocument): Paper['findings'] {
  const textOf = ({ start, end }: Span): string => source.slice(start, end).trim();
  const [page] = noise.map(textOf).filter((text) => text !== '');
  const kept = wordsOf(wholeText(document));
  // A notice says its date in figures of its own.
  const isDated = document.form !== 'plain';
  const lost = frame.map(textOf).filter((text) => !kept.includes(wordsOf(text)) && !(isDated && isDate(text)));
  return [
    ...(page ? [{ severity: '提示' as const, message: `略去网页上的文字 ${noise.length} 处，如“${shortened(page)}”` }] : []),
    ...lost.map((text) => ({ severity: '建议' as const, message: `没有排入“${shortened(text)}”，需要时请补上` })),
  ];
}

function wholeText(document: OfficialDocument): string {
  const { imprint } = document;
  const paragraphs = paragraphsIn(document).map(({ runs, mark }) => [...(mark ? [...mark.names, mark.suffix] : []), ...runs.map(({ text }) => text)].join(''));
  return [...paragraphs, ...(imprint ? [imprint.addressee, imprint.copyTo, imprint.office, imprint.printed] : [])].join('\n');
}

/** Letters and figures alone: marks and spaces may be set otherwise. */
const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const isDate = (text: string): boolean => /^[（(]?[\d〇○零一二三四五六七八九十OX×\s年月日.\-/]+[）)]?$/u.test(text);

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
