import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { FIELD_NAMES, type CheckedField } from '../../../../shared/notice';
import type { NoticeDesk } from './desk';
import { FieldRow } from './field-row';

interface Props<T extends string> {
  field: CheckedField;
  desk: NoticeDesk;
  value: T;
  options: readonly { value: T; label: string; title?: string }[];
  onChoose: (value: T) => void;
  children?: ReactNode;
}

/** One of a few, all of them in sight. */
export function ChoiceRow<T extends string>({ field, desk, value, options, onChoose, children }: Props<T>) {
  return (
    <FieldRow field={field} desk={desk} group>
      {() => (
        <>
          <Segmented aria-label={FIELD_NAMES[field]} value={value} options={options.map((option) => ({ ...option, title: option.title ?? '' }))} onChange={(chosen) => onChoose(chosen as T)} />
          {children}
        </>
      )}
    </FieldRow>
  );
}
