import { useId, type ReactNode } from 'react';
import { FIELD_NAMES, type CheckedField } from '../../../../shared/notice';
import { Faults } from '../checks/faults';
import type { NoticeDesk } from './desk';

/** What ties a control to its label and to what is wrong with it. */
export interface ControlProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

/** A row of the form: the field's name, its control, and what is wrong with it. `group`: several controls, none of which the name is of. */
export function FieldRow({ field, desk, group = false, children }: { field: CheckedField; desk: NoticeDesk; group?: boolean; children: (props: ControlProps) => ReactNode }) {
  const id = useId();
  const found = desk.findings.filter((finding) => finding.field === field);
  const name = FIELD_NAMES[field];
  return (
    <div className="issue-row" data-field={field} {...(group ? { role: 'group', 'aria-label': name } : {})}>
      {group ? <span className="issue-label">{name}</span> : <label className="issue-label" htmlFor={id}>{name}</label>}
      <div className="issue-control">
        {children({ id, 'aria-invalid': found.some(({ severity }) => severity !== '提示'), 'aria-describedby': found.length > 0 ? `${id}-faults` : undefined })}
        {found.length > 0 && <Faults id={`${id}-faults`} findings={found} onFix={({ change }) => desk.change(change)} />}
      </div>
    </div>
  );
}
