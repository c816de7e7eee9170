import { Input } from 'antd';
import { noticeBody } from '../../../../shared/notice';
import type { NoticeDesk } from './desk';
import { FieldRow } from './field-row';

/** 正文, a line a paragraph; empty: the customary words, in grey. */
export function BodyRow({ desk }: { desk: NoticeDesk }) {
  const { notice, plan } = desk;
  return (
    <FieldRow field="body" desk={desk}>
      {(control) => (
        <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={noticeBody({ ...plan, notice: { ...notice, body: [] } }).join('\n')} value={notice.body.join('\n')}
          onChange={(event) => desk.change({ body: event.target.value === '' ? [] : event.target.value.split('\n') }, 'body')} />
      )}
    </FieldRow>
  );
}
