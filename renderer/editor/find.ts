import { textOf, type Inline, type Span } from '../../shared/model';

export interface FindQuery {
  text: string;
  /** 全角半角不分: ，and , are one sign, １ and 1, A and a. */
  anyWidth: boolean;
  /** 整数匹配: a number is found where it stands as a whole, 15 not in 2015 or 1500. */
  wholeNumbers: boolean;
  /** target: inside the figure of one target; prose: touching none. */
  scope: 'all' | 'prose' | 'target';
}

export const FIND_ALL: FindQuery = { text: '', anyWidth: true, wholeNumbers: false, scope: 'all' };

/** One sign for all widths and cases of it; the length stays, so that places are places in the text. */
const foldWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000A-Z]/g, (sign) => {
    if (sign === '\u3000') return ' ';
    return (sign < '\u0080' ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).toLowerCase();
  });

const DIGIT = /[0-9０-９]/;
const NUMERAL = /[零〇一二两三四五六七八九十百千万亿]/;

/** Whether a number goes on from one sign to the next over a place: 20|15, 1|.5 (the point between digits), 十|五. */
function insideNumber(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at] ?? '';
  if (DIGIT.test(before)) return DIGIT.test(after) || (/[.,．，]/.test(after) && DIGIT.test(text[at + 1] ?? ''));
  if (DIGIT.test(after)) return /[.．]/.test(before) && DIGIT.test(text[at - 2] ?? '');
  return NUMERAL.test(before) && NUMERAL.test(after);
}

/** Where the marks of a text stand. */
function markedSpans(runs: readonly Inline[]): Span[] {
  const spans: (Span & { target: string })[] = [];
  let at = 0;
  for (const { text, target } of runs) {
    const last = spans.at(-1);
    if (target && last?.target === target && last.end === at) last.end += text.length;
    else if (target) spans.push({ target, start: at, end: at + text.length });
    at += text.length;
  }
  return spans;
}

function inScope(found: Span, marks: readonly Span[], scope: FindQuery['scope']): boolean {
  if (scope === 'all') return true;
  if (scope === 'target') return marks.some((mark) => mark.start <= found.start && found.end <= mark.end);
  return marks.every((mark) => mark.end <= found.start || found.end <= mark.start);
}

/** The places of a text that answer to a query, in order and apart from one another; offsets are UTF-16. */
export function findInRuns(runs: readonly Inline[], query: FindQuery): Span[] {
  if (query.text === '') return [];
  const text = textOf({ content: [...runs] });
  const fold = query.anyWidth ? foldWidth : (same: string) => same;
  const [where, what] = [fold(text), fold(query.text)];
  const marks = query.scope === 'all' ? [] : markedSpans(runs);
  const found: Span[] = [];
  for (let at = where.indexOf(what); at >= 0; ) {
    const span = { start: at, end: at + what.length };
    const whole = !query.wholeNumbers || !(insideNumber(text, span.start) || insideNumber(text, span.end));
    const fits = whole && inScope(span, marks, query.scope);
    if (fits) found.push(span);
    at = where.indexOf(what, fits ? span.end : at + 1);
  }
  return found;
}

/** A text with other words at some of its places. */
export function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  let at = 0;
  const kept = spans.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return before + replacement;
  });
  return kept.join('') + text.slice(at);
}
