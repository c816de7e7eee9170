import type { DraftSession } from './draft-session';

/** What every panel beside the paper is given. */
export interface SideTabProps {
  session: DraftSession;
  /** The panel takes the outline's room as well. */
  wide: boolean;
  onWide: (wide: boolean) => void;
  /** Reads the draft anew from what is stored. */
  onReload: () => void;
}
