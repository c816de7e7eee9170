import { Alert, App, Button, ConfigProvider } from 'antd';
import { useState } from 'react';
import type { StoredPlan } from '../../../shared/contract';
import { useClient, usePlan } from '../../api';
import { saveText } from '../../saving';
import { downloadWord } from '../../ui/downloads';
import { PlaceHeader } from '../../ui/place-header';
import { Answer } from '../../ui/states';
import { FIELDS, valueOf, withValue } from './fields';
import './issue.css';
import { NoticeField } from './notice-field';
import { IssuingBar, useIssuing } from './issuing';
import { useNotice } from './use-notice';

/** 印发: the fields of the notice in the order in which they stand on paper, and the official document. */
export function IssueScreen({ id }: { id: string }) {
  const stored = usePlan(id);
  return <Answer query={stored} what="正在打开计划…">{(plan) => <Desk stored={plan} onReload={() => void stored.refetch()} key={plan.revision} />}</Answer>;
}

function Desk({ stored, onReload }: { stored: StoredPlan; onReload: () => void }) {
  const { session, notice, change, saving } = useNotice(stored);
  const issuing = useIssuing(stored.plan.id);
  const readOnly = issuing?.readOnly ?? true;
  const { findings, exporting, exportWord } = useExport(session.autosave.flush, stored.plan.id);
  return (
    <div className="place">
      <PlaceHeader
        title={stored.plan.title || '（无标题）'}
        detail="印发通知"
        status={saveText(saving)}
        actions={!issuing?.isIssued && <Button loading={exporting} onClick={() => void exportWord()}>导出公文（.docx）</Button>}
      />
      {saving.kind === 'conflict' && (
        <Alert banner type="warning" title="另一处窗口已保存了更新的内容，这里的改动没有保存。" action={<Button size="small" onClick={onReload}>改用已保存的内容</Button>} />
      )}
      {issuing && <IssuingBar plan={stored.plan.id} issuing={issuing} flush={session.autosave.flush} onReload={onReload} />}
      <div className="issue">
        <ConfigProvider componentDisabled={readOnly}>
        <form className="issue-fields" aria-label="通知要素" onSubmit={(event) => event.preventDefault()}>
          {FIELDS.map((field) => (
            <NoticeField key={field.key} field={field} value={valueOf(notice, field.key)} onChange={(value) => change(withValue(notice, field.key, value))} />
          ))}
        </form>
        </ConfigProvider>
        <Findings findings={findings} />
      </div>
    </div>
  );
}

/** Saves what is on the screen, then has the document made of what is saved. */
function useExport(flush: () => Promise<{ kind: string }>, id: string) {
  const client = useClient();
  const { message } = App.useApp();
  const [findings, setFindings] = useState<string[] | null>(null);
  const [exporting, setExporting] = useState(false);
  const exportWord = async () => {
    setExporting(true);
    const kept = await flush();
    const made = kept.kind === 'saved' ? await client.call('export.notice', { id }) : null;
    setExporting(false);
    if (!made) return void message.error('内容还没有保存好，没有导出。请看上方的保存状态。');
    if (!made.ok) return void message.error(made.error.message);
    setFindings(made.value.findings);
    downloadWord(made.value.name, made.value.bytes);
  };
  return { findings, exporting, exportWord };
}

function Findings({ findings }: { findings: string[] | null }) {
  return (
    <aside className="issue-findings" aria-label="导出前的核对">
      <h2>核对</h2>
      {findings === null && <p className="quiet">通知在前，计划另起一页；版心、字体、行数按 GB/T 9704—2012。没有填的要素在公文中留空，导出后在这里逐条列出。</p>}
      {findings?.length === 0 && <p>公文已导出，各项要素齐全。</p>}
      {findings && findings.length > 0 && (
        <>
          <p>公文已导出，还有 {findings.length} 处需要留意：</p>
          <ul>{findings.map((finding) => <li key={finding}>{finding}</li>)}</ul>
        </>
      )}
    </aside>
  );
}
