import { Button } from 'antd';
import { useState } from 'react';
import type { IssuerRole, Notice } from '../../../../shared/model';
import { fillFromIssuer, issuersOf, organOf, ROLE_NAMES, roleOf, type CheckedField } from '../../../../shared/notice';
import { ChoiceRow } from './choice-row';
import { FIELD_NAMES, type NoticeDesk } from './desk';

/** 文种; what does not belong to it is hidden, and there again when one comes back to it. */
export const KindRow = ({ desk }: { desk: NoticeDesk }) => (
  <ChoiceRow field="kind" desk={desk} value={desk.notice.kind} onChoose={(kind) => desk.change({ kind })} options={[
    { value: 'notice', label: '通知', title: '文件格式：印发给下级机关和所属单位' },
    { value: 'letter', label: '函', title: '信函格式：印送不相隶属的机关' },
    { value: 'plan', label: '仅计划（送审稿）', title: '只印计划，不带通知' },
  ]} />
);

/** How the plan stands behind the notice (both are customary). */
export const PlaceRow = ({ desk }: { desk: NoticeDesk }) => (
  <ChoiceRow field="place" desk={desk} value={desk.notice.place} onChoose={(place) => desk.change({ place })} options={[
    { value: 'follows', label: '要点另起一页、不标附件' },
    { value: 'annex', label: '要点作为附件' },
  ]} />
);

export const SealRow = ({ desk }: { desk: NoticeDesk }) => (
  <ChoiceRow field="sealed" desk={desk} value={desk.notice.sealed ? 'yes' : 'no'} onChoose={(sealed) => desk.change({ sealed: sealed === 'yes' })} options={[
    { value: 'yes', label: '留印章位置' },
    { value: 'no', label: '不加盖印章' },
  ]} />
);

/** 名义: in whose name; the fields that follow from it are filled in, said, and taken back in one step. */
export function IssuerRow({ desk }: { desk: NoticeDesk }) {
  const [filled, setFilled] = useState<{ name: string; fields: CheckedField[]; notice: Notice } | null>(null);
  const { bureau, notice, plan } = desk;
  const issuers = issuersOf(bureau, organOf(plan));
  if (issuers.length === 0) return null;
  const choose = (role: IssuerRole) => {
    const issuer = issuers.find((own) => own.role === role);
    if (!issuer) return;
    const after = fillFromIssuer(notice, { bureau, issuer, organ: organOf(plan), year: plan.year });
    setFilled({ name: issuer.name, fields: changedFields(notice, after), notice: after });
    desk.change(after);
  };
  return (
    <ChoiceRow field="issuer" desk={desk} value={roleOf({ ...notice, organ: organOf(plan) })} onChoose={choose} options={issuers.map(({ role, name }) => ({ value: role, label: ROLE_NAMES[role], title: name }))}>
      {filled && filled.fields.length > 0 && sameFields(filled, notice) && (
        <p className="issue-filled" role="status">
          已按“{filled.name}”填写：{filled.fields.map((field) => FIELD_NAMES[field]).join('、')}
          <Button size="small" type="link" onClick={() => { setFilled(null); desk.undo(); }}>撤销</Button>
        </p>
      )}
    </ChoiceRow>
  );
}

const changedFields = (before: Notice, after: Notice): CheckedField[] =>
  (Object.keys(after) as (keyof Notice)[]).filter((key) => key !== 'issuer' && JSON.stringify(before[key]) !== JSON.stringify(after[key]));

/** Undo takes back the filling only while nothing was done since. */
const sameFields = (filled: { notice: Notice }, notice: Notice): boolean => JSON.stringify(filled.notice) === JSON.stringify(notice);
