import type { Bureau, Notice, NoticeTemplate, Plan } from '../../../../shared/model';
import type { CheckedField, NoticeFinding } from '../../../../shared/notice';

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

/** What fields are called, on the form and in what is said of them. */
export const FIELD_NAMES: Readonly<Record<CheckedField, string>> = {
  kind: '文种', place: '要点的位置', issuer: '名义', template: '行文用语', draftLabel: '稿件标注',
  serial: '份号', secrecy: '密级和期限', urgency: '紧急程度', approvers: '签发人',
  organ: '发文机关标志', partners: '联合行文', docNumber: '发文字号',
  title: '标题', addressee: '主送机关', body: '正文', annexes: '附件', signer: '署名', date: '成文日期', sealed: '用印', remark: '附注',
  copyTo: '抄送', printOffice: '印发机关', printDate: '印发日期', plan: '计划',
};
