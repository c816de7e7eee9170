import type { DraftSession } from './draft-session';
import type { SaveState } from './autosave';
import { useSaveState } from './use-draft';

/** 14:32:05, in the time of this place. */
export function clockTime(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

export function saveText(state: SaveState): string {
  if (state.kind === 'saved') return `已保存 ${clockTime(state.at)}`;
  if (state.kind === 'failed' || state.kind === 'conflict') return `未保存：${state.problem.message}`;
  return '正在保存…';
}

/** What the header says of the draft being kept; after Ctrl+S it says so in full. */
export function SaveStatus({ session, assured }: { session: DraftSession; assured: boolean }) {
  const state = useSaveState(session);
  const text = saveText(state);
  if (state.kind === 'failed' || state.kind === 'conflict') return <span className="draft-unsaved" role="alert" title={text}>{text}</span>;
  return <span>{assured && state.kind === 'saved' ? `全部内容${text}，可以放心离开` : text}</span>;
}
