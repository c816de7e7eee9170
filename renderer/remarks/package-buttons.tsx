import { App, Button } from 'antd';
import { useRef } from 'react';
import type { PlanId } from '../../shared/model';
import { fileToBase64, useClient } from '../api';
import { downloadBytes } from '../ui/downloads';
import { FileChooser } from '../ui/file-chooser';
import { useOpenPackage, type Taking } from './use-open-package';

/** Makes the 送审包 of a draft, to be carried to the reviewer, or back. */
export function SendPackageButton({ plan }: { plan: PlanId }) {
  const client = useClient();
  const { message } = App.useApp();
  const send = async () => {
    const made = await client.call('exchange.write', { plan });
    if (made.ok) downloadBytes(made.value.name, made.value.bytes);
    else void message.error(made.error.message);
  };
  return <Button size="small" title="把计划、上年计划和意见写成一个文件，用 U 盘或内网带给对方" onClick={() => void send()}>制作送审包</Button>;
}

/** Opens a 送审包: says what is in it and what taking it will do, and takes it when the person agrees. */
export function OpenPackageButton({ onTaken, size = 'middle' }: { onTaken: (taken: Taking) => void; size?: 'small' | 'middle' }) {
  const { message } = App.useApp();
  const openPackage = useOpenPackage(onTaken);
  const chooser = useRef<HTMLInputElement>(null);
  const open = async (file: File) => {
    const bytes = await fileToBase64(file);
    if (bytes.ok) await openPackage({ name: file.name, bytes: bytes.value });
    else void message.error(bytes.error.message);
  };
  return (
    <>
      <Button size={size} onClick={() => chooser.current?.click()}>打开送审包</Button>
      <FileChooser chooser={chooser} label="选择送审包" accept={['.cqplan']} onChosen={([file]) => file && void open(file)} />
    </>
  );
}
