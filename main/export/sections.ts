import { DocumentGridType, PageOrientation, Paragraph, SectionType, type ISectionOptions } from 'docx';
import { FOOTER_LINE, lyingMargins, typeWidthOf, type OfficialDocument, type OfficialPart, type Page } from '../../shared/notice';
import type { Ending } from '../../shared/pages';
import { emptyFooter, emptyFooters, numberedFooters } from './footers';
import { imprintParagraph } from './imprint';
import { paragraphsOf } from './paragraphs';

/** The sections of a document: one a part, and behind them those of 版记 where it has a page of its own. */
export function sectionsOf(document: OfficialDocument, page: Page, ending: Ending | null): ISectionOptions[] {
  const { parts, form, imprint } = document;
  // A page of the text's own end, or the next one where too little is left of it.
  const room = ending !== null && typeof ending === 'object' ? ending.room : undefined;
  const endsHere = imprint && (ending === 'same-page' || room !== undefined);
  const sections = parts.map((part, nth): ISectionOptions => {
    const isFirst = nth === 0;
    const isLetter = isFirst && form === 'letter';
    return {
      properties: { ...sheetOf(page, part.lying), ...(isFirst ? {} : { type: SectionType.NEXT_PAGE }), ...(isLetter ? { titlePage: true } : {}) },
      footers: { ...numberedFooters(page, part.lying), ...(isLetter ? { first: emptyFooter() } : {}) },
      children: [...contentOf(part, page), ...(endsHere && nth === parts.length - 1 ? [imprintParagraph(imprint, form, room)] : [])],
    };
  });
  if (!imprint || endsHere) return sections;
  return [...sections, ...imprintSections(imprintParagraph(imprint, form), page, ending === 'after-blank')];
}

/** Upright pages of text and nothing else, their numbers at the outer edge. */
export const uprightSection = (page: Page, children: ISectionOptions['children']): ISectionOptions =>
  ({ properties: sheetOf(page, false), footers: numberedFooters(page, false), children });

const contentOf = ({ lying, paragraphs }: OfficialPart, page: Page) => paragraphs.flatMap((paragraph) => paragraphsOf(paragraph, page, typeWidthOf(page, lying)));

/**
 * 版记 in a section that begins an even page, so that it stands on one wherever Word or WPS end the text (R37). Where that
 * leaves a blank page, neither it nor 版记 bears a number (7.5): the blank page is a section too, for one that a program puts in
 * by itself may be lost in a PDF.
 */
function imprintSections(anchor: Paragraph, page: Page, afterBlank: boolean): ISectionOptions[] {
  const sheet = sheetOf(page, false);
  if (!afterBlank) return [{ properties: { ...sheet, type: SectionType.EVEN_PAGE }, footers: numberedFooters(page, false), children: [anchor] }];
  return [
    { properties: { ...sheet, type: SectionType.ODD_PAGE }, footers: emptyFooters(), children: [new Paragraph({})] },
    { properties: { ...sheet, type: SectionType.EVEN_PAGE }, footers: emptyFooters(), children: [anchor] },
  ];
}

/** A footer that reached above its margin would take room from the text. */
function sheetOf(page: Page, lying: boolean) {
  const { top, bottom, left, right } = lying ? lyingMargins(page) : page;
  return {
    page: {
      // The docx package changes width and height of a lying page itself.
      size: { width: page.width, height: page.height, ...(lying ? { orientation: PageOrientation.LANDSCAPE } : {}) },
      margin: { top, bottom, left, right, header: page.header, footer: Math.min(page.footer, bottom - FOOTER_LINE), gutter: 0 },
    },
    grid: { type: DocumentGridType.LINES, linePitch: page.line },
  };
}
