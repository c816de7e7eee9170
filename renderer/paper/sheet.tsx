import { memo } from 'react';
import type { DrawnPage, DrawnPiece } from '../../shared/pages';
import { FAMILIES, LATIN_FAMILY, type PageFace } from './faces';

/** What is red on paper: Y80 M80 (6.3). */
const RED = '#e60012';

/** One page as it stands on paper, every character at its place; its size is its style sheet's. */
export const Sheet = memo(function Sheet({ page, of }: { page: DrawnPage; of: number }) {
  return (
    <svg className={page.lying ? 'sheet sheet-lying' : 'sheet'} viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={`第${page.number}页，共${of}页`}>
      <rect width={page.width} height={page.height} fill="#fff" />
      {page.rules.map((rule, nth) => <rect key={nth} x={rule.x} y={rule.y} width={rule.width} height={rule.height} fill={rule.red ? RED : '#000'} />)}
      {page.lines.map((line, nth) => line.pieces.map((piece, of) => <Piece key={`${nth}-${of}`} piece={piece} baseline={line.baseline} />))}
    </svg>
  );
});

/** Half points of a size to twips. */
const TWIPS = 10;

function Piece({ piece, baseline }: { piece: DrawnPiece; baseline: number }) {
  return scriptsOf(piece).map(({ text, xs, isLatin }, nth) => (
    <text
      key={nth}
      x={piece.stretch === 1 ? xs.join(' ') : xs.map((x) => x / piece.stretch).join(' ')}
      y={baseline}
      fontFamily={isLatin ? LATIN_FAMILY : FAMILIES[piece.face]}
      fontSize={piece.size * TWIPS}
      fill={piece.red ? RED : '#000'}
      transform={piece.stretch === 1 ? undefined : `scale(${piece.stretch} 1)`}
    >
      {text}
    </text>
  ));
}

const LATIN = /[\u0021-\u007e]/;
/** Titles and page numbers have digits of their own face (main/export/faces.ts). */
const ONE_FACE: readonly PageFace[] = ['xiaobiaosong', 'songti'];

/** Cut where Times New Roman takes over from the Han face; spaces are drawn by nobody. */
function scriptsOf({ text, xs, face }: DrawnPiece): { text: string; xs: number[]; isLatin: boolean }[] {
  const parts: { text: string; xs: number[]; isLatin: boolean }[] = [];
  [...text].forEach((char, nth) => {
    const x = xs[nth] ?? 0;
    if (char === ' ' || char === '\u3000') return;
    const isLatin = LATIN.test(char) && !ONE_FACE.includes(face);
    const last = parts.at(-1);
    // A place for each UTF-16 unit: a character beyond them has one of its own and the next none.
    const places = [...char.split('')].map(() => x);
    if (last?.isLatin === isLatin) {
      last.text += char;
      last.xs.push(...places);
    } else parts.push({ text: char, xs: places, isLatin });
  });
  return parts;
}
