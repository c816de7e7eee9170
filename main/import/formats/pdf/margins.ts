/** Running heads and page numbers: what stands in the margin of page after page is no text of the document. */
import type { Page, PageLine } from './page';

const MARGIN = 0.12;
const PAGE_NUMBER = /^[-—–－·•\s]*(?:第\s*)?[\dⅠ-Ⅻivxlc一二三四五六七八九十]{1,4}\s*(?:页)?(?:\s*[/／]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－·•\s]*$/i;

/** Every page's regions without them. */
export function dropMargins(pages: readonly { page: Page; regions: PageLine[][] }[]): PageLine[][][] {
  const said = new Map<string, number>();
  for (const { page, regions } of pages) {
    for (const key of new Set(regions.flat().filter((line) => inMargin(page, line)).map(keyOf))) said.set(key, (said.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length * 0.4);
  const isMarginal = (page: Page, line: PageLine): boolean => inMargin(page, line) && (isPageNumber(line) || (said.get(keyOf(line)) ?? 0) >= often);
  return pages.map(({ page, regions }) => regions.map((region) => region.filter((line) => !isMarginal(page, line))).filter((region) => region.length > 0));
}

const inMargin = ({ height }: Page, { y }: PageLine): boolean => y < height * MARGIN || y > height * (1 - MARGIN);
const isPageNumber = ({ text }: PageLine): boolean => PAGE_NUMBER.test(text);
/** The same words at the same height; numbers may count. */
const keyOf = ({ text, y }: PageLine): string => `${text.replace(/\s/g, '').replace(/\d+/g, '#')}@${Math.round(y / 4)}`;
