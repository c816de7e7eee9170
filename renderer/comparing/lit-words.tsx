import { Fragment } from 'react';
import type { Piece } from '../../shared/align';

/** A place in the later side of a difference. */
export interface Place { start: number; end: number }

export interface LitPiece extends Piece { lit: boolean }

/** The pieces cut where places begin and end; what is gone has no place in the later text. */
export function lightPieces(pieces: readonly Piece[], places: readonly Place[]): LitPiece[] {
  let at = 0;
  return pieces.flatMap((piece): LitPiece[] => {
    if (piece.kind === 'deleted') return [{ ...piece, lit: false }];
    const [from, to] = [at, at + piece.text.length];
    at = to;
    const cuts = [...new Set([from, to, ...places.flatMap(({ start, end }) => [start, end])])].filter((cut) => cut >= from && cut <= to).sort((a, b) => a - b);
    return cuts.slice(1).map((end, nth) => {
      const start = cuts[nth] ?? from;
      return { kind: piece.kind, text: piece.text.slice(start - from, end - from), lit: places.some((place) => place.start <= start && end <= place.end) };
    });
  });
}

/** The pieces on both sides of a place of the later text. */
export function cutPieces(pieces: readonly Piece[], place: number): [before: Piece[], after: Piece[]] {
  const [before, after]: [Piece[], Piece[]] = [[], []];
  let at = 0;
  for (const piece of pieces) {
    const length = piece.kind === 'deleted' ? 0 : piece.text.length;
    const cut = piece.kind === 'deleted' ? (at < place ? piece.text.length : 0) : Math.min(Math.max(place - at, 0), length);
    if (cut > 0) before.push({ ...piece, text: piece.text.slice(0, cut) });
    if (cut < piece.text.length) after.push({ ...piece, text: piece.text.slice(cut) });
    at += length;
  }
  return [before, after];
}

/** The later side of a difference with some of its words lit, among them struck what is gone where that is wanted. */
export const LitWords = ({ pieces, places, withGone }: { pieces: readonly Piece[]; places: readonly Place[]; withGone: boolean }) =>
  lightPieces(pieces, places).map(({ kind, text, lit }, at) => {
    if (kind === 'deleted') return withGone ? <del key={at}>{text}</del> : null;
    const words = lit ? <mark className="lit">{text}</mark> : text;
    return kind === 'inserted' ? <ins key={at}>{words}</ins> : <Fragment key={at}>{words}</Fragment>;
  });
