import { Button } from 'antd';
import { nextNumber, readNumber } from '../../../../shared/notice';
import type { NoticeDesk } from './desk';

/** The number that comes next by the bureau's settings, where the field says another. */
export function NextNumberButton({ desk }: { desk: NoticeDesk }) {
  const { bureau, notice, plan } = desk;
  const next = bureau && notice.issuer ? nextNumber(bureau, notice.issuer.role, notice.kind, Number(notice.date.slice(0, 4)) || plan.year) : null;
  if (!next || next === notice.docNumber || readNumber(notice.docNumber)) return null;
  return <Button onClick={() => desk.change({ docNumber: next })}>用{next}</Button>;
}
