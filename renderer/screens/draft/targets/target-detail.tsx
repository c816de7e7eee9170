import { Button } from 'antd';
import { textOf, type Plan, type Problem, type Result } from '../../../../shared/model';
import { formatAmount, OPEN_FIGURE, type NewFigure, type PlacedMention } from '../../../../shared/targets';
import type { DraftSession } from '../draft-session';
import { goToSpan } from '../go-to';
import type { TargetView } from './target-view';

interface DetailProps {
  session: DraftSession;
  plan: Plan;
  view: TargetView;
  onProblem: (problem: string | null) => void;
}

/** The target under the caret: every place that states it, what disagrees and how to settle it, and what can be done with it. */
export function TargetDetail({ session, plan, view, onProblem }: DetailProps) {
  const { target, mentions, disagreements, state } = view;
  const tell = (done: Result<null, Problem>) => onProblem(done.ok ? null : done.error.message);
  const figures = disagreements.length > 0 ? distinctFigures([...mentions]) : [];
  return (
    <section className="draft-target-detail" aria-label="指标详情">
      <h3>{target.indicator || '（未命名）'}</h3>
      {figures.length > 0 && (
        <p className="draft-must">
          正文各处说法不一致，请选定一个：
          {figures.map(({ label, figure }) => (
            <Button key={label} size="small" autoInsertSpace={false} onClick={() => tell(session.setFigure(target.id, figure))}>都改为{label}</Button>
          ))}
        </p>
      )}
      <ul>
        {mentions.map((mention) => (
          <li key={`${mention.block}:${mention.start}`}>
            <button type="button" onClick={() => goToSpan(session.editor, mention.block, mention)}><Excerpt plan={plan} mention={mention} /></button>
          </li>
        ))}
      </ul>
      <p className="draft-actions">
        {state !== 'blank' && <Button size="small" autoInsertSpace={false} title="正文里写作（待定），定下来以前会一直提示" onClick={() => tell(session.setFigure(target.id, 'open'))}>改为待定</Button>}
        <Button size="small" autoInsertSpace={false} title="从指标表中去掉，正文不变；可用 Ctrl+Z 撤销" onClick={() => session.unlist(target.id)}>不作为指标</Button>
      </p>
    </section>
  );
}

/** The words round a mention, with the figure marked. */
function Excerpt({ plan, mention: { block, start, end } }: { plan: Plan; mention: PlacedMention }) {
  const found = plan.blocks.find(({ id }) => id === block);
  const text = found ? textOf(found) : '';
  const from = Math.max(0, start - 18);
  const to = Math.min(text.length, end + 8);
  // From the start of a clause where one begins in reach.
  const before = text.slice(from, start);
  const lead = from > 0 ? `…${before.slice(before.search(/[，。；：](?=.)/) + 1)}` : before;
  return <>{lead}<mark>{text.slice(start, end)}</mark>{text.slice(end, to)}{to < text.length && '…'}</>;
}

/** What the mentions say, each figure once, in reading order. */
function distinctFigures(mentions: readonly PlacedMention[]): { label: string; figure: NewFigure }[] {
  const found = new Map<string, NewFigure>();
  for (const { amount, open } of mentions) {
    if (open) found.set(OPEN_FIGURE, 'open');
    else if (amount) found.set(formatAmount({ ...amount, comparator: '=', measure: 'level' }), { value: amount.value, unit: amount.unit });
  }
  return [...found].map(([label, figure]) => ({ label, figure }));
}
