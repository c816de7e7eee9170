import { lyingMargins, PAGES, typeWidthOf, type Page } from '../notice';
import type { PageProfile } from '../model';
import type { Setter } from './setter';

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

export function frameOf(profile: PageProfile, lying: boolean, { centresGrid }: Setter): Frame {
  const page = PAGES[profile];
  const [width, height] = lying ? [page.height, page.width] : [page.width, page.height];
  const { top, bottom, left } = lying ? lyingMargins(page) : page;
  const down = height - top - bottom;
  const above = centresGrid ? Math.floor((down % page.line) / 2) : 0;
  return { page, lying, width, height, left, top: top + above, typeWidth: typeWidthOf(page, lying), typeHeight: down - 2 * above };
}
