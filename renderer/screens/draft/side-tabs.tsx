import type { ReactElement } from 'react';
import { AuditTab } from './carry/audit-tab';
import type { DraftSession } from './draft-session';
import { LastYearTab } from './last-year-tab';
import { TargetsTab } from './targets/targets-tab';

interface SideTab {
  key: string;
  label: string;
  Panel: (props: SideTabProps) => ReactElement;
  /** It follows every change of the draft at some cost: only while it is seen. */
  onlyWhileSeen?: true;
}

export interface SideTabProps {
  session: DraftSession;
  /** The panel takes the outline's room as well. */
  wide: boolean;
  onWide: (wide: boolean) => void;
}

/** What stands beside the paper, in the order of the tabs. */
export const SIDE_TABS = [
  { key: 'targets', label: '指标', Panel: TargetsTab },
  { key: 'last-year', label: '上年', Panel: LastYearTab },
  { key: 'audit', label: '承接', Panel: AuditTab, onlyWhileSeen: true },
] as const satisfies readonly SideTab[];

export type SideTabKey = (typeof SIDE_TABS)[number]['key'];
