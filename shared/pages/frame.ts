import { lyingMargins, PAGES, type Page } from '../notice';
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
  const across = page.width - page.left - page.right;
  const down = page.height - page.top - page.bottom;
  return lying
    ? { page, lying, width: page.height, height: page.width, left: lyingMargins(page).left, top: lyingMargins(page).top, typeWidth: down, typeHeight: across }
    : { page, lying, width: page.width, height: page.height, left: page.left, top: page.top, typeWidth: across, typeHeight: down };
}
