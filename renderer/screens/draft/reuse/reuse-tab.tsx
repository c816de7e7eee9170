import { Button, Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import type { SearchHit } from '../../../../shared/contract';
import { textOf, type Block } from '../../../../shared/model';
import { shownLabels } from '../../../../shared/outline';
import { usePlan, useSearch } from '../../../api';
import { insertReused } from '../../../editor';
import { Excerpt } from '../../../ui/excerpt';
import { Failure } from '../../../ui/states';
import type { DraftSession } from '../draft-session';
import { goToBlock } from '../go-to';
import type { SideTabProps } from '../side-tab-props';
import './reuse.css';

/** 旧稿: words looked for in the plans of all years; a paragraph that was found is put into the draft, with its source. */
export function ReuseTab({ session }: SideTabProps) {
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const hits = useSearch(asked);
  const found = (hits.data ?? []).filter(({ plan }) => plan !== session.id);
  const [open, setOpen] = useState<SearchHit | null>(null);
  return (
    <div className="draft-reuse" onKeyDown={goBetweenHits}>
      <Input.Search size="small" aria-label="在各年计划中查找" placeholder="在各年计划中查找，回车" value={words} maxLength={200} allowClear enterButton="查找"
        onChange={(event) => setWords(event.target.value)} onSearch={(text) => { setOpen(null); setAsked(text.trim()); }} />
      {asked === '' && <p className="draft-empty">往年写过的段落，可以在这里找出来，放进新计划。写两三个字就能查，如“成果转化”。</p>}
      {hits.error && <Failure message={hits.error.message} onRetry={() => void hits.refetch()} />}
      {asked !== '' && hits.data && found.length === 0 && <p className="draft-empty">各年计划中没有找到“{asked}”。可换一个说法，或只写其中两三个字。</p>}
      <ul aria-label="找到的段落">
        {found.map((hit) => {
          const isOpen = open?.plan === hit.plan && open.block === hit.block;
          return (
            <li key={`${hit.plan}/${hit.block}`} aria-current={isOpen || undefined}>
              <button type="button" data-hit aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : hit)}>
                <span className="quiet">{hit.year}年《{hit.title}》{hit.section && ` · ${hit.section}`}</span>
                <span><Excerpt text={hit.excerpt} marks={hit.marks} /></span>
              </button>
              {isOpen && <Found hit={hit} session={session} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The paragraph whole, between its neighbours, and the way into the draft. */
function Found({ hit, session }: { hit: SearchHit; session: DraftSession }) {
  const { data, error } = usePlan(hit.plan);
  if (error) return <p className="draft-must" role="alert">{error.message}</p>;
  if (!data) return <p className="draft-note">正在打开…</p>;
  const { plan } = data;
  const at = plan.blocks.findIndex(({ id }) => id === hit.block);
  const block = plan.blocks[at];
  if (!block) return <p className="draft-note">这一段已经不在那份计划里了。</p>;
  const labels = shownLabels(plan);
  const shown = (one: Block | undefined) => one && (labels.get(one.id) ?? '') + textOf(one);
  const insert = () => {
    insertReused(session.editor, block, { plan: plan.id, block: block.id, title: plan.title, year: plan.year }, session.newId);
    const here = session.place().block;
    // The paragraph is drawn first.
    if (here) requestAnimationFrame(() => goToBlock(session.editor, here));
  };
  return (
    <div className="draft-reuse-found">
      <p className="quiet">{shown(plan.blocks[at - 1])}</p>
      <p>{shown(block)}</p>
      <p className="quiet">{shown(plan.blocks[at + 1])}</p>
      <p className="draft-actions"><Button size="small" title="放在光标所在段落之后，注明出处；可用 Ctrl+Z 撤销" onClick={insert}>插入正文</Button></p>
    </div>
  );
}

/** Arrows go from hit to hit. */
function goBetweenHits(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.nativeEvent.isComposing) return;
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hit]')];
  const next = hits[hits.indexOf(document.activeElement as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
