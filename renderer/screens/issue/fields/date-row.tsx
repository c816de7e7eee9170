import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { NoticeDesk } from './desk';
import { FieldRow } from './field-row';

/** A day, typed or chosen, as 2026年2月9日. */
export function DateRow({ field, desk }: { field: 'date' | 'printDate'; desk: NoticeDesk }) {
  const value = desk.notice[field];
  return (
    <FieldRow field={field} desk={desk}>
      {(control) => (
        <DatePicker {...control} value={value ? dayjs(value) : null} format={['YYYY年M月D日', 'YYYY-M-D', 'YYYY.M.D', 'YYYYMMDD']} placeholder="年月日"
          onChange={(date) => desk.change({ [field]: date ? date.format('YYYY-MM-DD') : '' })} />
      )}
    </FieldRow>
  );
}
