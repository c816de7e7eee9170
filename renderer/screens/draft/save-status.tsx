import type { DraftSession } from './draft-session';
import { saveText } from '../../saving';
import { useSaveState } from './use-draft';

/** What the header says of the draft being kept; after Ctrl+S it says so in full. */
export function SaveStatus({ session, assured }: { session: DraftSession; assured: boolean }) {
  const state = useSaveState(session);
  const text = saveText(state);
  if (state.kind === 'failed' || state.kind === 'conflict') return <span className="draft-unsaved" role="alert" title={text}>{text}</span>;
  return <span>{assured && state.kind === 'saved' ? `全部内容${text}，可以放心离开` : text}</span>;
}
