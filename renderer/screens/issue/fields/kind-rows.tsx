import { ChoiceRow } from './choice-row';
import type { NoticeDesk } from './desk';

/** 文种; what does not belong to it is hidden, and there again when one comes back to it. */
export const KindRow = ({ desk }: { desk: NoticeDesk }) => (
  <ChoiceRow field="kind" desk={desk} value={desk.notice.kind} onChoose={(kind) => desk.change({ kind })} options={[
    { value: 'notice', label: '通知', title: '文件格式：印发给下级机关和所属单位' },
    { value: 'letter', label: '函', title: '信函格式：印送不相隶属的机关' },
    { value: 'plan', label: '仅计划（送审稿）', title: '只印计划，不带通知' },
  ]} />
);

/** How the plan stands behind the notice (both are customary). */
export const PlaceRow = ({ desk }: { desk: NoticeDesk }) => (
  <ChoiceRow field="place" desk={desk} value={desk.notice.place} onChoose={(place) => desk.change({ place })} options={[
    { value: 'follows', label: '要点另起一页、不标附件' },
    { value: 'annex', label: '要点作为附件' },
  ]} />
);

export const SealRow = ({ desk }: { desk: NoticeDesk }) => (
  <ChoiceRow field="sealed" desk={desk} value={desk.notice.sealed ? 'yes' : 'no'} onChoose={(sealed) => desk.change({ sealed: sealed === 'yes' })} options={[
    { value: 'yes', label: '留印章位置' },
    { value: 'no', label: '不加盖印章' },
  ]} />
);
