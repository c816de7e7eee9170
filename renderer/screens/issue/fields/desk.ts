import type { Bureau, Notice, NoticeTemplate, Plan } from '../../../../shared/model';
import type { NoticeFinding } from '../../../../shared/notice';

/** What each row of the form works on. */
export interface NoticeDesk {
  /** The plan with its notice as it stands on the screen. */
  plan: Plan;
  notice: Notice;
  findings: readonly NoticeFinding[];
  /** 机关设置: all bureaus, and the one that names, numbers and circles are offered from; null while none is set up. */
  bureaus: readonly Bureau[];
  bureau: Bureau | null;
  /** 行文用语: all wordings, and the one that stands where the notice says nothing. */
  templates: readonly NoticeTemplate[];
  template: NoticeTemplate | undefined;
  change(values: Partial<Notice>, field?: keyof Notice): void;
  undo(): void;
  /** To 设置, where all this is set once. */
  onSettings(): void;
}
