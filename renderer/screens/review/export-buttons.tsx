import { App, Button, Dropdown } from 'antd';
import type { Input } from '../../../shared/contract';
import { useClient } from '../../api';
import { downloadBytes } from '../../ui/downloads';

type Paper = Pick<Input<'review.export'>, 'paper' | 'format'>;

const PAPERS: readonly (Paper & { key: string; label: string })[] = [
  { key: 'targets-docx', label: '指标对照表（.docx）', paper: 'targets', format: 'docx' },
  { key: 'targets-xlsx', label: '指标对照表（.xlsx）', paper: 'targets', format: 'xlsx' },
  { key: 'articles', label: '新旧条文对照（.docx）', paper: 'articles', format: 'docx' },
  { key: 'redline', label: '花脸稿（.docx，可逐处接受或拒绝）', paper: 'redline', format: 'docx' },
  { key: 'remarks', label: '审阅意见汇总（.docx）', paper: 'remarks', format: 'docx' },
];

/** What may be taken along on paper from a comparison. */
export function ExportButtons({ before, after }: { before: string; after: string }) {
  const client = useClient();
  const { message } = App.useApp();
  const save = async ({ paper, format }: Paper) => {
    const file = await client.call('review.export', { before, after, paper, format });
    if (file.ok) downloadBytes(file.value.name, file.value.bytes);
    else void message.error(file.error.message);
  };
  const onClick = ({ key }: { key: string }) => {
    const chosen = PAPERS.find((each) => each.key === key);
    if (chosen) void save(chosen);
  };
  return <Dropdown trigger={['click']} menu={{ items: PAPERS.map(({ key, label }) => ({ key, label })), onClick }}><Button>导出</Button></Dropdown>;
}
