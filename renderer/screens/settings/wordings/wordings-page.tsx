import { Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { Client, Output } from '../../../../shared/contract';
import { NOTICE_KINDS, succeed, type NoticeTemplate } from '../../../../shared/model';
import { customaryName, KIND_NAMES, planName, type Filling } from '../../../../shared/notice';
import { useBureaus, useClient, usePlans, useTemplates } from '../../../api';
import { issuerOf } from '../bureaus/bureau-draft';
import { KeptPage, Unreadable } from '../kept-page';
import type { KeptCalls } from '../kept-session';
import { useKept } from '../use-kept';
import { completeTemplates, copyOf, UNNAMED, usedFor } from './wording-draft';
import { WordingForm } from './wording-form';
import { WordingPreview } from './wording-preview';

/** 行文用语: customary words of notices and letters; those that ship are copied, the office's own are written in. */
export function WordingsPage({ pages, draft }: { pages: ReactNode; draft: string | null }) {
  const templates = useTemplates();
  return templates.data && !templates.error ? <Page pages={pages} kept={templates.data} draft={draft} /> : <Unreadable pages={pages} query={templates} list="templates" />;
}

const callsOf = (client: Client): KeptCalls<NoticeTemplate> => ({
  async list() {
    const kept = await client.call('templates.list', {});
    return kept.ok ? succeed({ revision: kept.value.revision, items: kept.value.own }) : kept;
  },
  save: ({ revision, items }) => client.call('templates.save', { revision, own: items }),
  complete: completeTemplates,
});

const MOST = 200;

function Page({ pages, kept, draft }: { pages: ReactNode; kept: Output<'templates.list'>; draft: string | null }) {
  const client = useClient();
  const list = useKept(useMemo(() => ({ revision: kept.revision, items: kept.own }), [kept]), callsOf(client));
  const [chosen, setChosen] = useState<string | null>(null);
  const all = [...list.items, ...kept.shipped];
  const template = all.find(({ id }) => id === chosen) ?? kept.shipped[0] ?? all[0];
  const shipped = kept.shipped.some(({ id }) => id === template?.id);
  const copy = (from: NoticeTemplate) => {
    const made = copyOf(from, crypto.randomUUID());
    list.change([...list.items, made]);
    setChosen(made.id);
  };
  const { filling, sample } = useFilling(template, draft);
  return (
    <KeptPage
      pages={pages}
      list={list}
      actions={template && (
        <>
          {!shipped && <Button title="删除后可以撤销" onClick={() => list.change(list.items.filter(({ id }) => id !== template.id))}>删除这条用语</Button>}
          <Button type={shipped ? 'primary' : 'default'} disabled={list.items.length >= MOST} onClick={() => copy(template)}>{shipped ? '复制一份来改' : '再复制一份'}</Button>
        </>
      )}
    >
      <nav className="settings-list wording-list" aria-label="行文用语">
        {NOTICE_KINDS.map((kind) => (
          <section key={kind} aria-label={KIND_NAMES[kind]}>
            <h3>{KIND_NAMES[kind]}</h3>
            {all.filter((own) => own.kind === kind).map((own) => (
              <button key={own.id} type="button" aria-current={own.id === template?.id} onClick={() => setChosen(own.id)}>
                <span>{own.name.trim() || UNNAMED}</span><span className="quiet">{list.items.includes(own) ? '自拟' : '自带'}</span>
              </button>
            ))}
          </section>
        ))}
      </nav>
      {template && (
        <div className="settings-form">
          <p className="quiet">{shipped ? `程序自带的，用于${usedFor(template)}，不能改动。要改，先复制一份。` : `本单位自拟的，用于${usedFor(template)}。填通知时选用，标题、正文没有另写的，就按它写。`}</p>
          <WordingForm key={template.id} template={template} shipped={shipped} onChange={(changed, field) => list.change(list.items.map((own) => (own.id === template.id ? changed : own)), field && `${template.id}-${field}`)} />
          <WordingPreview template={template} filling={filling} sample={sample} />
        </div>
      )}
    </KeptPage>
  );
}

const SAMPLE = { title: '云州市科学技术局2026年工作要点', year: 2026, issuer: '云州市科学技术局' };

/** What the words are filled in with: the draft that is open, else the newest plan, else a made-up one. */
function useFilling(template: NoticeTemplate | undefined, draft: string | null): { filling: Filling; sample: boolean } {
  const plans = usePlans().data ?? [];
  const bureaus = useBureaus().data?.bureaus ?? [];
  const plan = plans.find(({ id }) => id === draft) ?? plans.find(({ kind }) => kind === 'draft') ?? plans[0];
  const { title, year, issuer } = plan ?? SAMPLE;
  const role = template?.role ?? 'bureau';
  const bureau = bureaus.find(({ name }) => name === issuer) ?? (issuer === '' ? bureaus[0] : undefined);
  return { filling: { organ: (bureau && issuerOf(bureau, role).name) || customaryName(issuer, role), name: planName(title), year }, sample: !plan };
}
