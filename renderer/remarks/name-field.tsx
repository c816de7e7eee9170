import { App, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useClient } from '../api';

/** Asked for once, before the first remark: everything that is said and done is signed. */
export function NameField() {
  const client = useClient();
  const { message } = App.useApp();
  const [name, setName] = useState('');
  const keep = async () => {
    const kept = await client.call('person.rename', { name });
    if (!kept.ok) void message.error(kept.error.message);
  };
  return (
    <div className="remarks-name">
      <p>请先填写您的姓名，意见和处理都会署名。</p>
      <Space.Compact>
        <Input size="small" aria-label="您的姓名" placeholder="如：王建国" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} onPressEnter={() => void keep()} />
        <Button size="small" disabled={name.trim() === ''} onClick={() => void keep()}>保存</Button>
      </Space.Compact>
    </div>
  );
}
