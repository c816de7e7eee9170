import { Button } from 'antd';
import { SEVERITIES } from '../../../../shared/model';
import type { NoticeFinding, NoticeFix } from '../../../../shared/notice';

/** 必改 ▲, 建议 ▲ in amber, 提示 △: by shape and word, not by colour alone. */
export function SeverityMark({ severity }: Pick<NoticeFinding, 'severity'>) {
  return <span className={`issue-severity severity-${SEVERITIES.indexOf(severity)}`}>{severity === '提示' ? '△' : '▲'} {severity}</span>;
}

/** What is wrong with a field, below it, each with the ways to mend it. */
export function Faults({ id, findings, onFix }: { id: string; findings: readonly NoticeFinding[]; onFix: (fix: NoticeFix) => void }) {
  return (
    <ul id={id} className="issue-faults">
      {findings.map((found) => (
        <li key={found.message} title={found.why}>
          <SeverityMark severity={found.severity} /> {found.message}
          {found.fixes.map((fix) => <Button key={fix.label} size="small" autoInsertSpace={false} onClick={() => onFix(fix)}>{fix.label}</Button>)}
        </li>
      ))}
    </ul>
  );
}
