import { useQuery } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { ask, useClient, usePersonName } from '../../../api';
import { PlaceHeader } from '../../../ui/place-header';
import { Answer } from '../../../ui/states';

/** 本机: who works here, and where the data lies. */
export function HerePage({ pages }: { pages: ReactNode }) {
  const client = useClient();
  const name = usePersonName();
  const info = useQuery({ queryKey: ['app.info'], queryFn: () => ask(client, 'app.info', {}) });
  return (
    <div className="place">
      <PlaceHeader title="设置" detail={pages} />
      <div className="settings-page">
        <div className="settings-form">
          <section className="settings-section" aria-label="姓名">
            <h2>姓名</h2>
            <p className="quiet">提意见、送审、定稿时署名。改了以后，已经署过的名字不变。</p>
            <Answer query={name} what="正在打开设置…">{({ name: kept }) => <NameLine key={kept} kept={kept} />}</Answer>
          </section>
          <section className="settings-section" aria-label="字的大小">
            <h2>字的大小</h2>
            <p className="quiet">觉得字小，按 <kbd>Ctrl</kbd>+<kbd>=</kbd> 放大，按 <kbd>Ctrl</kbd>+<kbd>-</kbd> 缩小，可以按几次；公文的字号不受影响。</p>
          </section>
          <section className="settings-section" aria-label="数据">
            <h2>数据</h2>
            <Answer query={info} what="正在打开设置…">
              {({ dataFile, version }) => (
                <>
                  <div className="settings-line"><span>数据文件</span><code className="settings-path">{dataFile}</code></div>
                  <div className="settings-line"><span>版本</span><span>承启 {version}</span></div>
                  <p className="quiet">计划、意见和设置都在这个文件里，只在本机，不上网。换电脑或留存备份时，关闭程序后复制这个文件。</p>
                </>
              )}
            </Answer>
          </section>
        </div>
      </div>
    </div>
  );
}

function NameLine({ kept }: { kept: string }) {
  const client = useClient();
  const { message } = App.useApp();
  const [name, setName] = useState(kept);
  const said = name.trim();
  const keep = async () => {
    if (said === '' || said === kept) return;
    const renamed = await client.call('person.rename', { name: said });
    if (renamed.ok) void message.success(`已保存，今后署名为“${said}”。`);
    else void message.error(renamed.error.message);
  };
  return (
    <div className="settings-line">
      <label htmlFor="person-name">姓名</label>
      <div>
        <Input id="person-name" maxLength={40} placeholder="如 王建国" value={name} onChange={(event) => setName(event.target.value)} onBlur={() => void keep()} onPressEnter={() => void keep()} />
        {said === '' && kept !== '' && <p className="settings-fault">△ 姓名不能空着，仍署“{kept}”</p>}
      </div>
    </div>
  );
}
