import { Button } from 'antd';
import { SEVERITIES } from '../../../../shared/model';
import { FIELD_NAMES, type NoticeFinding } from '../../../../shared/notice';
import { SeverityMark } from './faults';

/** How many are named at the top of the form; the rest are one click away. */
const SHORT = 4;

interface Props {
  findings: readonly NoticeFinding[];
  /** The one that was gone to last. */
  at: number | null;
  onGo: (at: number) => void;
  onNext: () => void;
  shownAll: boolean;
  onShowAll: (all: boolean) => void;
  /** Leads to the plan itself, where what it leaves open is filled in. */
  onDraft: () => void;
}

/** At the top of the form: how many findings there are, the gravest by name, each leading to its field. */
export function FindingList({ findings, at, onGo, onNext, shownAll, onShowAll, onDraft }: Props) {
  if (findings.length === 0) return <section className="issue-found sound" aria-label="核对"><span>✓ 各项要素齐全，没有发现问题</span></section>;
  const shown = shownAll ? findings : findings.slice(0, SHORT);
  return (
    <section className="issue-found" aria-label="核对">
      <div className="issue-found-head">
        {SEVERITIES.map((severity) => {
          const count = findings.filter((found) => found.severity === severity).length;
          return count > 0 && <span key={severity}><SeverityMark severity={severity} /> {count}</span>;
        })}
        <Button size="small" type="link" onClick={onNext}>下一处（F7）</Button>
        {findings.length > SHORT && <Button size="small" type="link" aria-expanded={shownAll} onClick={() => onShowAll(!shownAll)}>{shownAll ? '收起' : `全部 ${findings.length} 处`}</Button>}
      </div>
      <ol>
        {shown.map((found, nth) => (
          <li key={`${found.field} ${found.message}`} aria-current={nth === at || undefined}>
            <button type="button" title={found.why} onClick={() => onGo(nth)}><SeverityMark severity={found.severity} /> <b>{FIELD_NAMES[found.field]}</b>{found.message}</button>
            {found.field === 'plan' && <Button size="small" type="link" onClick={onDraft}>去起草</Button>}
          </li>
        ))}
      </ol>
    </section>
  );
}
