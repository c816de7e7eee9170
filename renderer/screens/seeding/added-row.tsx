import { Button, Input } from 'antd';
import { memo, type Dispatch } from 'react';
import type { Level } from '../../../shared/model';
import type { AddedSection, SeedingAction } from './seeding-state';

const LEVELS: readonly { level: Level; name: string }[] = [{ level: 1, name: '一、' }, { level: 2, name: '（一）' }, { level: 3, name: '1.' }, { level: 4, name: '（1）' }];

/** A section that is new this year: its heading and level. */
export const AddedRow = memo(function AddedRow({ added, dispatch }: { added: AddedSection; dispatch: Dispatch<SeedingAction> }) {
  const { key, text, level } = added;
  return (
    <div className={`seeding-section seeding-added level-${level}`}>
      <span className="seeding-new">新增</span>
      <select aria-label="新增一节的层次" value={level} onChange={(event) => dispatch({ type: 'write', key, change: { level: Number(event.target.value) as Level } })}>
        {LEVELS.map((each) => <option key={each.level} value={each.level}>{each.name}</option>)}
      </select>
      <Input autoFocus size="small" aria-label="新增一节的标题" placeholder="标题，如：推进数字化转型" maxLength={300} value={text} onChange={(event) => dispatch({ type: 'write', key, change: { text: event.target.value } })} />
      <Button size="small" type="text" aria-label={`去掉新增的“${text || '空标题'}”`} onClick={() => dispatch({ type: 'remove', key })}>去掉</Button>
    </div>
  );
});
