import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Bureau, IssuerRole, Notice } from '../../../../shared/model';
import { FIELD_NAMES, fillFromIssuer, issuersOf, organOf, ROLE_NAMES, roleOf, type CheckedField } from '../../../../shared/notice';
import { ChoiceRow } from './choice-row';
import type { NoticeDesk } from './desk';

/** 名义: in whose name; the fields that follow from it are filled in, said, and taken back in one step. */
export function IssuerRow({ desk }: { desk: NoticeDesk }) {
  const [filled, setFilled] = useState<{ name: string; fields: CheckedField[]; notice: Notice } | null>(null);
  const { bureau, bureaus, notice, plan } = desk;
  const issuers = issuersOf(bureau, organOf(plan));
  const fill = (from: Bureau | null, role: IssuerRole) => {
    const issuer = issuersOf(from, organOf(plan)).find((own) => own.role === role);
    if (!issuer) return;
    const after = fillFromIssuer(notice, { bureau: from, issuer, organ: organOf(plan), year: plan.year });
    setFilled({ name: issuer.name, fields: changedFields(notice, after), notice: after });
    desk.change(after);
  };
  // Settings that are not used yet show no name as chosen: choosing it is what fills the fields.
  const chosen = bureau && notice.issuer?.bureau !== bureau.id ? '' : roleOf({ ...notice, organ: organOf(plan) });
  return (
    <ChoiceRow<IssuerRole | ''> field="issuer" desk={desk} value={chosen} onChoose={(role) => role !== '' && fill(bureau, role)} options={issuers.map(({ role, name }) => ({ value: role, label: ROLE_NAMES[role], title: name }))}>
      {bureaus.length > 1 && (
        <Select className="issue-bureau" aria-label="机关" value={bureau?.id ?? null} options={bureaus.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => fill(bureaus.find((own) => own.id === id) ?? null, notice.issuer?.role ?? 'bureau')} />
      )}
      {bureaus.length === 0 && <span className="issue-aside quiet">代字、主送、抄送可以<Button size="small" type="link" onClick={desk.onSettings}>在“设置”里填一次</Button></span>}
      {chosen === '' && !filled && <span className="issue-aside quiet">选一个名义，按机关设置填写</span>}
      {filled && filled.fields.length > 0 && JSON.stringify(filled.notice) === JSON.stringify(notice) && (
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
