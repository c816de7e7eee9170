/** 十二五 is 2011 to 2015: a plan period by its numeral. */
export const PERIOD = /十([一二三四五六七八九])五/g;
const FIRST_PERIOD_ENDS = 2005;

/** The last year of the plan period that a text names (十五 itself is none of these); null where it names none. */
export function endOfPeriod(text: string): number | null {
  const numeral = /十([一二三四五六七八九])五/.exec(text)?.[1];
  return numeral === undefined ? null : FIRST_PERIOD_ENDS + 5 * '零一二三四五六七八九'.indexOf(numeral);
}
