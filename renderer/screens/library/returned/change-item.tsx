import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import type { ReturnedFile } from '../../../../shared/contract';
import { Differences, NoteLines, SECTION_WORDS } from '../../../comparing';

type Change = ReturnedFile['changes'][number];

interface ItemProps {
  isChosen: boolean;
  /** null: nothing may be taken back. */
  onChoose: ((isChosen: boolean) => void) | null;
}

/** One change: what became of a paragraph, where it stands, its words; and what stands against it in the draft. */
export function ChangeItem({ change, ...item }: { change: Change } & ItemProps) {
  const { kind, moved, section, pieces, notes, conflict } = change;
  const also = moved && kind === 'edited' ? `、${SECTION_WORDS.moved.mark} ${SECTION_WORDS.moved.word}` : '';
  const place = section || '开头部分';
  return (
    <Line {...item} name={<><span className={`change-${kind}`}>{SECTION_WORDS[kind].mark} {SECTION_WORDS[kind].word}{also}</span> <span className="quiet">{moved ? `移到“${place}”` : place}</span></>} label={`${SECTION_WORDS[kind].word}：${place}`}>
      <p><Differences pieces={pieces} /></p>
      <NoteLines notes={notes} />
      {conflict && <ConflictLine conflict={conflict} kind={kind} />}
    </Line>
  );
}

/** The plan's title, where the file has another. */
export function TitleItem({ heading, ...item }: { heading: NonNullable<ReturnedFile['heading']> } & ItemProps) {
  return (
    <Line {...item} name={<span className="change-edited">{SECTION_WORDS.edited.mark} 标题</span>} label="标题">
      <p><Differences pieces={heading.pieces} /></p>
      {heading.conflict && <ConflictLine conflict={heading.conflict} kind="edited" />}
    </Line>
  );
}

function Line({ isChosen, onChoose, name, label, children }: ItemProps & { name: ReactNode; label: string; children: ReactNode }) {
  return (
    <li>
      {onChoose ? <Checkbox aria-label={label} checked={isChosen} onChange={(event) => onChoose(event.target.checked)}>{name}</Checkbox> : <span className="returned-name">{name}</span>}
      <div className="returned-words">{children}</div>
    </li>
  );
}

/** Changed on both sides since the export: the draft's words, and what taking the file's would do to them. */
function ConflictLine({ conflict, kind }: { conflict: NonNullable<Change['conflict']>; kind: Change['kind'] }) {
  if (conflict.text === null) return <p className="returned-conflict">△ 草稿里已删去这一段。勾选后，按文件的文字放回草稿。</p>;
  return <p className="returned-conflict">△ 草稿里也改过这一段：“{conflict.text}”。{kind === 'removed' ? '勾选后，草稿里的这一段删去' : '勾选后以文件为准，替换草稿的文字'}。</p>;
}
