import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { comparePlans, type Comparison } from '../../../../shared/align';
import { versionName, type Version } from '../../../../shared/contract';
import type { Plan, Result } from '../../../../shared/model';
import { useClient } from '../../../api';
import { ChangesList } from '../../../comparing';
import { formatInstant } from '../../../../shared/text';
import type { SideTabProps } from '../side-tab-props';
import { useVersions } from './use-versions';
import './versions.css';

const SUGGESTED = ['征求意见稿', '送审稿', '会后稿'];

/** 版本: how the draft stood, newest first; any two can be compared, and one restored without losing the present. */
export function VersionsTab({ session, onReload }: SideTabProps) {
  const client = useClient();
  const { message } = App.useApp();
  const { versions, problem, keep, restore } = useVersions(session, onReload);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<{ title: string; comparison: Comparison } | null>(null);

  const planOf = (version: string): Promise<Result<Plan>> => client.call('versions.get', { id: session.id, version });
  const compare = async (older: Version, newer: Version | null) => {
    const before = await planOf(older.id);
    const after = newer ? await planOf(newer.id) : { ok: true as const, value: session.plan() };
    if (!before.ok) return void message.error(before.error.message);
    if (!after.ok) return void message.error(after.error.message);
    setShown({ title: `${nameOf(older)} → ${newer ? nameOf(newer) : '当前草稿'}`, comparison: comparePlans(before.value, after.value) });
  };
  const compareChosen = () => {
    const [newer, older] = versions.filter(({ id }) => chosen.includes(id));
    if (newer && older) void compare(older, newer);
  };
  const choose = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-2));

  return (
    <div className="draft-versions">
      <KeepBar onKeep={keep} />
      {problem && <p className="draft-must" role="alert">{problem}</p>}
      {versions.length === 0 && <p className="draft-empty">还没有版本。写的时候每隔十分钟会自动留一份；到了要送人看的时候，点“存为版本”，起个名字，如“送审稿”。</p>}
      {versions.length > 1 && <p className="draft-versions-bar"><Button size="small" disabled={chosen.length !== 2} onClick={compareChosen}>对照选中的两个版本</Button></p>}
      <ul>
        {versions.map((version) => (
          <li key={version.id}>
            <label><input type="checkbox" checked={chosen.includes(version.id)} onChange={() => choose(version.id)} aria-label={`选 ${nameOf(version)}`} /> <strong>{versionName(version)}</strong></label>
            <span className="quiet">{formatInstant(version.keptAt)} · {version.characters} 字 · 指标 {version.targets} 项</span>
            <span className="draft-actions">
              <Button size="small" onClick={() => void compare(version, null)}>与当前对照</Button>
              <Button size="small" title="当前的草稿先存为“恢复前”一版，不会丢失" onClick={() => void restore(version)}>恢复到这一版</Button>
            </span>
          </li>
        ))}
      </ul>
      <Drawer title={shown?.title} open={shown !== null} onClose={() => setShown(null)} mask={false} size={560} destroyOnHidden>
        {shown && <ChangesList comparison={shown.comparison} />}
      </Drawer>
    </div>
  );
}

const nameOf = (version: Version): string => `${versionName(version)}（${formatInstant(version.keptAt)}）`;

/** 存为版本, with the names that such versions usually have. */
function KeepBar({ onKeep }: { onKeep: (name: string) => Promise<boolean> }) {
  const [name, setName] = useState('');
  const keep = async (words: string) => {
    if (words.trim() !== '' && (await onKeep(words.trim()))) setName('');
  };
  return (
    <div className="draft-versions-keep">
      <Input size="small" id="version-name" aria-label="版本名称" placeholder="版本名称，如送审稿" maxLength={60} value={name} onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && void keep(name)} />
      <Button size="small" type="primary" disabled={name.trim() === ''} onClick={() => void keep(name)}>存为版本</Button>
      <span className="draft-versions-names">{SUGGESTED.map((words) => <Button key={words} size="small" type="link" onClick={() => void keep(words)}>{words}</Button>)}</span>
    </div>
  );
}
