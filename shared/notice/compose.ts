import { breakTitle } from './break-title';
import type { Face, OfficialParagraph, Role } from './official-document';

/** The pieces that every part of an official document is put together from. */
export const line = (role: Role, text: string, face: Face = 'fangsong'): OfficialParagraph => ({ role, runs: [{ text, face }] });

export const blank = (more: Partial<OfficialParagraph> = {}): OfficialParagraph => ({ role: 'blank', runs: [], ...more });

export const blanks = (count: number, more?: Partial<OfficialParagraph>): OfficialParagraph[] => Array.from({ length: count }, () => blank(more));

/** Title lines are one paragraph each: their breaks are the title's shape. */
export const titleLines = (title: string): OfficialParagraph[] => breakTitle(title).map((text) => line('title', text, 'xiaobiaosong'));

/** How many characters (字) wide a text of the body is: digits and small letters take half of one, capitals more. */
export const cells = (text: string): number => [...text].reduce((sum, char) => sum + (/[A-Z]/.test(char) ? 0.7 : /[\u0020-\u007e]/.test(char) ? 0.5 : 1), 0);
