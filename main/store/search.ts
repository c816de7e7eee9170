import type { SearchHit } from '../../shared/contract';
import type { Db } from './connection';
import { marksOf, matchOf } from './grams';

/** More hits than this are not read by anyone. */
const MOST_HITS = 200;
/** Characters of an excerpt before its first mark, and in all. */
const BEFORE = 20;
const EXCERPT = 100;

export const SEARCH_SQL = `
  SELECT passages.plan, plans.title, plans.year, passages.block, passages.section, passages.text
  FROM passage_grams
    JOIN passages ON passages.rowid = passage_grams.rowid
    JOIN plans ON plans.id = passages.plan
  WHERE passage_grams MATCH ? AND plans.removed_at IS NULL
  ORDER BY plans.year DESC, plans.kind, plans.created_at DESC, plans.id, passages.position`;

interface Found {
  plan: string;
  title: string;
  year: number;
  block: string;
  section: string;
  text: string;
}

/**
 * The blocks of the library that hold all of the words (any piece of text, from one character on), newest plan first,
 * at most 200. Words are parted by white space; case and full width do not matter.
 */
export function searchPlans(db: Db, query: string): SearchHit[] {
  const words = query.split(/\s+/).filter((word) => word !== '');
  const match = matchOf(words);
  if (match === null) return [];
  const hits: SearchHit[] = [];
  for (const { text, ...place } of db.all<Found>(SEARCH_SQL, [match])) {
    const marks = marksOf(text, words);
    if (marks) hits.push({ ...place, ...excerptOf(text, marks) });
    if (hits.length === MOST_HITS) break;
  }
  return hits;
}

/** The text around the first mark, cut between characters, with … where it was cut. */
function excerptOf(text: string, marks: readonly { start: number; end: number }[]): Pick<SearchHit, 'excerpt' | 'marks'> {
  const start = between(text, Math.max(0, (marks[0]?.start ?? 0) - BEFORE));
  const end = between(text, Math.min(text.length, start + EXCERPT));
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  return {
    excerpt: lead + text.slice(start, end) + (end < text.length ? '…' : ''),
    marks: marks
      .filter((mark) => mark.start < end)
      .map((mark) => ({ start: mark.start + shift, end: Math.min(mark.end, end) + shift })),
  };
}

/** Never between the two halves of a rare character (a UTF-16 surrogate pair). */
const between = (text: string, offset: number): number => (/^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1)) ? offset - 1 : offset);
