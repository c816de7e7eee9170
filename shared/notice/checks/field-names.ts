import type { CheckedField, NoticeFinding } from './check';

/** What fields are called, on the form and wherever something is said of them. */
export const FIELD_NAMES: Readonly<Record<CheckedField, string>> = {
  kind: '文种', place: '要点的位置', issuer: '名义', template: '行文用语', draftLabel: '稿件标注',
  serial: '份号', secrecy: '密级和期限', urgency: '紧急程度', approvers: '签发人',
  organ: '发文机关标志', partners: '联合行文', docNumber: '发文字号',
  title: '标题', addressee: '主送机关', body: '正文', annexes: '附件', signer: '署名', date: '成文日期', sealed: '用印', remark: '附注',
  copyTo: '抄送', printOffice: '印发机关', printDate: '印发日期', plan: '计划',
};

/** A finding said where no field stands beside it: 主送机关：标点用全角. */
export const sayFinding = ({ field, message }: NoticeFinding): string => (message.includes(FIELD_NAMES[field]) || field === 'plan' ? message : `${FIELD_NAMES[field]}：${message}`);
