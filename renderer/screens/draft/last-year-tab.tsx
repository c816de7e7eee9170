import { Alert, Button } from 'antd';
import { diffText } from '../../../shared/align';
import { textOf, type Block, type Plan } from '../../../shared/model';
import { awaitsRewrite, blockState, showCells, shownLabels, shownState } from '../../../shared/outline';
import { usePlan } from '../../api';
import { confirmBlocks, pathOfBlock, replaceContent, StateMark, STATE_WORDS } from '../../editor';
import type { DraftSession } from './draft-session';
import { restoredContent } from './restore';
import { useCaret, useShownPlan } from './use-draft';

/** Last year's words of the block under the cursor, with what was changed since. */
export function LastYearTab({ session }: { session: DraftSession }) {
  const from = session.shown().seededFrom;
  const last = usePlan(from);
  const plan = useShownPlan(session);
  const caret = useCaret(session);
  const block = plan.blocks.find(({ id }) => id === caret.block);
  if (from === null) return <p className="draft-empty">这份草稿不是承接上年计划起草的，没有上年原文可以对照。</p>;
  if (last.error) return <Alert type="warning" showIcon title={`上年计划打不开：${last.error.message}`} />;
  if (!last.data) return <p className="draft-empty">正在读取上年计划…</p>;
  if (!block) return <p className="draft-empty">把光标放到正文的一段里，这里就显示它在上年计划中的原文和改动。</p>;
  return <Beside block={block} last={last.data.plan} session={session} />;
}

function Beside({ block, last, session }: { block: Block; last: Plan; session: DraftSession }) {
  const origins = last.blocks.filter(({ id }) => block.origins.includes(id));
  const state = shownState(block);
  const labels = shownLabels(last);
  return (
    <section className="draft-last-year" aria-label="上年原文">
      <p className="draft-state"><StateMark state={state} /> {STATE_WORDS[state]}</p>
      {block.reused && <p className="draft-note">引自{block.reused.year}年《{block.reused.title}》</p>}
      {origins.length === 0 && <p className="draft-empty">这一段是新写的，上年计划里没有对应的内容。</p>}
      {origins.length > 1 && <p className="draft-note">由上年的 {origins.length} 段合并而来。</p>}
      {origins.map((origin) => (
        <blockquote key={origin.id} cite={last.title}>
          <p className="draft-note">{last.year}年原文</p>
          <p>{labels.get(origin.id)}{showCells(textOf(origin))}</p>
        </blockquote>
      ))}
      {origins.length > 0 && <Differences before={origins.map(textOf).join('')} after={textOf(block)} />}
      <Actions block={block} origins={origins} session={session} />
    </section>
  );
}

function Differences({ before, after }: { before: string; after: string }) {
  const pieces = diffText(before, after);
  if (pieces.every((piece) => piece.kind === 'same')) return <p className="draft-note">与上年一字不差。</p>;
  return (
    <>
      <p className="draft-note">改动（删除线为上年的字，下划线为今年的字）</p>
      <p className="draft-differences">
        {pieces.map((piece, at) => {
          if (piece.kind === 'deleted') return <del key={at}>{showCells(piece.text)}</del>;
          return piece.kind === 'inserted' ? <ins key={at}>{showCells(piece.text)}</ins> : <span key={at}>{showCells(piece.text)}</span>;
        })}
      </p>
    </>
  );
}

function Actions({ block, origins, session }: { block: Block; origins: Block[]; session: DraftSession }) {
  const { editor } = session;
  const { carried } = block;
  const [origin] = origins;
  const path = pathOfBlock(editor, block.id);
  const state = blockState(block);
  if (!path || carried === null) return null;
  return (
    <p className="draft-actions">
      {(state === 'carried' || awaitsRewrite(block)) && <Button title="确认沿用（Ctrl+Enter）" onClick={() => confirmBlocks(editor, [path], true)}>确认沿用</Button>}
      {state === 'confirmed' && <Button onClick={() => confirmBlocks(editor, [path], false)}>取消确认</Button>}
      {state === 'edited' && origin && origins.length === 1 && (
        <Button onClick={() => replaceContent(editor, path, restoredContent(carried, origin, session.successorOf))}>恢复上年表述</Button>
      )}
    </p>
  );
}
