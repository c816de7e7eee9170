import { memo, useEffect, useMemo, type RefObject } from 'react';
import { factOf, FIELDS, keyOf, labelOf, type Field } from '../../../shared/checking';
import { type Block } from '../../../shared/model';
import { showCells } from '../../../shared/outline';
import type { DeskSession, DeskView } from './desk-session';
import { showIn } from './linked-scroll';
import { placeInText } from './text-place';
import { blockWord, FIELD_WORDS, showFact } from './words';

/** 读出的内容: facts, then the plan's blocks with their levels and figures; what is unsure bears a mark. */
export function ReadingPane({ session, view, pane }: { session: DeskSession; view: DeskView; pane: RefObject<HTMLDivElement | null> }) {
  const { plan, current, doubts } = view;
  const doubted = useMemo(() => new Set(doubts.map(({ subject }) => keyOf(subject))), [doubts]);
  const block = current?.kind === 'block' || current?.kind === 'target' ? current.block : null;
  useEffect(() => showIn(pane.current, '[aria-current]'), [pane, current]);
  return (
    <div
      ref={pane}
      className="desk-reading"
      tabIndex={0}
      aria-label="读出的内容"
      onMouseUp={() => (session.place = placeInText())}
    >
      <dl className="desk-facts">
        {FIELDS.map((field) => (
          <Fact
            key={field}
            field={field}
            value={showFact(field, factOf(plan, field))}
            current={current?.kind === 'field' && current.field === field}
            doubted={doubted.has(`field:${field}`)}
            onGo={() => session.goTo({ kind: 'field', field })}
          />
        ))}
      </dl>
      {plan.blocks.map((each) => (
        <BlockRow
          key={each.id}
          block={each}
          current={each.id === block}
          figure={current?.kind === 'target' && current.block === each.id ? current.target : null}
          doubts={[each.id, ...each.content.flatMap((run) => run.target ?? [])].filter((id) => doubted.has(`block:${id}`) || doubted.has(`target:${id}`)).join(' ')}
          session={session}
        />
      ))}
    </div>
  );
}

function Fact({ field, value, current, doubted, onGo }: { field: Field; value: string; current: boolean; doubted: boolean; onGo: () => void }) {
  return (
    <div className={doubted ? 'doubted' : undefined} aria-current={current || undefined} onClick={onGo}>
      <dt>{FIELD_WORDS[field]}</dt>
      <dd>{value || <span className="quiet">未写明</span>}</dd>
    </div>
  );
}

interface BlockRowProps {
  block: Block;
  current: boolean;
  /** The current figure of this block. */
  figure: string | null;
  /** The ids of block and figures that are unsure, in one string so that an unchanged row is not drawn anew. */
  doubts: string;
  session: DeskSession;
}

const BlockRow = memo(function BlockRow({ block, current, figure, doubts, session }: BlockRowProps) {
  const unsure = new Set(doubts.split(' '));
  const level = block.type === 'heading' ? block.level : 0;
  return (
    <div
      className={`desk-block level-${level}${unsure.has(block.id) ? ' doubted' : ''}`}
      data-block={block.id}
      aria-current={current || undefined}
      onClick={() => session.goTo({ kind: 'block', block: block.id })}
    >
      <span className="desk-level">{blockWord(block)}</span>
      <p>
        <span className="desk-label">{labelOf(block)}</span>
        <span className="desk-text" data-text={block.id}>
          {block.content.map((run, at) => (run.target === undefined ? showCells(run.text) : (
            <span
              key={at}
              className={`figure${unsure.has(run.target) ? ' doubted' : ''}${run.target === figure ? ' current' : ''}`}
              onClick={(event) => {
                event.stopPropagation();
                session.goTo({ kind: 'target', target: run.target ?? '', block: block.id });
              }}
            >
              {run.text}
            </span>
          )))}
        </span>
      </p>
    </div>
  );
});
