import { App } from 'antd';
import { useState } from 'react';
import { useClient } from '../../api';
import { downloadWord } from '../../ui/downloads';

/** Saves what is on the screen, then has the document made of what is saved. */
export function useExport(flush: () => Promise<{ kind: string }>, id: string) {
  const client = useClient();
  const { message } = App.useApp();
  const [exporting, setExporting] = useState(false);
  const exportWord = async () => {
    setExporting(true);
    const kept = await flush();
    const made = kept.kind === 'saved' ? await client.call('export.notice', { id }) : null;
    setExporting(false);
    if (!made) return void message.error('内容还没有保存好，没有导出。请看上方的保存状态。');
    if (!made.ok) return void message.error(made.error.message);
    downloadWord(made.value.name, made.value.bytes);
    const open = made.value.findings.length;
    if (open === 0) void message.success('公文已导出，各项要素齐全。');
    else void message.warning(`公文已导出，还有 ${open} 处需要留意，见左侧上方。`);
  };
  return { exporting, exportWord };
}
