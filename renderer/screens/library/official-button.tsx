import { App, Button } from 'antd';
import { useState } from 'react';
import type { Plan } from '../../../shared/model';
import { useClient } from '../../api';
import { downloadWord } from '../../ui/downloads';

/** Saves a past plan set as an official document (排版). */
export function OfficialButton({ plan }: { plan: Plan }) {
  const client = useClient();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const made = await client.call('tidy.plan', { id: plan.id });
    setBusy(false);
    if (!made.ok) return void message.error(made.error.message);
    downloadWord(made.value.name, made.value.bytes);
    const [first, ...more] = made.value.findings;
    if (first) void message.warning(`已按公文格式排好。${first.message}${more.length > 0 ? `，还有 ${more.length} 处需要留意` : ''}。`);
    else void message.success('已按公文格式排好。');
  };
  return <Button loading={busy} onClick={() => void save()}>按公文格式导出</Button>;
}
