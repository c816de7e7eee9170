import { Button, Input } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { Client, Output } from '../../../../shared/contract';
import { succeed, type Bureau } from '../../../../shared/model';
import { newBureau } from '../../../../shared/notice';
import { useBureaus, useClient, usePlans } from '../../../api';
import { EmptyState } from '../../../ui/states';
import { KeptPage, Unreadable } from '../kept-page';
import type { KeptCalls } from '../kept-session';
import { useKept } from '../use-kept';
import { completeBureaus, UNNAMED } from './bureau-draft';
import { BureauForm } from './bureau-form';

/** 机关设置: the bureaus that documents go out from, set once. */
export function BureausPage({ pages }: { pages: ReactNode }) {
  const bureaus = useBureaus();
  return bureaus.data && !bureaus.error ? <Page pages={pages} kept={bureaus.data} /> : <Unreadable pages={pages} query={bureaus} list="bureaus" />;
}

const callsOf = (client: Client): KeptCalls<Bureau> => ({
  async list() {
    const kept = await client.call('bureaus.list', {});
    return kept.ok ? succeed({ revision: kept.value.revision, items: kept.value.bureaus }) : kept;
  },
  save: ({ revision, items }) => client.call('bureaus.save', { revision, bureaus: items }),
  complete: completeBureaus,
});

function Page({ pages, kept }: { pages: ReactNode; kept: Output<'bureaus.list'> }) {
  const client = useClient();
  const list = useKept(useMemo(() => ({ revision: kept.revision, items: kept.bureaus }), [kept]), callsOf(client));
  const [chosen, setChosen] = useState<string | null>(null);
  const bureaus = list.items;
  const bureau = bureaus.find(({ id }) => id === chosen) ?? bureaus[0];
  const add = (name: string) => {
    const made = newBureau(crypto.randomUUID(), name);
    list.change([...bureaus, made]);
    setChosen(made.id);
  };
  return (
    <KeptPage pages={pages} list={list} actions={bureau && <Button title="删除后可以撤销" onClick={() => list.change(bureaus.filter(({ id }) => id !== bureau.id))}>删除这个机关</Button>}>
      {!bureau ? <First onAdd={add} /> : (
        <>
          <nav className="settings-list" aria-label="机关">
            {bureaus.map(({ id, name }) => <button key={id} type="button" aria-current={id === bureau.id} onClick={() => setChosen(id)}>{name.trim() || UNNAMED}</button>)}
            <Button disabled={bureaus.length >= 50} onClick={() => add('')}>增加机关</Button>
          </nav>
          <BureauForm key={bureau.id} bureau={bureau} onChange={(changed, field) => list.change(bureaus.map((own) => (own.id === bureau.id ? changed : own)), field && `${bureau.id}-${field}`)} />
        </>
      )}
    </KeptPage>
  );
}

/** Nothing is set yet: what it is for, and the name to begin with, as the library knows it. */
function First({ onAdd }: { onAdd: (name: string) => void }) {
  const plans = usePlans();
  const known = plans.data?.find(({ issuer }) => issuer !== '')?.issuer ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? known;
  return (
    <EmptyState
      title="填一次本机关的情况"
      actions={(
        <>
          <Input aria-label="单位名称" maxLength={180} placeholder="如 云州市科学技术局" value={name} onChange={(event) => setTyped(event.target.value)} onPressEnter={() => onAdd(name.trim())} />
          <Button type="primary" onClick={() => onAdd(name.trim())}>开始设置</Button>
        </>
      )}
    >
      机关名称、代字和序号、常用的主送和抄送范围，在这里填一次，以后每份通知都可以选用，不用再写。给几个机关起草的，可以各设一份。
      {known !== '' && typed === null && '单位名称已按计划库里最近的计划填上，不对可以改。'}
    </EmptyState>
  );
}
