import { Button } from 'antd';
import type { PlanSummary } from '../../../shared/contract';
import { usePlans } from '../../api';
import { formatInstant } from '../../ui/format-instant';
import type { Going } from '../../ui/going';
import { PlaceHeader } from '../../ui/place-header';
import { Answer, EmptyState } from '../../ui/states';
import { DraftScreen } from './draft-screen';

/** The place 起草: the draft that was opened last, else the drafts to choose from. */
export function DraftPlace({ id, going }: { id: string | null; going: Going }) {
  return id === null ? <ChooseDraft going={going} /> : <DraftScreen key={id} id={id} />;
}

function ChooseDraft({ going }: { going: Going }) {
  const plans = usePlans();
  return (
    <div className="place">
      <PlaceHeader title="起草" />
      <div className="place-body">
        <Answer query={plans} what="正在读取草稿…">
          {(all) => <Drafts drafts={all.filter(({ kind, issued }) => kind === 'draft' && (issued === null || issued.correcting))} going={going} />}
        </Answer>
      </div>
    </div>
  );
}

function Drafts({ drafts, going }: { drafts: readonly PlanSummary[]; going: Going }) {
  if (drafts.length === 0) {
    return (
      <EmptyState title="还没有正在起草的计划" actions={<Button type="primary" onClick={going.toLibrary}>去计划库</Button>}>
        在计划库里选一份往年计划，点「承接上年，起草新计划」，上年的各节和指标就会带到新计划里，在这里逐节改写、逐项确认。
      </EmptyState>
    );
  }
  return (
    <nav className="draft-choice" aria-label="正在起草的计划">
      {drafts.map((draft) => (
        <button key={draft.id} type="button" onClick={() => going.toDraft(draft.id)}>
          <span>{draft.year}年</span>
          <span>{draft.title || '（无标题）'}</span>
          <span className="quiet">保存于 {formatInstant(draft.savedAt)}</span>
        </button>
      ))}
    </nav>
  );
}
