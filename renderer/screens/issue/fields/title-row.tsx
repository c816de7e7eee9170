import { Button, Popover } from 'antd';
import { useState } from 'react';
import { breakTitle, noticeTitle, shapeOf, titleShapes } from '../../../../shared/notice';
import { hanWidth } from '../../../../shared/text';
import { GrowingText } from '../../../ui/growing-text';
import type { NoticeDesk } from './desk';
import { FieldRow } from './field-row';

/** 标题: its words, and how they are broken into lines: by themselves, or as chosen. */
export function TitleRow({ desk }: { desk: NoticeDesk }) {
  const { notice, plan, template } = desk;
  const [open, setOpen] = useState(false);
  const title = noticeTitle(plan, template);
  const lines = breakTitle(title);
  const shape = shapeOf(lines);
  const choose = (chosen: string) => {
    setOpen(false);
    desk.change({ title: chosen });
  };
  return (
    <FieldRow field="title" desk={desk}>
      {(control) => (
        <>
          <GrowingText {...control} placeholder={noticeTitle({ ...plan, notice: { ...notice, title: '' } }, template)} value={notice.title} onChange={(event) => desk.change({ title: event.target.value }, 'title')} />
          <div className="issue-under">
            <Popover trigger="click" placement="bottomLeft" open={open} onOpenChange={setOpen} title="标题分行：每行不超过20字，词意完整" content={<Shapes title={title} onChoose={choose} />}>
              <Button size="small">分行…</Button>
            </Popover>
            <span className="quiet">{title.includes('\n') ? '按所选分行' : '自动分行'}：{lines.map((line) => hanWidth(line)).join('、')}字{shape && shape !== '一行' ? `，${shape}` : ''}</span>
          </div>
        </>
      )}
    </FieldRow>
  );
}

function Shapes({ title, onChoose }: { title: string; onChoose: (title: string) => void }) {
  const shapes = titleShapes(title);
  const plain = title.replace(/\n/g, '');
  return (
    <div className="issue-shapes">
      {shapes.length === 0 && <p className="quiet">排不成每行20字以内的梯形或菱形。请把标题改短，或者在标题里按回车自己分行。</p>}
      {shapes.map(({ lines, shape }) => (
        <button type="button" key={lines.join('\n')} aria-label={`${shape}：${lines.join(' ')}`} aria-pressed={lines.join('\n') === title} onClick={() => onChoose(lines.join('\n'))}>
          {lines.map((line) => <span key={line}>{line}</span>)}
          <small>{lines.length > 1 ? `${lines.length}行 · ` : ''}{shape}</small>
        </button>
      ))}
      {title !== plain && <Button size="small" onClick={() => onChoose(plain)}>恢复自动分行</Button>}
    </div>
  );
}
