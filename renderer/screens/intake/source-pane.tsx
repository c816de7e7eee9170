import { memo, useEffect, useMemo, type RefObject } from 'react';
import type { Span } from '../../../shared/model';
import type { DeskSession, DeskView } from './desk-session';
import { showIn } from './linked-scroll';
import { currentFigure, sourceLines, type Piece, type SourceLine } from './source-lines';

/** 原文: the text as it was found, each stretch marked by what became of it; a click shows that in the reading. */
export function SourcePane({ session, view, pane }: { session: DeskSession; view: DeskView; pane: RefObject<HTMLDivElement | null> }) {
  const { reading } = session;
  const { plan, current } = view;
  const lines = useMemo(() => sourceLines(plan, reading), [plan, reading]);
  const figure = useMemo(() => currentFigure(view, reading.source), [view, reading]);
  const block = current?.kind === 'block' || current?.kind === 'target' ? current.block : null;
  const line = current?.kind === 'line' ? current.span.start : null;
  useEffect(() => showIn(pane.current, '.current'), [pane, current]);
  return (
    <div ref={pane} className="desk-source" tabIndex={0} aria-label="原文">
      {lines.map((each) => (
        <LineRow
          key={each.start}
          line={each}
          text={reading.source}
          block={each.pieces.some(({ owner }) => owner.kind === 'block' && owner.id === block) ? block : null}
          figure={figure && figure.start < each.end && each.start < figure.end ? figure : null}
          current={each.start === line}
          session={session}
        />
      ))}
    </div>
  );
}

interface LineRowProps {
  line: SourceLine;
  text: string;
  /** The current block, where this line holds some of it. */
  block: string | null;
  figure: Span | null;
  current: boolean;
  session: DeskSession;
}

const LineRow = memo(function LineRow({ line, text, block, figure, current, session }: LineRowProps) {
  const click = ({ owner }: Piece) => {
    if (owner.kind === 'block') session.goTo({ kind: 'block', block: owner.id });
    else if (owner.kind === 'left-out') session.goTo({ kind: 'line', span: { start: line.start, end: line.end } });
  };
  return (
    <p className={current ? 'current' : undefined}>
      {line.pieces.map((piece) => {
        const { owner } = piece;
        const own = owner.kind === 'block' && owner.id === block;
        const className = `${owner.kind}${own ? ' current' : ''}`;
        return (
          <span key={piece.start} className={className} data-block={owner.kind === 'block' ? owner.id : undefined} onClick={() => click(piece)}>
            {own && figure ? <Figured text={text} piece={piece} figure={figure} /> : text.slice(piece.start, piece.end)}
          </span>
        );
      })}
    </p>
  );
});

/** A piece with the current figure lit in it. */
function Figured({ text, piece, figure }: { text: string; piece: Span; figure: Span }) {
  const start = Math.max(piece.start, Math.min(piece.end, figure.start));
  const end = Math.max(start, Math.min(piece.end, figure.end));
  return <>{text.slice(piece.start, start)}<mark>{text.slice(start, end)}</mark>{text.slice(end, piece.end)}</>;
}
