import { Button } from 'antd';
import type { DraftSession } from '../draft-session';
import { STATE_NAMES, type TargetView } from './target-view';

/** The state of a target in a word, with the button that decides it or takes the decision back. */
export function StateCell({ view: { target, state }, session }: { view: TargetView; session: DraftSession }) {
  const decide = (confirmed: boolean) => (event: React.MouseEvent) => {
    event.stopPropagation();
    session.describe([target.id], { confirmed });
  };
  const urgent = state === 'split' || state === 'blank';
  return (
    <>
      <span className={urgent ? 'draft-must' : state === 'open' ? 'draft-open' : 'draft-decided'}>{STATE_NAMES[state]}</span>
      {state === 'open' && <Button size="small" autoInsertSpace={false} tabIndex={-1} title="确认（Ctrl+Enter）" aria-label={`确认 ${target.indicator}`} onClick={decide(true)}>确认</Button>}
      {state === 'confirmed' && <Button size="small" type="link" autoInsertSpace={false} tabIndex={-1} aria-label={`取消确认 ${target.indicator}`} onClick={decide(false)}>取消</Button>}
    </>
  );
}
