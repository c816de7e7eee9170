import { Button, Select } from 'antd';
import { setHeading, setParagraph } from '../../../shared/checking';
import type { Level } from '../../../shared/model';
import { add, drop, merge, split } from './desk-commands';
import type { DeskSession, DeskView } from './desk-session';
import { LEVEL_WORDS } from './words';

const LEVELS = LEVEL_WORDS.map((word, level) => ({ value: level, label: level === 0 ? '正文' : `${word}标题` }));

/** A row stays one until another choice is made; none of them leads back to it but undoing. */
const ROW = -1;
const ROW_OPTION = { value: ROW, label: '表格行' };

/** A heading, paragraph or row: what it is read as, and the ways to correct that. */
export function BlockDetail({ session, view, id }: { session: DeskSession; view: DeskView; id: string }) {
  const block = view.plan.blocks.find((each) => each.id === id);
  if (!block) return null;
  const level = block.type === 'row' ? ROW : block.type === 'heading' ? block.level : 0;
  const choose = (next: number) => session.change((plan) => (next === ROW ? plan : next === 0 ? setParagraph(plan, id) : setHeading(plan, id, next as Level)));
  return (
    <>
      <label className="desk-field"><span>读作</span><Select size="small" value={level} options={block.type === 'row' ? [ROW_OPTION, ...LEVELS] : LEVELS} onChange={choose} style={{ width: 120 }} aria-label="读作" /></label>
      <div className="desk-buttons">
        <Button size="small" onClick={() => merge(session)}>并入上段 M</Button>
        <Button size="small" onClick={() => split(session)}>分段 S</Button>
        <Button size="small" onClick={() => add(session)}>列为指标 A</Button>
        <Button size="small" onClick={() => drop(session)}>不属正文 Delete</Button>
      </div>
    </>
  );
}
