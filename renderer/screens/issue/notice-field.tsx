import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import type { Field } from './fields';

/** One field of the notice, checked as it is filled in. */
export function NoticeField({ field, value, onChange }: { field: Field; value: string; onChange: (value: string) => void }) {
  const id = useId();
  const fault = value === '' ? null : (field.check?.(value) ?? null);
  const common = { id, 'aria-invalid': fault !== null, 'aria-describedby': fault ? `${id}-fault` : undefined };
  return (
    <div className="issue-field">
      <label htmlFor={id}>{field.name}</label>
      <div>
        {field.date
          ? <DatePicker {...common} value={value ? dayjs(value) : null} format="YYYY年M月D日" placeholder="年月日" onChange={(date) => onChange(date ? date.format('YYYY-MM-DD') : '')} />
          : field.rows
            ? <Input.TextArea {...common} rows={field.rows} placeholder={field.example} value={value} onChange={(event) => onChange(event.target.value)} status={fault ? 'warning' : ''} />
            : <Input {...common} placeholder={field.example} value={value} onChange={(event) => onChange(event.target.value)} status={fault ? 'warning' : ''} />}
        {fault && <p id={`${id}-fault`} className="issue-fault">△ {fault}</p>}
      </div>
    </div>
  );
}
