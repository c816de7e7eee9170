import { Alert, Button, Drawer } from 'antd';
import type { ReturnedFile } from '../../../../shared/contract';
import { Failure, Waiting } from '../../../ui/states';
import { ChangeItem, TitleItem } from './change-item';
import './returned.css';
import { keysOf, TITLE, useReturned, type Returning } from './use-returned';

interface ReturnedProps {
  file: File;
  /** After some was taken back, what to say of the file in the list of imports. */
  onTaken: (message: string) => void;
  /** Imports the file as a plan of its own. */
  onApart: () => void;
  onDraft: (plan: string) => void;
  onClose: () => void;
}

/** 取回改动: what others changed in an exported file, to be taken back into its draft or not. */
export function ReturnedDrawer(props: ReturnedProps) {
  const returning = useReturned(props.file);
  const { stage } = returning;
  const title = stage.kind === 'open' || stage.kind === 'taken' ? `《${stage.look.title}》` : '';
  return (
    <Drawer title={<span className="returned-title">取回改动：{props.file.name}{title && <span className="quiet">由{title}导出</span>}</span>} open mask={false} size={620} onClose={props.onClose} footer={<Foot returning={returning} {...props} />}>
      {stage.kind === 'reading' && <Waiting what="正在对照文件和草稿…" />}
      {stage.kind === 'failed' && <Failure message={stage.message} onRetry={returning.retry} />}
      {stage.kind === 'open' && <Changes look={stage.look} returning={returning} />}
      {stage.kind === 'taken' && <Alert type="success" showIcon title={takenWords(stage.taken)} description={stage.look.besideTouched ? BESIDE : null} />}
    </Drawer>
  );
}

const BESIDE = '文件里通知或附件的文字与导出时不同，不在取回之列，请在“印发”里照着改。';

const takenWords = ({ taken, version }: { taken: number; version: string }): string => `已取回 ${taken} 处改动。取回之前的草稿存为版本“${version}”，要退回去，在“起草”右边的“版本”里恢复。`;

function Changes({ look, returning: { chosen, choose, problem } }: { look: ReturnedFile; returning: Returning }) {
  const { refusal, heading, changes, besideTouched } = look;
  const keys = keysOf(look);
  const conflicts = keys.filter(({ conflict }) => conflict).length;
  const item = (key: string) => ({ isChosen: chosen.has(key), onChoose: refusal === null ? (isChosen: boolean) => choose([key], isChosen) : null });
  const all = keys.map(({ key }) => key);
  return (
    <div className="returned">
      {problem && <Alert type="error" showIcon title={problem} />}
      {refusal && <Alert type="info" showIcon title={refusal} />}
      {besideTouched && <Alert type="warning" showIcon title={BESIDE} />}
      {keys.length === 0 && <p className="quiet">文件里没有草稿还没有的改动，不用取回。</p>}
      {keys.length > 0 && refusal === null && (
        <div className="returned-tools">
          <span>共 {keys.length} 处改动，已选 {all.filter((key) => chosen.has(key)).length} 处{conflicts > 0 && `；${conflicts} 处草稿里也改过，没有勾选，请看过再定`}</span>
          <Button size="small" onClick={() => choose(all, true)}>全选</Button>
          <Button size="small" onClick={() => choose(all, false)}>全不选</Button>
        </div>
      )}
      <ul aria-label="文件里的改动">
        {heading && <TitleItem heading={heading} {...item(TITLE)} />}
        {changes.map((change) => <ChangeItem key={change.block} change={change} {...item(change.block)} />)}
      </ul>
    </div>
  );
}

function Foot({ returning: { stage, chosen, taking, take }, onTaken, onApart, onDraft, onClose }: { returning: Returning } & ReturnedProps) {
  if (stage.kind === 'taken') return <div className="returned-foot"><Button onClick={onClose}>关闭</Button><Button type="primary" onClick={() => onDraft(stage.look.plan)}>打开草稿</Button></div>;
  if (stage.kind !== 'open') return null;
  const mayTake = stage.look.refusal === null && keysOf(stage.look).length > 0;
  const takeChosen = async () => {
    const taken = await take();
    if (taken) onTaken(`已取回 ${taken.taken} 处改动到《${stage.look.title}》`);
  };
  return (
    <div className="returned-foot">
      <Button title="不取回，把这个文件作为往年计划存入计划库" onClick={onApart}>另存为一份计划</Button>
      <span />
      <Button onClick={onClose}>{mayTake ? '暂不取回' : '关闭'}</Button>
      {mayTake && <Button type="primary" disabled={chosen.size === 0} loading={taking} title="取回之前，草稿先存为一个版本" onClick={() => void takeChosen()}>取回所选</Button>}
    </div>
  );
}
