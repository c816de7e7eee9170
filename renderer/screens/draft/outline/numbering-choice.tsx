import { Button, Popover, Radio } from 'antd';
import type { Level } from '../../../../shared/model';
import type { DraftSession } from '../draft-session';
import { useShownPlan } from '../use-draft';

const LEVELS: readonly { level: Level; number: string }[] = [
  { level: 2, number: '（一）' },
  { level: 3, number: '1.' },
  { level: 4, number: '（1）' },
];

/** The plan's numbering with one level running on across sections, or starting again in each. */
export const withContinuous = (levels: readonly Level[], level: Level, continuous: boolean): { continuous: Level[] } =>
  ({ continuous: LEVELS.map((one) => one.level).filter((one) => (one === level ? continuous : levels.includes(one))) });

/** 编号: how the numbers of each level go on from section to section. */
export function NumberingChoice({ session }: { session: DraftSession }) {
  const { continuous } = useShownPlan(session).numbering;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title="各级序号"
      content={(
        <div className="draft-numbering">
          {LEVELS.map(({ level, number }) => (
            <div key={level} role="radiogroup" aria-label={`${number}这一级`}>
              <span>{number}</span>
              <Radio.Group
                size="small"
                value={continuous.includes(level)}
                onChange={(event) => session.chooseNumbering(withContinuous(continuous, level, event.target.value as boolean))}
                options={[{ value: false, label: '每节重新编' }, { value: true, label: '全文连续编' }]}
              />
            </div>
          ))}
          <p className="draft-note">正文里的序号随时按此重排；选错了可按 Ctrl+Z。</p>
        </div>
      )}
    >
      <Button size="small" type="text" title="选择各级序号是每节重新编，还是全文连续编">编号</Button>
    </Popover>
  );
}
