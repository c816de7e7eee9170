import { Button, Checkbox, Drawer } from 'antd';
import { useRef, useState } from 'react';
import { ACCEPTED, type Paper } from '../../../../shared/contract';
import { SEVERITIES } from '../../../../shared/model';
import { downloadWord } from '../../../ui/downloads';
import { FileChooser } from '../../../ui/file-chooser';
import { useTidying, type TidyItem } from './use-tidying';

const MARKS: Record<TidyItem['state'], string> = { waiting: '·', reading: '…', done: '✓', refused: '✕' };

/** 排版: a plan that exists already as a file, set as an official document in one step; the library stays as it is. */
export function TidyDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Drawer title="排版文件" open={open} onClose={onClose} size={460} destroyOnHidden>
      <Tidying />
    </Drawer>
  );
}

function Tidying() {
  const { items, tidy, cancel } = useTidying();
  const [mend, setMend] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const left = items.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  return (
    <div className="tidying">
      <p>选一份已有的计划（Word、WPS、PDF、网页、文本），按公文格式（GB/T 9704—2012）重新排成 .docx：版心、字体、层次序数、页码一次排好。原件不动，也不存入计划库。</p>
      <Checkbox checked={mend} onChange={(event) => setMend(event.target.checked)}>改正半角标点，删去字间空格，理顺层次序数</Checkbox>
      <Button type="primary" loading={left > 0} onClick={() => chooser.current?.click()}>选择文件</Button>
      <FileChooser chooser={chooser} label="选择要排版的文件" accept={ACCEPTED} multiple onChosen={(files) => void tidy(files, mend)} />
      {left > 0 && <p role="status">正在排版{items.length > 1 && `（第 ${items.length - left + 1} 份，共 ${items.length} 份）`}… <Button size="small" onClick={cancel}>取消</Button></p>}
      {items.length > 0 && <ul aria-label="排版结果">{items.map((item) => <Outcome key={item.key} item={item} />)}</ul>}
    </div>
  );
}

function Outcome({ item: { name, state, message, papers } }: { item: TidyItem }) {
  return (
    <li className={`tidied tidied-${state}`}>
      <span className="tidied-name"><span aria-hidden>{MARKS[state]}</span> {name}</span>
      {state === 'waiting' && <span className="quiet">等候排版</span>}
      {message && <span className="tidied-message">{message}</span>}
      {papers.map((paper) => <PaperLine key={paper.name} paper={paper} />)}
    </li>
  );
}

function PaperLine({ paper: { name, bytes, findings } }: { paper: Paper }) {
  return (
    <div className="tidied-paper">
      <span>已排好：{name}</span>
      <Button size="small" onClick={() => downloadWord(name, bytes)}>保存</Button>
      {findings.length > 0 && <ul aria-label="需要留意">{findings.map(({ severity, message }, nth) => <li key={nth} className="tidied-finding"><b className={`severity-${SEVERITIES.indexOf(severity)}`}>{severity}</b> {message}</li>)}</ul>}
    </div>
  );
}
