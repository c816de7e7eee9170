import { noticeBody } from '../../../../shared/notice';
import { GrowingText } from '../../../ui/growing-text';
import type { NoticeDesk } from './desk';
import { FieldRow } from './field-row';

/** 正文, a line a paragraph; empty: the customary words, in grey. */
export function BodyRow({ desk }: { desk: NoticeDesk }) {
  const { notice, plan, template } = desk;
  return (
    <FieldRow field="body" desk={desk}>
      {(control) => (
        <GrowingText {...control} lines={2} placeholder={noticeBody({ ...plan, notice: { ...notice, body: [] } }, template).join('\n')} value={notice.body.join('\n')}
          onChange={(event) => desk.change({ body: event.target.value === '' ? [] : event.target.value.split('\n') }, 'body')} />
      )}
    </FieldRow>
  );
}
