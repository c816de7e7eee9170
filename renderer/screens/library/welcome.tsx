import { App, Button } from 'antd';
import { useState } from 'react';
import { useClient } from '../../api';
import { EmptyState } from '../../ui/states';
import { FirstQuestions } from './first-questions';

/** The library before the first plan: what it is for, two questions that can be passed over, and two doors. */
export function Welcome({ onImport, onPaste }: { onImport: () => void; onPaste: () => void }) {
  const client = useClient();
  const { message } = App.useApp();
  const [loading, setLoading] = useState(false);
  const loadSample = async () => {
    setLoading(true);
    const loaded = await client.call('library.loadSample', {});
    setLoading(false);
    if (!loaded.ok) void message.error(loaded.error.message);
  };
  return (
    <EmptyState
      title="从往年的计划开始"
      questions={<FirstQuestions />}
      actions={
        <>
          <Button type="primary" onClick={onImport}>导入往年计划</Button>
          <Button onClick={onPaste}>粘贴文字</Button>
          <Button loading={loading} onClick={() => void loadSample()}>载入示例</Button>
        </>
      }
    >
      导入上一年的工作要点（Word、WPS、PDF、RTF 文档，网页或文本文件，也可把文件拖到这里，或粘贴文字），承启会读出章节和指标，用来起草今年的计划。
      {'想先看看怎么用，可以载入示例：一个虚构的局三年的计划。'}
    </EmptyState>
  );
}
