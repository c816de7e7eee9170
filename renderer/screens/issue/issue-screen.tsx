import { Alert, Button, ConfigProvider } from 'antd';
import { useRef, useState } from 'react';
import type { StoredPlan } from '../../../shared/contract';
import { usePlan } from '../../api';
import { saveText } from '../../saving';
import { PlaceHeader } from '../../ui/place-header';
import { Answer } from '../../ui/states';
import { FindingList } from './checks/finding-list';
import { useFindings } from './checks/use-findings';
import type { NoticeDesk } from './fields/desk';
import { NoticeForm } from './fields/notice-form';
import './issue.css';
import { IssuingBar, useIssuing } from './issuing';
import { PreviewPane } from './preview/preview-pane';
import { useExport } from './use-export';
import { usePlaceKeys } from '../../ui/use-place-keys';
import { useNotice } from './use-notice';
import { useOffice } from './use-office';

/** Ways to other places. */
interface Ways {
  onDraft: () => void;
  onSettings: () => void;
}

/** 印发: the fields of the notice in the order in which they stand on paper, and the official document. */
export function IssueScreen({ id, ...ways }: { id: string } & Ways) {
  const stored = usePlan(id);
  return <Answer query={stored} what="正在打开计划…">{(plan) => <Desk stored={plan} {...ways} onReload={() => void stored.refetch()} key={plan.revision} />}</Answer>;
}

function Desk({ stored, onDraft, onSettings, onReload }: { stored: StoredPlan; onReload: () => void } & Ways) {
  const { session, fields, saving } = useNotice(stored);
  const issuing = useIssuing(stored.plan.id);
  const readOnly = issuing?.readOnly ?? true;
  const { exporting, exportWord } = useExport(session.autosave.flush, stored.plan.id);
  const form = useRef<HTMLFormElement>(null);
  const [shownAll, setShownAll] = useState(false);
  const [assured, setAssured] = useState(false);
  const office = useOffice(fields.settled, stored.plan.issuer, issuing?.laid ?? null);
  const found = useFindings(stored.plan, fields.settled, office.settings, form);
  const desk: NoticeDesk = {
    plan: { ...stored.plan, notice: fields.notice }, notice: fields.notice, findings: readOnly ? [] : found.findings, change: fields.change, undo: fields.undo, onSettings,
    bureaus: office.bureaus, bureau: office.offered, templates: office.templates, template: office.settings.template,
  };
  const saveNow = () => void session.autosave.flush().then(() => setAssured(true));
  usePlaceKeys({ 'Ctrl+KeyS': saveNow, ...(readOnly ? {} : { F7: found.next, 'Ctrl+KeyZ': fields.undo, 'Ctrl+KeyY': fields.redo, 'Ctrl+Shift+KeyZ': fields.redo }) });
  return (
    <div className="place">
      <PlaceHeader
        title={stored.plan.title || '（无标题）'}
        detail="印发"
        status={assured && saving.kind === 'saved' ? `全部内容${saveText(saving)}，可以放心离开` : saveText(saving)}
        actions={!issuing?.isIssued && (
          <>
            <Button disabled={readOnly || !fields.canUndo} title="Ctrl+Z" onClick={fields.undo}>撤销</Button>
            <Button disabled={readOnly || !fields.canRedo} title="Ctrl+Y" onClick={fields.redo}>恢复</Button>
            <Button loading={exporting} onClick={() => void exportWord()}>导出公文（.docx）</Button>
          </>
        )}
      />
      {saving.kind === 'conflict' && (
        <Alert banner type="warning" title="另一处窗口已保存了更新的内容，这里的改动没有保存。" action={<Button size="small" onClick={onReload}>改用已保存的内容</Button>} />
      )}
      {issuing && <IssuingBar plan={stored.plan.id} issuing={issuing} flush={session.autosave.flush} onReload={onReload} />}
      <div className="issue">
        <form ref={form} className="issue-fields" aria-label="公文要素" onSubmit={(event) => event.preventDefault()} {...fields.composition}>
          {!readOnly && <FindingList {...found} onGo={found.goTo} onNext={found.next} shownAll={shownAll} onShowAll={setShownAll} onDraft={onDraft} />}
          <ConfigProvider componentDisabled={readOnly}><NoticeForm desk={desk} /></ConfigProvider>
        </form>
        <PreviewPane plan={stored.plan} notice={fields.settled} settings={office.settings} />
      </div>
    </div>
  );
}
