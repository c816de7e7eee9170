import { cells } from './compose';
import { formOf } from './forms';
import { letterPlaces, roomAboveMark } from './mark-form';
import type { OfficialParagraph } from './official-document';
import { CELL, LINES, RED_RULE, TYPE_WIDTH, type Page } from './page';

/** A line may end early by what must stay together; whoever reckons is to be on the safe side. */
const LOST_A_LINE = 1;

/** How high paragraphs stand, reckoned by the number of their characters. */
export function heightOf(paragraphs: readonly OfficialParagraph[], page: Page): number {
  return paragraphs.reduce((sum, paragraph) => sum + roomAround(paragraph, page) + linesOf(paragraph, page) * formOf(paragraph, page).line, 0);
}

export const fitsOnePage = (paragraphs: readonly OfficialParagraph[], page: Page): boolean => heightOf(paragraphs, page) <= LINES * page.line;

/** How many lines a paragraph takes. */
export function linesOf(paragraph: OfficialParagraph, page: Page): number {
  if (paragraph.mark) return paragraph.mark.letter ? 0 : paragraph.mark.names.length;
  const { left, right, firstLine } = formOf(paragraph, page);
  const width = paragraph.runs.reduce((sum, { text }) => sum + cells(text), 0) + firstLine / CELL;
  const room = (TYPE_WIDTH - left - right) / CELL;
  return width <= room || paragraph.role === 'title' ? 1 : Math.ceil(width / (Math.floor(room) - LOST_A_LINE));
}

function roomAround(paragraph: OfficialParagraph, page: Page): number {
  if (paragraph.mark?.letter) return letterPlaces(paragraph, page).room;
  if (paragraph.mark) return roomAboveMark(paragraph, page);
  return paragraph.role === 'number' ? RED_RULE.space * 20 + (RED_RULE.size * 20) / 8 : 0;
}
