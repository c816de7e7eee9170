import { Button, Select } from 'antd';
import { useState } from 'react';
import { RULE_NAMES, type Finding } from '../../../../shared/lint';
import { SEVERITIES } from '../../../../shared/model';
import { applyEdits } from '../../../editor';
import type { DraftSession } from '../draft-session';
import { useCaret } from '../use-draft';
import { useFindings } from './findings';
import { goToFinding } from './go-to-finding';
import { TermsButton } from './terms-button';
import './findings.css';

const ALL = 'all';

/** 问题: what is to be mended, the gravest first; each leads to its place, and many can be mended here. */
export function FindingsTab({ session }: { session: DraftSession }) {
  const findings = useFindings();
  const caret = useCaret(session);
  const [rule, setRule] = useState(ALL);
  const kinds = [...new Set(findings.map((found) => found.rule))];
  const chosen = kinds.includes(rule) ? rule : ALL;
  const shown = chosen === ALL ? findings : findings.filter((found) => found.rule === chosen);
  const fixable = chosen === ALL ? [] : shown.filter(({ fixes }) => fixes.length === 1);
  return (
    <div className="draft-findings">
      <div className="draft-findings-bar">
        <Select size="small" aria-label="问题的种类" value={chosen} onChange={setRule} popupMatchSelectWidth={false}
          options={[{ value: ALL, label: `全部 ${findings.length}` }, ...kinds.map((kind) => ({ value: kind, label: `${RULE_NAMES[kind] ?? kind} ${findings.filter((found) => found.rule === kind).length}` }))]} />
        {fixable.length > 1 && <Button size="small" autoInsertSpace={false} title="一次撤销可以全部恢复" onClick={() => applyEdits(session.editor, fixable.flatMap(({ fixes }) => fixes[0]?.edits ?? []))}>{fixable.length} 处全部改</Button>}
        <TermsButton />
      </div>
      {findings.length === 0 && <p className="draft-empty">没有发现问题。这里会随写随查：过时的年份、前后不一致的指标、待定的数、标点和数字的写法等。</p>}
      {SEVERITIES.map((severity) => {
        const own = shown.filter((found) => found.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity} aria-label={severity}>
            <h3 className={`severity-${SEVERITIES.indexOf(severity)}`}>{severity} {own.length}</h3>
            <ul>{own.map((found, at) => <FindingItem key={`${found.rule}:${found.block}:${found.start}:${at}`} found={found} here={found.block !== null && found.block === caret.block} session={session} />)}</ul>
          </section>
        );
      })}
    </div>
  );
}

function FindingItem({ found, here, session }: { found: Finding; here: boolean; session: DraftSession }) {
  return (
    <li aria-current={here || undefined}>
      <button type="button" className="draft-finding" title={found.why} onClick={() => goToFinding(session.editor, found)}>
        {found.message}
        {here && <span className="draft-finding-why">{found.why}</span>}
      </button>
      {found.fixes.map((fix) => (
        <Button key={fix.label} size="small" autoInsertSpace={false} aria-label={`${fix.label}：${found.message}`} onClick={() => applyEdits(session.editor, fix.edits)}>{fix.label}</Button>
      ))}
    </li>
  );
}

/** 问题, with how many there are; red only while something must be mended. */
export function FindingsLabel() {
  const findings = useFindings();
  const must = findings.filter(({ severity }) => severity === '必改').length;
  return <>问题{findings.length > 0 && <span className={must > 0 ? 'draft-findings-count must' : 'draft-findings-count'} title={must > 0 ? `必改 ${must} 处` : undefined}>{findings.length}</span>}</>;
}
