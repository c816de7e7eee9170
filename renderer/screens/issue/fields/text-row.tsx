import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { Notice } from '../../../../shared/model';
import { GrowingText } from '../../../ui/growing-text';
import type { NoticeDesk } from './desk';
import { FieldRow } from './field-row';

/** The fields that are one text, written as it is. */
export type WrittenField = 'draftLabel' | 'serial' | 'secrecy' | 'urgency' | 'organ' | 'docNumber' | 'title' | 'addressee' | 'signer' | 'remark' | 'copyTo' | 'printOffice';

interface Props {
  field: WrittenField;
  desk: NoticeDesk;
  /** In grey while it is empty: what is printed then, or how it should look. */
  placeholder: string;
  /** Wraps, where it may be long. */
  long?: boolean;
  children?: ReactNode;
}

/** A field of words; behind it what helps to fill it in. */
export function TextRow({ field, desk, placeholder, long = false, children }: Props) {
  const write = (value: string) => desk.change({ [field]: value } as Partial<Notice>, field);
  return (
    <FieldRow field={field} desk={desk}>
      {(control) => (
        <div className="issue-line">
          {long
            ? <GrowingText {...control} placeholder={placeholder} value={desk.notice[field]} onChange={(event) => write(event.target.value)} />
            : <Input {...control} placeholder={placeholder} value={desk.notice[field]} onChange={(event) => write(event.target.value)} />}
          {children}
        </div>
      )}
    </FieldRow>
  );
}
