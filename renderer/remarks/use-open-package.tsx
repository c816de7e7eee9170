import { App } from 'antd';
import { useCallback } from 'react';
import type { Input, Output } from '../../shared/contract';
import { useClient } from '../api';
import { takingLines } from './package-words';

export type Taking = Output<'exchange.take'>;

/** Says what is in a 送审包 and what taking it will do, and takes it when the person agrees. */
export function useOpenPackage(onTaken: (taken: Taking) => void): (given: Input<'exchange.open'>) => Promise<void> {
  const client = useClient();
  const { message, modal } = App.useApp();
  return useCallback(async (given) => {
    const seen = await client.call('exchange.open', given);
    if (!seen.ok) return void message.error(seen.error.message);
    const take = async () => {
      const taken = await client.call('exchange.take', given);
      if (!taken.ok) return void message.error(taken.error.message);
      void message.success('送审包已收下。');
      onTaken(taken.value);
    };
    modal.confirm({
      title: '收下这个送审包？', icon: null, okText: '收下', cancelText: '取消', width: 480,
      content: <>{takingLines(seen.value).map((line) => <p key={line}>{line}</p>)}</>,
      onOk: take,
    });
  }, [client, message, modal, onTaken]);
}
