import { App, Button, InputNumber, Popover } from 'antd';
import { useState } from 'react';
import { useClient } from '../../api';

interface NewDraftButtonProps {
  plan: { id: string; year: number };
  onMade: (id: string) => void;
  size?: 'small' | 'middle';
}

/** 承接上年，起草新计划: asks the year, the next one unless told otherwise. */
export function NewDraftButton({ plan, onMade, size = 'small' }: NewDraftButtonProps) {
  const client = useClient();
  const { message } = App.useApp();
  const [year, setYear] = useState<number | null>(plan.year + 1);
  const [making, setMaking] = useState(false);
  const make = async () => {
    if (year === null) return;
    setMaking(true);
    const made = await client.call('plans.seed', { from: plan.id, year });
    setMaking(false);
    if (made.ok) onMade(made.value.id);
    else void message.error(made.error.message);
  };
  const question = (
    <div className="new-draft">
      <label>新计划年度 <InputNumber aria-label="新计划年度" value={year} onChange={setYear} min={1949} max={2100} precision={0} style={{ width: 88 }} onPressEnter={() => void make()} /></label>
      <p className="quiet">{plan.year}年的章节和指标都会带过去，标着「沿用」「待确认」，逐条等您处理；原计划不变。</p>
      <Button type="primary" disabled={year === null} loading={making} onClick={() => void make()}>开始起草</Button>
    </div>
  );
  return (
    <Popover trigger="click" title="承接上年，起草新计划" content={question} placement="bottomRight">
      <Button size={size} type={size === 'middle' ? 'primary' : 'default'}>{size === 'middle' ? '承接上年，起草新计划' : '起草下一年'}</Button>
    </Popover>
  );
}
