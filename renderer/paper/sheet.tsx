import { memo } from 'react';
import type { DrawnLine, DrawnPage, DrawnPiece } from '../../shared/pages';
import { FAMILIES } from './faces';

/** What is red on paper: Y80 M80 (6.3). */
const RED = '#e60012';

/** One page as it stands on paper, every character at its place; its size is its style sheet's. */
export const Sheet = memo(function Sheet({ page, of }: { page: DrawnPage; of: number }) {
  return (
    <svg className={page.lying ? 'sheet sheet-lying' : 'sheet'} viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={`第${page.number}页，共${of}页`}>
      <rect width={page.width} height={page.height} fill="#fff" />
      {page.rules.map((rule, nth) => <rect key={nth} x={rule.x} y={rule.y} width={rule.width} height={rule.height} fill={rule.red ? RED : '#000'} />)}
      {page.lines.map((line, nth) => line.pieces.map((piece, at) => <Piece key={`${nth}-${at}`} piece={piece} line={line} />))}
    </svg>
  );
});

/** Half points of a size to twips. */
const TWIPS = 10;

function Piece({ piece: { text, xs, face, size, stretch, red, raise }, line: { baseline, turned } }: { piece: DrawnPiece; line: Pick<DrawnLine, 'baseline' | 'turned'> }) {
  // A place for each UTF-16 unit: a character beyond them takes two.
  const places = [...text].flatMap((char, nth) => char.split('').map(() => (xs[nth] ?? 0) / stretch));
  return (
    <text
      x={places.join(' ')}
      // A turned line runs downward: its baseline is an x, which a quarter turn takes from the ys.
      y={turned ? -baseline - raise : baseline - raise}
      fontFamily={FAMILIES[face]}
      fontSize={size * TWIPS}
      fill={red ? RED : '#000'}
      transform={[turned ? 'rotate(90)' : '', stretch === 1 ? '' : `scale(${stretch} 1)`].filter(Boolean).join(' ') || undefined}
    >
      {text}
    </text>
  );
}
