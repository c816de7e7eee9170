import { App, Button } from 'antd';
import { useState } from 'react';
import type { PlanId } from '../../../../shared/model';
import { useClient, usePersonName } from '../../../api';
import { NameField, ReasonForm } from '../../../remarks';
import type { SaveState } from '../../../saving';
import { formatInstant } from '../../../ui/format-instant';
import { EditionList } from './edition-list';
import './issuing.css';
import { PublishDialog } from './publish-dialog';
import type { Issuing } from './use-issuing';

interface IssuingBarProps {
  plan: PlanId;
  issuing: Issuing;
  /** Saves what is on the screen. */
  flush: () => Promise<SaveState>;
  /** The plan's text is another now. */
  onReload: () => void;
}

/** Where the plan stands, what went out of it, and what may be done: 印发, 更正, 放弃更正. */
export function IssuingBar({ plan, issuing, flush, onReload }: IssuingBarProps) {
  const { editions, correction, from } = issuing;
  const newest = editions.at(-1);
  return (
    <section className={`issuing${issuing.isIssued ? ' issuing-closed' : ''}`} aria-label="印发办理">
      <div className="issuing-line">
        <span>状态：<strong>{issuing.status}</strong></span>
        <span className="quiet">
          {from !== null ? `这是${from || '别人'}送审的计划，由对方印发；本机只供审阅，各要素不能修改。`
            : correction ? `更正理由：${correction.reason}（${correction.by}，${formatInstant(correction.begunAt)}）`
              : newest ? '各要素和正文都已定版，只供阅读。确有差错的，写明理由更正，另成一版。'
                : '印发后，各要素、正文和文件一并定版，只供阅读；下一年从印发的文字承接。'}
        </span>
        {from === null && <Actions plan={plan} issuing={issuing} flush={flush} onReload={onReload} />}
      </div>
      {newest && <EditionList plan={plan} editions={editions} />}
    </section>
  );
}

function Actions({ plan, issuing, flush, onReload }: IssuingBarProps) {
  const [asking, setAsking] = useState<'publish' | 'correct' | null>(null);
  const { data: person } = usePersonName();
  const { correct, abandon } = useCorrecting(plan, flush, onReload);
  const close = () => setAsking(null);
  if (asking === 'correct') {
    if (person?.name === '') return <NameField />;
    return <ReasonForm label="更正的理由" placeholder="写明更正的理由，如：附表第三项数字有误" done="开始更正" onDone={(reason) => void correct(reason).then(close)} onCancel={close} />;
  }
  return (
    <span className="issuing-actions">
      {issuing.correction && <Button size="small" onClick={abandon}>放弃更正</Button>}
      {issuing.isIssued
        ? <Button size="small" onClick={() => setAsking('correct')}>更正</Button>
        : <Button size="small" type="primary" onClick={() => setAsking('publish')}>{issuing.correction ? '印发更正稿（定版）' : '印发（定版）'}</Button>}
      {asking === 'publish' && <PublishDialog plan={plan} issuing={issuing} flush={flush} onClose={close} />}
    </span>
  );
}

/** Opens the issued text, and gives a correction up once a person has heard what becomes of it. */
function useCorrecting(plan: PlanId, flush: IssuingBarProps['flush'], onReload: () => void) {
  const client = useClient();
  const { message, modal } = App.useApp();
  const correct = async (reason: string) => {
    const begun = await client.call('issue.correct', { plan, reason });
    if (!begun.ok) return void message.error(begun.error.message);
    void message.success('已开始更正，要素和正文都可以修改了；改好后再次印发，另成一版。');
    onReload();
  };
  const giveUp = async () => {
    await flush();
    const abandoned = await client.call('issue.abandon', { plan });
    if (!abandoned.ok) return void message.error(abandoned.error.message);
    void message.success('已放弃更正，恢复为印发的文字。');
    onReload();
  };
  const abandon = () =>
    modal.confirm({
      title: '放弃这次更正？', icon: null, okText: '放弃更正', cancelText: '继续更正', width: 480,
      content: '要素和正文恢复为已印发的文字；更正中写下的内容存为一个版本，在“起草”的“版本”里可以查看。',
      onOk: giveUp,
    });
  return { correct, abandon };
}
