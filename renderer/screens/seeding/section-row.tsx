import { Button } from 'antd';
import { memo, type Dispatch } from 'react';
import type { Level } from '../../../shared/model';
import type { SectionAction } from '../../../shared/seed';
import type { SectionInfo } from './section-list';
import type { SeedingAction } from './seeding-state';

const ACTIONS: readonly { action: SectionAction; name: string }[] = [
  { action: 'keep', name: '沿用' }, { action: 'rewrite', name: '改写' }, { action: 'drop', name: '不再列入' },
];

interface SectionRowProps {
  section: SectionInfo;
  action: SectionAction;
  dispatch: Dispatch<SeedingAction>;
}

/** A section of last year's plan, and what becomes of it. */
export const SectionRow = memo(function SectionRow({ section, action, dispatch }: SectionRowProps) {
  const { key, level, label, text, size } = section;
  const name = `${label}${text}`;
  return (
    <div className={`seeding-section level-${level}`} data-action={action}>
      <h2 className="seeding-heading" title={name}><span className="seeding-heading-text">{name}</span><span className="seeding-size">{size} 字</span></h2>
      <div className="seeding-actions" role="radiogroup" aria-label={`${name}：如何承接`}>
        {ACTIONS.map((each) => (
          <label key={each.action} data-chosen={each.action === action || undefined}>
            <input type="radio" name={`section-${key}`} checked={each.action === action} onChange={() => dispatch({ type: 'section', section: key, action: each.action })} />
            {each.name}
          </label>
        ))}
      </div>
      <Button size="small" type="text" aria-label={`在“${name}”之后增加一节`} onClick={() => dispatch({ type: 'add', after: key || null, level: (level || 1) as Level })}>＋ 增加一节</Button>
    </div>
  );
});
