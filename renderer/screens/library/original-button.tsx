import { App, Button } from 'antd';
import type { Plan } from '../../../shared/model';
import { useClient } from '../../api';
import { downloadBytes } from '../../ui/downloads';

/** Saves the file that a plan was imported from once more, byte for byte; nothing for a plan that came from no file. */
export function OriginalButton({ plan }: { plan: Plan }) {
  const client = useClient();
  const { message } = App.useApp();
  if (!plan.source || plan.source.format === 'paste' || plan.source.format === 'sample') return null;
  const save = async () => {
    const original = await client.call('plans.original', { id: plan.id });
    if (!original.ok) return void message.error(original.error.message);
    downloadBytes(original.value.name, original.value.bytes);
  };
  return <Button onClick={() => void save()}>另存原文件</Button>;
}
