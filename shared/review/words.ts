import type { Anchor, Answer } from './entry';
import type { RemarkState } from './threads';

export const REMARK_STATE_NAMES: Record<RemarkState, string> = { open: '待处理', accepted: '已采纳', declined: '不采纳' };

/** What an answer is called beside the name of who gave it. */
export const ANSWER_NAMES: Record<Answer['kind'], string> = { replied: '回复', accepted: '采纳', declined: '不采纳', reopened: '重新打开' };

/** What a remark is about. */
export const subjectOf = (anchor: Anchor): string => (anchor.on === 'plan' ? '全文' : anchor.on === 'target' ? `指标：${anchor.indicator}` : `“${anchor.quote}”`);
