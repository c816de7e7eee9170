import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Term } from '../../../../shared/lint';
import { useClient, useTerms } from '../../../api';
import { TermsPanel } from './terms-panel';

/** 提法词表: opens the list that the office keeps; what was changed there is kept when it is closed. */
export function TermsButton() {
  const client = useClient();
  const { message } = App.useApp();
  const list = useTerms();
  const [open, setOpen] = useState(false);
  const keep = async (terms: Term[]) => {
    const kept = await client.call('terms.save', { terms });
    if (kept.ok) setOpen(false);
    else void message.error(kept.error.message);
  };
  return (
    <>
      <Button size="small" autoInsertSpace={false} title="本单位的机构名称、领导姓名和规范提法" onClick={() => setOpen(true)}>提法词表</Button>
      <Drawer title="提法词表" open={open} onClose={() => setOpen(false)} size={640} destroyOnHidden closable={{ 'aria-label': '关闭词表' }}>
        {list.error && <p role="alert">{list.error.message}</p>}
        {list.data && <TermsPanel stored={list.data} onKeep={(terms) => void keep(terms)} onLeave={() => setOpen(false)} />}
      </Drawer>
    </>
  );
}
