import { Alert, App, Checkbox, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Output } from '../../../../shared/contract';
import type { PlanId } from '../../../../shared/model';
import { longDate } from '../../../../shared/notice';
import { useClient, usePersonName } from '../../../api';
import { NameField } from '../../../remarks';
import type { SaveState } from '../../../saving';
import { Waiting } from '../../../ui/states';
import type { Issuing } from './use-issuing';

type Checked = Output<'issue.check'>;

interface PublishDialogProps {
  plan: PlanId;
  issuing: Issuing;
  flush: () => Promise<SaveState>;
  onClose: () => void;
}

/** Names what will be frozen, lists what must be mended first, and issues what a person has seen. */
export function PublishDialog({ plan, issuing, flush, onClose }: PublishDialogProps) {
  const { checked, problem, publish, publishing } = usePublishing(plan, flush, onClose);
  const { data: person } = usePersonName();
  const [seen, setSeen] = useState(false);
  const mayIssue = checked !== null && checked.musts.length === 0 && (seen || checked.findings.length === 0) && person !== undefined && person.name !== '';
  return (
    <Modal
      open title={issuing.correction ? '印发更正稿（定版）' : '印发（定版）'} width={600} onCancel={onClose}
      okText="印发" cancelText={checked && checked.musts.length > 0 ? '返回修改' : '取消'} okButtonProps={{ disabled: !mayIssue, loading: publishing }} onOk={() => void publish()}
    >
      {problem !== null && <Alert type="error" showIcon title={problem} />}
      {problem === null && checked === null && <Waiting what="正在核对…" />}
      {checked && <Frozen checked={checked} issuing={issuing} />}
      {checked && checked.musts.length > 0 && <List className="issuing-musts" mark="▲" title={`须先改好（${checked.musts.length} 处）`} lines={checked.musts} />}
      {checked && checked.musts.length === 0 && checked.findings.length > 0 && (
        <>
          <List className="issuing-findings" mark="△" title={`需要留意（${checked.findings.length} 处）`} lines={checked.findings} />
          <Checkbox checked={seen} onChange={(event) => setSeen(event.target.checked)}>以上各处已经看过，仍按此印发</Checkbox>
        </>
      )}
      {person?.name === '' && <NameField />}
    </Modal>
  );
}

function Frozen({ checked: { title, docNumber, date, organ, fileName }, issuing: { editions, correction } }: { checked: Checked; issuing: Issuing }) {
  const facts: [string, string][] = [
    ['计划', title], ['发文机关', organ], ['发文字号', docNumber], ['成文日期', longDate(date)], ['文件', fileName],
    ['版次', `第${editions.length + 1}版${correction ? `（更正：${correction.reason}）` : ''}`],
  ];
  return (
    <>
      <p className="issuing-what">印发后，下列各项连同正文、要素和这份 Word 文件一并定版留存，只供阅读，<strong>不能撤销</strong>。确有差错的，写明理由更正，另成一版，先前各版照旧保留。</p>
      <dl className="issuing-facts">
        {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value || <span className="quiet">没有填写</span>}</dd></div>)}
      </dl>
    </>
  );
}

function List({ className, mark, title, lines }: { className: string; mark: string; title: string; lines: readonly string[] }) {
  return (
    <div className={className}>
      <h3>{title}</h3>
      <ul>{lines.map((line) => <li key={line}><span aria-hidden>{mark}</span>{line}</li>)}</ul>
    </div>
  );
}

/** Saves, has the saved state looked through, and issues that state. */
function usePublishing(plan: PlanId, flush: () => Promise<SaveState>, onDone: () => void) {
  const client = useClient();
  const { message } = App.useApp();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [publishing, setPublishing] = useState(false);
  useEffect(() => {
    let gone = false;
    void (async () => {
      const kept = await flush();
      const found = kept.kind === 'saved' ? await client.call('issue.check', { plan }) : null;
      if (gone) return;
      if (found?.ok) setChecked(found.value);
      else setProblem(found ? found.error.message : '内容还没有保存好，不能印发。请看上方的保存状态。');
    })();
    return () => {
      gone = true;
    };
  }, [client, flush, plan]);
  const publish = async () => {
    if (!checked) return;
    setPublishing(true);
    const issued = await client.call('issue.publish', { plan, revision: checked.revision, despite: checked.findings });
    setPublishing(false);
    if (!issued.ok) return setProblem(issued.error.message);
    void message.success(`已印发${issued.value.docNumber}，文件已定版留存，可随时下载。`);
    onDone();
  };
  return { checked, problem, publish, publishing };
}
