import { lyingMargins, PAGES, typeWidthOf, type Page } from '../notice';
import type { PageProfile } from '../model';

/** The sheet as it lies in front of the reader, and the type area on it. */
export interface Frame {
  page: Page;
  lying: boolean;
  width: number;
  height: number;
  left: number;
  top: number;
  typeWidth: number;
  typeHeight: number;
}

export function frameOf(profile: PageProfile, lying: boolean): Frame {
  const page = PAGES[profile];
  const [width, height] = lying ? [page.height, page.width] : [page.width, page.height];
  const { top, bottom, left } = lying ? lyingMargins(page) : page;
  return { page, lying, width, height, left, top, typeWidth: typeWidthOf(page, lying), typeHeight: height - top - bottom };
}
