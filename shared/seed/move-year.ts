import type { Span } from '../model';

/**
 * Moving the plan's own year on.
 *
 *   own year    2015年 where it means the plan year: 2015年，新增… · 力争2015年… · 到2015年底 · 2015年工作要点
 *   never       in a named document 《2015年…方案》 or a quoted name “…”; in a span of years 2013—2015年, 2015—2020年;
 *               as a date 2015年3月; after 比、较、同、与、自、从 or before 起、以来、以前 (比2015年增长, 2015年以来)
 *
 * What is never moved, and other years, plan periods (“十二五”) and sessions (十八届三中全会), are left for a person to look at.
 * The new text is as long as the old one, so that marks keep their places.
 */
const TIME = /(?:19|20)\d{2}(?=年)|(?:19|20)\d{2}(?=\s*[-—–―~～至到]\s*(?:19|20)\d{2}年)|十[一二三四五六七八九]五(?![个家项名年届])|[一二三四五六七八九十]+届[一二三四五六七八九十]+[中次]全会/g;

const COMPARED = /[比较同与自从]\s*$/;
const SINCE = /^年(?:起|以来|以前|以后|之前|前的|\s*\d{1,2}\s*月)/;
const YEARS_BEFORE = /(?:19|20)\d{2}年?\s*[-—–―~～至到]\s*$/;
const YEARS_AFTER = /^年?\s*[-—–―~～至到]\s*(?:19|20)\d{2}年/;

export interface MovedText {
  text: string;
  /** Where a year, plan period or session stands that was not moved. */
  left: Span[];
}

export function moveYear(text: string, from: number, to: number): MovedText {
  const named = namedSpans(text);
  const left: Span[] = [];
  const moved = text.replace(TIME, (found, offset: number) => {
    const span = { start: offset, end: offset + found.length };
    const own = found === String(from) && !named.some((name) => name.start < span.start && span.end < name.end);
    if (own && meansPlanYear(text, span)) return String(to);
    left.push(span);
    return found;
  });
  return { text: moved, left };
}

function meansPlanYear(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 12);
  if (SINCE.test(after)) return false;
  return !COMPARED.test(before) && !YEARS_BEFORE.test(before) && !YEARS_AFTER.test(after);
}

/** 《…》 and “…”, marks included: names of documents and slogans, which are no prose of the plan. */
function namedSpans(text: string): Span[] {
  return [...text.matchAll(/《[^》]*》|“[^”]*”/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
