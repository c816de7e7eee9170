import type { ReactElement, ReactNode } from 'react';
import { AuditTab } from './carry/audit-tab';
import { FindingsLabel, FindingsTab } from './findings';
import { LastYearTab } from './last-year-tab';
import { RemarksTab } from './remarks/remarks-tab';
import { ReuseTab } from './reuse/reuse-tab';
import type { SideTabProps } from './side-tab-props';
import { VersionsTab } from './versions/versions-tab';
import { TargetsTab } from './targets/targets-tab';

interface SideTab {
  key: string;
  label: string;
  /** What the tab itself shows where that is more than the word. */
  Label?: () => ReactNode;
  Panel: (props: SideTabProps) => ReactElement;
  /** It follows every change of the draft at some cost: only while it is seen. */
  onlyWhileSeen?: true;
}

/** What stands beside the paper, in the order of the tabs. */
export const SIDE_TABS = [
  { key: 'targets', label: '指标', Panel: TargetsTab },
  { key: 'last-year', label: '上年', Panel: LastYearTab },
  { key: 'findings', label: '问题', Label: FindingsLabel, Panel: FindingsTab },
  { key: 'reuse', label: '旧稿', Panel: ReuseTab },
  { key: 'versions', label: '版本', Panel: VersionsTab, onlyWhileSeen: true },
  { key: 'audit', label: '承接', Panel: AuditTab, onlyWhileSeen: true },
  { key: 'remarks', label: '意见', Panel: RemarksTab },
] as const satisfies readonly SideTab[];

export type SideTabKey = (typeof SIDE_TABS)[number]['key'];
