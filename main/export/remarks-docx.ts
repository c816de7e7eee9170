import { ANSWER_NAMES, REMARK_STATE_NAMES, subjectOf, threadsOf, type Entry, type Thread } from '../../shared/review';
import { writeLyingTable } from './lying-table';

const COLUMNS = [
  { head: '序号', share: 0.06, centred: true },
  { head: '针对内容', share: 0.24, centred: false },
  { head: '意见', share: 0.3, centred: false },
  { head: '提出人', share: 0.12, centred: true },
  { head: '处理情况', share: 0.28, centred: false },
] as const;

/** 审阅意见汇总: every remark on a plan, oldest first, with what became of it. */
export const writeRemarksDocx = (title: string, entries: readonly Entry[], date: Date): Promise<Uint8Array> =>
  writeLyingTable({
    title: `${title}审阅意见汇总`,
    columns: COLUMNS,
    rows: threadsOf(entries).map((thread, nth) => [`${nth + 1}`, subjectOf(thread.said.anchor), thread.said.text, `${thread.said.by}　${dayOf(thread.said.at)}`, becameOf(thread)].map((text) => [{ text }])),
    breaksRows: true,
  }, date);

/** This PC's date: 2025年12月1日. */
function dayOf(iso: string): string {
  const at = new Date(iso);
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
}

/** 已采纳。王科长回复：…；李明采纳。 */
function becameOf({ state, answers }: Thread): string {
  const told = answers.map(({ by, kind, text }) => `${by}${ANSWER_NAMES[kind]}${text && `：${text}`}`);
  return [REMARK_STATE_NAMES[state], told.join('；')].filter(Boolean).join('。');
}
