import { Alert, Button } from 'antd';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Plan } from '../../../../shared/model';
import { auditCarry, withoutSummary, type LastSentence } from '../../../../shared/seed';
import { usePlan } from '../../../api';
import type { DraftSession } from '../draft-session';
import { goToBlock, goToSpan } from '../go-to';
import { useShownPlan } from '../use-draft';
import { countsOf, groupsOf, type AuditGroup, type AuditView, type Listed } from './groups';
import { SentenceItem } from './sentence-item';
import './carry.css';

const VIEWS: readonly { view: AuditView; name: string; empty: string }[] = [
  { view: 'missing', name: '未承接', empty: '上年计划的每一句在新稿里都有着落。' },
  { view: 'edited', name: '已改', empty: '还没有在上年表述上改过的句子。' },
  { view: 'new', name: '新写', empty: '还没有新写的句子。' },
  { view: 'unchanged', name: '原样', empty: '没有照用上年的句子。' },
];

/** 承接审计: where every sentence of the draft comes from, and what of last year's plan is in no place of it. */
export function AuditTab({ session }: { session: DraftSession }) {
  const { seededFrom } = session.shown();
  const stored = usePlan(seededFrom);
  const last = stored.data?.plan;
  if (seededFrom === null) return <p className="draft-empty">这份草稿不是承接上年计划起草的，没有可以审计的承接关系。</p>;
  if (stored.error) return <Alert type="warning" showIcon title={`上年计划打不开：${stored.error.message}`} />;
  return last ? <Audit session={session} whole={last} /> : <p className="draft-empty">正在读取上年计划…</p>;
}

function Audit({ session, whole }: { session: DraftSession; whole: Plan }) {
  const last = useMemo(() => withoutSummary(whole), [whole]);
  // Typing comes first; the list follows.
  const draft = useDeferredValue(useShownPlan(session));
  const [view, setView] = useState<AuditView>('missing');
  const audit = useMemo(() => auditCarry(last, draft), [last, draft]);
  const counts = useMemo(() => countsOf(audit), [audit]);
  const groups = useMemo(() => groupsOf(audit, view, { last, draft }), [audit, view, last, draft]);
  const show = useCallback(({ sentence }: Listed) => goToSpan(session.editor, sentence.block, sentence), [session]);
  const bringBack = useCallback((sentences: readonly LastSentence[]) => {
    const first = session.bringBack(last, sentences);
    // The paper draws what was put in before it is gone to.
    if (first) requestAnimationFrame(() => goToBlock(session.editor, first));
  }, [session, last]);
  const bringOneBack = useCallback((sentence: LastSentence) => bringBack([sentence]), [bringBack]);
  return (
    <section className="carry" aria-label="承接审计">
      <h2>承接审计</h2>
      <p className="draft-note">逐句列出新稿与{last.year}年计划的承接关系；只换了计划年度的，算作原样。</p>
      <div className="carry-views" role="radiogroup" aria-label="看哪些句子">
        {VIEWS.map((each) => (
          <label key={each.view} data-chosen={each.view === view || undefined}>
            <input type="radio" name="carry-view" checked={each.view === view} onChange={() => setView(each.view)} />
            {each.name} {counts[each.view]}
          </label>
        ))}
      </div>
      {groups.length === 0 && <p className="draft-empty">{VIEWS.find((each) => each.view === view)?.empty}</p>}
      {groups.map((group) => <Group key={group.id} group={group} onShow={show} onBringBack={bringBack} onBringOneBack={bringOneBack} />)}
    </section>
  );
}

interface GroupProps {
  group: AuditGroup;
  onShow: (listed: Listed) => void;
  onBringBack: (sentences: readonly LastSentence[]) => void;
  onBringOneBack: (sentence: LastSentence) => void;
}

function Group({ group: { name, listed, whole }, onShow, onBringBack, onBringOneBack }: GroupProps) {
  const sentences = listed.flatMap((each) => (each.of === 'last' ? [each.sentence] : []));
  return (
    <section className="carry-group" aria-label={name}>
      <h3>
        <span>{name}</span>
        {whole && <Button size="small" aria-label={`补回本节：${name}`} onClick={() => onBringBack(sentences)}>补回本节</Button>}
      </h3>
      <ul>{listed.map((each) => <SentenceItem key={`${each.sentence.block} ${each.sentence.start}`} listed={each} onShow={onShow} onBringBack={onBringOneBack} />)}</ul>
    </section>
  );
}
