import { Button, Input } from 'antd';
import { useState } from 'react';
import type { NoticeDesk } from './desk';
import { ChoiceRow } from './choice-row';
import { FieldRow } from './field-row';
import { TextRow } from './text-row';

const MORE = ['serial', 'secrecy', 'urgency', 'approvers'] as const;

/** 更多要素, which few documents have: folded while all of them are empty and nobody asked for them. */
export function MoreRows({ desk }: { desk: NoticeDesk }) {
  const [asked, setAsked] = useState(false);
  const { notice, findings } = desk;
  const needed = MORE.some((field) => notice[field].length > 0) || findings.some(({ field }) => MORE.some((own) => own === field));
  const open = asked || needed;
  return (
    <>
      <div className="issue-row">
        <span className="issue-label" />
        <div className="issue-control">
          {needed
            ? <span className="quiet">更多要素</span>
            : <Button size="small" type="link" className="issue-fold" aria-expanded={open} onClick={() => setAsked(!open)}>{open ? '▾' : '▸'} 更多要素：份号、密级、紧急程度、签发人</Button>}
        </div>
      </div>
      {open && (
        <>
          <TextRow field="serial" desk={desk} placeholder="涉密公文用，6位数字，如：000012" />
          <TextRow field="secrecy" desk={desk} placeholder="如：秘密★6个月、机密★1年" />
          <UrgencyRow desk={desk} />
          <ApproversRow desk={desk} />
        </>
      )}
    </>
  );
}

/** 特急, 加急 or none; what else came with the plan stays in sight until it is mended. */
function UrgencyRow({ desk }: { desk: NoticeDesk }) {
  const { urgency } = desk.notice;
  const values = ['', '特急', '加急', ...(['', '特急', '加急'].includes(urgency) ? [] : [urgency])];
  return <ChoiceRow field="urgency" desk={desk} value={urgency} options={values.map((value) => ({ value, label: value || '不标' }))} onChoose={(chosen) => desk.change({ urgency: chosen })} />;
}

function ApproversRow({ desk }: { desk: NoticeDesk }) {
  return (
    <FieldRow field="approvers" desk={desk}>
      {(control) => (
        <Input {...control} placeholder="报上级机关的公文才标，几个人用顿号隔开" value={desk.notice.approvers.join('、')}
          onChange={(event) => desk.change({ approvers: event.target.value === '' ? [] : event.target.value.split(/[、，,]/) }, 'approvers')} />
      )}
    </FieldRow>
  );
}
