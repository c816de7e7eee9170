import { Input } from 'antd';
import type { ComponentProps } from 'react';
import './growing-text.css';

/** A field of several lines, as high as what stands in it; its words laid out once more, unseen, give the height (no measuring). */
export function GrowingText({ lines = 1, ...props }: ComponentProps<typeof Input.TextArea> & { lines?: number }) {
  return (
    <div className="growing-text" data-shown={`${String(props.value ?? '') || (props.placeholder ?? '')} `}>
      <Input.TextArea {...props} rows={lines} />
    </div>
  );
}
