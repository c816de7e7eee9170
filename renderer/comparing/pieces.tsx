import type { Piece } from '../../shared/align';

/** A difference in one line: what is gone struck out, what is new underlined. */
export const Differences = ({ pieces }: { pieces: readonly Piece[] }) => pieces.map(({ kind, text }, at) => {
  if (kind === 'same') return <span key={at}>{text}</span>;
  return kind === 'deleted' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
});

/** One side of a difference: what both share, and what only this side has. */
export const OneSide = ({ pieces, side }: { pieces: readonly Piece[]; side: 'deleted' | 'inserted' }) =>
  <Differences pieces={pieces.filter(({ kind }) => kind === 'same' || kind === side)} />;
