import { App, Button } from 'antd';
import type { Edition } from '../../../../shared/issuing';
import type { PlanId } from '../../../../shared/model';
import { longDate } from '../../../../shared/notice';
import { useClient } from '../../../api';
import { downloadWord } from '../../../ui/downloads';
import { formatInstant } from '../../../../shared/text';

/** Every edition with its file as it went out, the newest first. */
export function EditionList({ plan, editions }: { plan: PlanId; editions: readonly Edition[] }) {
  const client = useClient();
  const { message } = App.useApp();
  const download = async (edition: number) => {
    const file = await client.call('issue.file', { plan, edition });
    if (file.ok) downloadWord(file.value.name, file.value.bytes);
    else void message.error(file.error.message);
  };
  return (
    <table className="issuing-editions" aria-label="已印发的各版">
      <thead>
        <tr><th scope="col">版次</th><th scope="col">发文字号</th><th scope="col">成文日期</th><th scope="col">印发</th><th scope="col">更正理由</th><th scope="col"><span className="issuing-hidden">文件</span></th></tr>
      </thead>
      <tbody>
        {[...editions].reverse().map(({ number, docNumber, date, by, issuedAt, reason }) => (
          <tr key={number}>
            <td>第{number}版</td>
            <td>{docNumber}</td>
            <td>{longDate(date)}</td>
            <td>{`${by}　${formatInstant(issuedAt)}`}</td>
            <td className="issuing-reason">{reason || '—'}</td>
            <td><Button size="small" title="与印发时的文件完全相同" aria-label={`下载第${number}版印发文件`} onClick={() => void download(number)}>下载印发文件</Button></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
