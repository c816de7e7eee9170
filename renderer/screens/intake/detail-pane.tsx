import { Button } from 'antd';
import { keyOf } from '../../../shared/checking';
import { BlockDetail } from './block-detail';
import { DESK_COMMANDS, takeLineIn } from './desk-commands';
import type { DeskSession, DeskView } from './desk-session';
import { sureness } from './doubts-pane';
import { FactDetail } from './fact-detail';
import { TargetDetail } from './target-detail';

/** The current subject: how sure its reading is and why, its fields, and what can be done with it. */
export function DetailPane({ session, view }: { session: DeskSession; view: DeskView }) {
  const { current, judgements, plan } = view;
  if (!current) return <Legend />;
  const key = keyOf(current);
  const judgement = judgements.find(({ subject }) => keyOf(subject) === key);
  const settled = plan.check?.settled.includes(key) ?? false;
  return (
    <section className="desk-detail" aria-label="当前内容">
      {judgement && <p className="desk-evidence"><strong>{settled ? '已核对' : sureness(judgement)}</strong>{judgement.evidence.join('')}</p>}
      {current.kind === 'field' && <FactDetail key={key} session={session} view={view} field={current.field} />}
      {current.kind === 'block' && <BlockDetail session={session} view={view} id={current.block} />}
      {current.kind === 'target' && <TargetDetail key={key} session={session} view={view} id={current.target} block={current.block} />}
      {current.kind === 'line' && (
        <div className="desk-buttons"><Button size="small" onClick={() => takeLineIn(session)}>收进正文</Button></div>
      )}
      <div className="desk-buttons">
        <Button size="small" type="primary" disabled={settled} onClick={() => session.confirm()}>{current.kind === 'line' ? '确属网页文字 Enter' : '无误，下一处 Enter'}</Button>
      </div>
    </section>
  );
}

/** Every key of the desk, shown while nothing is current. */
function Legend() {
  return (
    <section className="desk-detail" aria-label="按键">
      <p className="quiet">按 F8 从第一处开始核对。全程可以只用键盘：</p>
      <dl className="desk-keys">
        {DESK_COMMANDS.filter(({ quiet }) => !quiet).map(({ shown, words }) => <div key={shown}><dt>{shown}</dt><dd>{words}</dd></div>)}
      </dl>
    </section>
  );
}
