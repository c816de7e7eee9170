import { Button, Popover, Radio } from 'antd';
import type { Level } from '../../../../shared/model';
import { asOneStep, type PlanSlateEditor } from '../../../editor';
import type { DraftSession } from '../draft-session';
import { useShownPlan } from '../use-draft';

const LEVELS: readonly { level: Level; number: string }[] = [
  { level: 2, number: '（一）' },
  { level: 3, number: '1.' },
  { level: 4, number: '（1）' },
];

/** Lets the numbers of a level run on across sections, or start again in each. One step to undo. */
export function letRunOn(editor: PlanSlateEditor, level: Level, on: boolean): void {
  const now = editor.facts.numbering.continuous;
  const continuous = LEVELS.map((one) => one.level).filter((one) => (one === level ? on : now.includes(one)));
  asOneStep(editor, () => editor.setFacts({ numbering: { continuous } }));
}

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
                onChange={(event) => letRunOn(session.editor, level, event.target.value as boolean)}
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
